import { operation } from './document.server';
import { ASSESSMENT_HEAD, QUESTIONNAIRE_HEAD, SCORES, TEXT } from './fragments.server';
import {
  type AssessmentHead,
  type GeneralField,
  type QuestionnaireHead,
  type Scores,
  type TopicTarget,
  type TranslatedText,
} from './types';

/** One assessment of the list. */
export interface ListedAssessment extends AssessmentHead {
  readonly questionnaire: QuestionnaireHead;
  readonly scores: { readonly overall: Scores['overall'] };
}

interface AssessmentPage {
  readonly edges: readonly { readonly node: ListedAssessment }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const MyAuthoritiesQuery = operation<{
  viewer: { readonly authorities: readonly { readonly id: string; readonly name: string }[] } | null;
}>(`
  query MyAuthorities { viewer { authorities { id name } } }
`);

export const AssessmentsQuery = operation<
  { assessments: AssessmentPage },
  { authorityId: string; after: string | null }
>(`
  query Assessments($authorityId: ID!, $after: String) {
    assessments(authorityId: $authorityId, first: 20, after: $after) {
      edges {
        node {
          ${ASSESSMENT_HEAD}
          questionnaire { ${QUESTIONNAIRE_HEAD} }
          scores { overall {
            id score levelId completeness answered applicable notApplicable unknown blank minimum maximum spread target gap
            confidence { low high stated }
          } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const QuestionnairesQuery = operation<{ questionnaires: readonly QuestionnaireHead[] }>(`
  query Questionnaires { questionnaires { ${QUESTIONNAIRE_HEAD} } }
`);

export const StartAssessment = operation<
  {
    startAssessment:
      | { readonly __typename: 'Assessment'; readonly id: string }
      | { readonly __typename: 'AssessmentExistsError'; readonly assessmentId: string };
  },
  { input: { authorityId: string; questionnaireSlug: string; period: string } }
>(`
  mutation StartAssessment($input: StartAssessmentInput!) {
    startAssessment(input: $input) {
      __typename
      ... on Assessment { id }
      ... on AssessmentExistsError { assessmentId }
    }
  }
`);

/** What an assessment's own pages need: its parts, how far each is, and what is open. */
export interface AssessmentOverview extends AssessmentHead {
  readonly questionnaire: QuestionnaireHead & {
    readonly general: readonly GeneralField[];
    readonly topics: readonly {
      readonly id: string;
      readonly name: TranslatedText;
      readonly description: TranslatedText;
      readonly indicators: readonly {
        readonly questions: readonly { readonly id: string; readonly prompt: TranslatedText }[];
      }[];
    }[];
  };
  readonly generalAnswers: readonly { readonly fieldId: string; readonly value: string | null }[];
  readonly targets: readonly TopicTarget[];
  readonly scores: Scores & { readonly openQuestions: readonly string[]; readonly submittable: boolean };
}

export const AssessmentOverviewQuery = operation<{ assessment: AssessmentOverview }, { id: string }>(`
  query AssessmentOverview($id: ID!) {
    assessment(id: $id) {
      ${ASSESSMENT_HEAD}
      questionnaire {
        ${QUESTIONNAIRE_HEAD}
        general { id kind required prompt ${TEXT} help ${TEXT} options { id text ${TEXT} } }
        topics { id name ${TEXT} description ${TEXT} indicators { questions { id prompt ${TEXT} } } }
      }
      generalAnswers { fieldId value }
      targets { topicId score }
      scores { ${SCORES} openQuestions submittable }
    }
  }
`);

type Changed = { readonly __typename: 'Assessment' } | { readonly __typename: 'AssessmentClosedError' };

export const SaveGeneralAnswer = operation<
  { saveGeneralAnswer: Changed },
  { input: { assessmentId: string; fieldId: string; value: string | null } }
>(`
  mutation SaveGeneralAnswer($input: SaveGeneralAnswerInput!) { saveGeneralAnswer(input: $input) { __typename } }
`);

export const SetTarget = operation<
  { setTarget: { readonly __typename: 'Assessment' } },
  { input: { assessmentId: string; topicId: string; score: number | null } }
>(`
  mutation SetTarget($input: SetTargetInput!) { setTarget(input: $input) { __typename } }
`);

export const SubmitAssessment = operation<
  {
    submitAssessment:
      | { readonly __typename: 'Assessment' }
      | {
          readonly __typename: 'AssessmentIncompleteError';
          readonly openQuestions: readonly string[];
          readonly openGeneralFields: readonly string[];
        }
      | { readonly __typename: 'AssessmentClosedError' };
  },
  { id: string }
>(`
  mutation SubmitAssessment($id: ID!) {
    submitAssessment(assessmentId: $id) {
      __typename
      ... on AssessmentIncompleteError { openQuestions openGeneralFields }
    }
  }
`);

export const ReopenAssessment = operation<
  { reopenAssessment: { readonly __typename: 'Assessment' } },
  { input: { assessmentId: string; reason: string } }
>(`
  mutation ReopenAssessment($input: ReopenAssessmentInput!) { reopenAssessment(input: $input) { __typename } }
`);
