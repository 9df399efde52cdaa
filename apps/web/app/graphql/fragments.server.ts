/** The parts of operations that several of them share. */
export const TEXT = `{ text locale }`;

export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

export const QUESTIONNAIRE_HEAD = `
  slug version label title ${TEXT} summary ${TEXT} minutesFrom minutesTo questionCount
`;

export const ASSESSMENT_HEAD = `
  id period state submissionCount createdAt updatedAt authority { id name }
`;

export const ANSWER_CONTENT = `
  kind optionId reason note confidence evidence { id url title visibility }
`;

export const ANSWER = `questionId version answeredBy answeredAt ${ANSWER_CONTENT}`;

const SCORE = `
  id score levelId completeness answered applicable notApplicable unknown blank minimum maximum spread target gap
  confidence { low high stated }
`;

export const SCORES = `overall { ${SCORE} } topics { ${SCORE} indicators { id score } }`;

export const RESULT_QUESTIONNAIRE = `
  ${QUESTIONNAIRE_HEAD} sourceNote
  levels { id upTo name ${TEXT} meaning ${TEXT} }
  topics {
    id name ${TEXT} description ${TEXT} middle ${TEXT}
    indicators { id name ${TEXT} strong ${TEXT} weak ${TEXT} }
  }
`;
