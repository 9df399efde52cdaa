import type { ScoringQuestionnaire } from '#libs/scoring';
import type { QuestionnaireDocument } from './questionnaire-document.schema.js';

/** The part of a questionnaire that scoring needs: ids, points, weights and bands, without any human text. */
export function toScoringQuestionnaire(document: QuestionnaireDocument): ScoringQuestionnaire {
  return {
    id: `${document.slug}@${document.version}`,
    blanks: document.blanks,
    levels: document.levels.map(({ id, upTo }) => ({ id, upTo })),
    topics: document.topics.map((topic) => ({
      ...identity(topic),
      indicators: topic.indicators.map((indicator) => ({
        ...identity(indicator),
        questions: indicator.questions.map((question) => ({
          ...identity(question),
          notApplicable: question.notApplicable,
          options: question.options.map(({ id, points }) => ({ id, points })),
        })),
      })),
    })),
  };
}

function identity({ id, weight }: { id: string; weight?: number | undefined }): {
  id: string;
  weight?: number;
} {
  return weight === undefined ? { id } : { id, weight };
}
