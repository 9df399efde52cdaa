import type { Examples } from '../support/example.js';
import { QUESTIONNAIRE, type Stage } from '../support/stage.js';

async function submitted(stage: Stage): Promise<string> {
  const respondent = await stage.answered();
  await respondent.submits();
  return respondent.assessmentId;
}

async function exported(stage: Stage): Promise<string> {
  const answer = await stage.hub.get(`/export/assessments/${await stage.draft()}/json`, stage.steward);
  return answer.text();
}

/** Questionnaires and assessments. */
export const assessmentExamples: Examples = {
  'Query.questionsNamingMim': {
    document:
      '{ questionsNamingMim(family: "mims-plus", edition: "9.0", number: 2) { questionId prompt { text } } }',
  },
  'Query.questionnaires': { document: '{ questionnaires { slug } }' },
  'Query.questionnaire': {
    document: 'query ($slug: String!) { questionnaire(slug: $slug) { slug } }',
    variables: () => ({ slug: QUESTIONNAIRE }),
  },
  'Query.assessment': {
    document: 'query ($id: ID!) { assessment(id: $id) { id period } }',
    variables: async (stage) => ({ id: await stage.draft() }),
    id: 'id',
  },
  'Query.assessments': {
    document: 'query ($id: ID!) { assessments(authorityId: $id) { totalCount edges { node { id } } } }',
    variables: (stage) => ({ id: stage.authorityId }),
    id: 'id',
  },
  'Query.maturityTrend': {
    document: 'query ($id: ID!) { maturityTrend(authorityId: $id) { result { id } } }',
    variables: (stage) => ({ id: stage.authorityId }),
    id: 'id',
  },
  'Query.resultAt': {
    document: `query ($id: ID!, $slug: String!) {
      resultAt(authorityId: $id, questionnaireSlug: $slug, at: "2029-01-01T00:00:00Z") { id } }`,
    variables: async (stage) => {
      await submitted(stage);
      return { id: stage.authorityId, slug: QUESTIONNAIRE };
    },
    id: 'id',
  },
  'Mutation.startAssessment': {
    document: 'mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) { __typename } }',
    variables: (stage) => ({
      input: { authorityId: stage.authorityId, questionnaireSlug: QUESTIONNAIRE, period: stage.period() },
    }),
    id: 'input.authorityId',
  },
  'Mutation.saveAnswer': {
    document: 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: {
        assessmentId: await stage.draft(),
        questionId: stage.questionnaire.questions[0]!.id,
        expectedVersion: 0,
        kind: 'UNKNOWN',
      },
    }),
    id: 'input.assessmentId',
  },
  'Mutation.saveGeneralAnswer': {
    document:
      'mutation ($input: SaveGeneralAnswerInput!) { saveGeneralAnswer(input: $input) { __typename } }',
    variables: async (stage) => {
      const [field] = stage.questionnaire.requiredFields;
      return { input: { assessmentId: await stage.draft(), fieldId: field!.id, value: field!.option } };
    },
    id: 'input.assessmentId',
  },
  'Mutation.setTarget': {
    document: 'mutation ($input: SetTargetInput!) { setTarget(input: $input) { id } }',
    variables: async (stage) => ({
      input: {
        assessmentId: await stage.draft(),
        topicId: stage.questionnaire.questions[0]!.topicId,
        score: 3,
      },
    }),
    id: 'input.assessmentId',
  },
  'Mutation.submitAssessment': {
    document: 'mutation ($id: ID!) { submitAssessment(assessmentId: $id) { __typename } }',
    variables: async (stage) => ({ id: (await stage.answered()).assessmentId }),
    id: 'id',
  },
  'Mutation.reopenAssessment': {
    document: 'mutation ($input: ReopenAssessmentInput!) { reopenAssessment(input: $input) { id } }',
    variables: async (stage) => ({ input: { assessmentId: await submitted(stage), reason: 'A mistake.' } }),
    id: 'input.assessmentId',
  },
  'Mutation.discardAssessment': {
    document: 'mutation ($id: ID!) { discardAssessment(assessmentId: $id) { assessmentId } }',
    variables: async (stage) => ({ id: await stage.draft() }),
    id: 'id',
  },
  'Mutation.importAssessment': {
    document: 'mutation ($input: ImportAssessmentInput!) { importAssessment(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { authorityId: stage.authorityId, document: await exported(stage), period: stage.period() },
    }),
    id: 'input.authorityId',
  },
  'GET /export/assessments/:id/:form': {
    path: ({ id }) => `/export/assessments/${String(id)}/json`,
    variables: async (stage) => ({ id: await stage.draft() }),
    id: 'id',
  },
};
