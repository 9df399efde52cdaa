import { operation } from './document.server';
import { ASSESSMENT_HEAD, RESULT_QUESTIONNAIRE, SCORES, TEXT } from './fragments.server';
import {
  type AssessmentHead,
  type ResultQuestionnaire,
  type Scores,
  type TrendPoint,
  type TranslatedText,
} from './types';

/** One submission with its scores. */
export interface Submission {
  readonly submission: number;
  readonly submittedAt: string;
  readonly submittedBy: string | null;
  readonly questionnaire: ResultQuestionnaire;
  readonly scores: Scores;
  readonly advice: readonly Advice[];
}

/** What to do next about one of the weakest answers. */
export interface Advice {
  readonly questionId: string;
  readonly topic: TranslatedText;
  readonly prompt: TranslatedText;
  readonly chosen: TranslatedText | null;
  readonly advice: TranslatedText;
}

/** An assessment with the result to show. */
export interface AssessmentWithResult extends AssessmentHead {
  readonly result: Submission | null;
  readonly exports: { readonly json: string; readonly csv: string; readonly xlsx: string };
}

export const ResultQuery = operation<
  { assessment: AssessmentWithResult },
  { id: string; submission: number | null }
>(`
  query Result($id: ID!, $submission: Int) {
    assessment(id: $id) {
      ${ASSESSMENT_HEAD}
      exports(submission: $submission) { json csv xlsx }
      result(submission: $submission) {
        submission submittedAt submittedBy
        questionnaire { ${RESULT_QUESTIONNAIRE} }
        scores { ${SCORES} }
        advice { questionId topic ${TEXT} prompt ${TEXT} chosen ${TEXT} advice ${TEXT} }
      }
    }
  }
`);

export const TrendQuery = operation<{ maturityTrend: readonly TrendPoint[] }, { authorityId: string }>(`
  query Trend($authorityId: ID!) {
    maturityTrend(authorityId: $authorityId) {
      comparableWithPrevious
      result {
        assessmentId period submittedAt questionnaire { slug version }
        scores { overall { score confidence { low high stated } } }
      }
    }
  }
`);

/** The life of an assessment: every submission, and why it was opened again. */
export interface AssessmentHistory extends AssessmentHead {
  readonly questionnaire: { readonly title: ResultQuestionnaire['title']; readonly label: string };
  readonly submissions: readonly {
    readonly submission: number;
    readonly submittedAt: string;
    readonly submittedBy: string | null;
    readonly reopenedAt: string | null;
    readonly reopenedBy: string | null;
    readonly reopenReason: string | null;
    readonly scores: { readonly overall: { readonly score: number | null } };
  }[];
}

export const HistoryQuery = operation<{ assessment: AssessmentHistory }, { id: string }>(`
  query History($id: ID!) {
    assessment(id: $id) {
      ${ASSESSMENT_HEAD}
      questionnaire { title { text locale } label }
      submissions {
        submission submittedAt submittedBy reopenedAt reopenedBy reopenReason
        scores { overall { score } }
      }
    }
  }
`);

/** What the example result is made from. */
export interface ExampleQuestionnaire extends ResultQuestionnaire {
  readonly scoringModel: string;
}

export const ExampleQuery = operation<{ questionnaire: ExampleQuestionnaire }, { slug: string }>(`
  query Example($slug: String!) { questionnaire(slug: $slug) { scoringModel ${RESULT_QUESTIONNAIRE} } }
`);
