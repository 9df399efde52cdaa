import { operation } from './document.server';
import { ANSWER, ANSWER_CONTENT, ASSESSMENT_HEAD, QUESTIONNAIRE_HEAD, TEXT } from './fragments.server';
import {
  type Answer,
  type AnswerContent,
  type AnswerKind,
  type AnsweringQuestionnaire,
  type AssessmentHead,
  type Confidence,
  type TopicTarget,
  type Visibility,
} from './types';

/** An assessment as the answering pages need it. */
export interface AnsweringAssessment extends AssessmentHead {
  readonly questionnaire: AnsweringQuestionnaire;
  readonly answers: readonly Answer[];
  readonly targets: readonly TopicTarget[];
}

export const AnsweringQuery = operation<{ assessment: AnsweringAssessment }, { id: string }>(`
  query Answering($id: ID!) {
    assessment(id: $id) {
      ${ASSESSMENT_HEAD}
      answers { ${ANSWER} }
      targets { topicId score }
      questionnaire {
        ${QUESTIONNAIRE_HEAD} scoringModel
        topics {
          id name ${TEXT}
          indicators {
            id
            questions {
              id prompt ${TEXT} hint ${TEXT} why ${TEXT} notApplicable
              mims { family edition number }
              options { id points text ${TEXT} }
            }
          }
        }
      }
    }
  }
`);

/** The whole answer to one question, as it shall be from now on. */
export interface SaveAnswerInput {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly expectedVersion: number;
  readonly kind: AnswerKind | null;
  readonly optionId: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly confidence: Confidence | null;
  readonly evidence: readonly {
    readonly id: string | null;
    readonly url: string;
    readonly title: string;
    readonly visibility: Visibility;
  }[];
}

/** What saving an answer can lead to. */
export type SaveAnswerResult =
  | { readonly __typename: 'SavedAnswer'; readonly answer: Answer }
  | { readonly __typename: 'AnswerConflict'; readonly current: Answer; readonly yours: AnswerContent }
  | { readonly __typename: 'AssessmentClosedError' };

export const SaveAnswer = operation<{ saveAnswer: SaveAnswerResult }, { input: SaveAnswerInput }>(`
  mutation SaveAnswer($input: SaveAnswerInput!) {
    saveAnswer(input: $input) {
      __typename
      ... on SavedAnswer { answer { ${ANSWER} } }
      ... on AnswerConflict { current { ${ANSWER} } yours { ${ANSWER_CONTENT} } }
    }
  }
`);
