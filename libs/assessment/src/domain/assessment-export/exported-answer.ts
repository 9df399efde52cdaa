import { newId } from '#libs/kernel';
import type { AssessmentScores, Score } from '#libs/scoring';
import type { AnswerChoice, RecordedAnswer } from '../answer.js';
import { questionsOf, type QuestionnaireDocument } from '../questionnaire/index.js';
import type { AssessmentExport, ExportedAnswer, ExportedScore } from './assessment-export.schema.js';

/** Answers in the words of the export, with the points their options carry. */
export function toExportedAnswers(
  document: QuestionnaireDocument,
  answers: readonly RecordedAnswer[],
): ExportedAnswer[] {
  const questions = new Map(questionsOf(document).map((question) => [question.id, question]));
  return answers.map(({ questionId, choice, note, confidence, evidence }) => {
    const optionId = choice?.kind === 'option' ? choice.optionId : null;
    const option = questions.get(questionId)?.options.find(({ id }) => id === optionId);
    return {
      questionId,
      kind: choice?.kind ?? null,
      optionId,
      points: option?.points ?? null,
      reason: choice?.kind === 'not-applicable' ? choice.reason : null,
      note,
      confidence,
      evidence: evidence.map(({ url, title, visibility }) => ({ url, title, visibility })),
    };
  });
}

/** An exported answer in our own words again. Its links get new ids. */
export function recordedAnswerOf(answer: ExportedAnswer): RecordedAnswer {
  const { questionId, note, confidence, evidence } = answer;
  return {
    questionId,
    choice: choiceOf(answer),
    note,
    confidence,
    evidence: evidence.map((link) => ({ ...link, id: newId() })),
  };
}

function choiceOf({ kind, optionId, reason }: ExportedAnswer): AnswerChoice | null {
  if (kind === 'option') return { kind, optionId: optionId ?? '' };
  if (kind === 'not-applicable') return { kind, reason: reason ?? '' };
  return kind && { kind };
}

/** Scores as the export shows them: for reading, since an import computes its own. */
export function exportedScores({ overall, topics }: AssessmentScores): AssessmentExport['scores'] {
  return {
    overall: exportedScore(overall),
    topics: topics.map((topic) => ({
      ...exportedScore(topic),
      indicators: topic.indicators.map(exportedScore),
    })),
  };
}

/** Without what only a topic has; the compiler sees to it that nothing else is missing. */
function exportedScore(score: Score): ExportedScore {
  const { id, percent, levelId, completeness, answered, applicable, counted } = score;
  const { notApplicable, unknown, blank, minimum, maximum, spread, target, gap, confidence } = score;
  return {
    ...{ id, score: score.score, percent, levelId, completeness, answered, applicable, counted },
    ...{ notApplicable, unknown, blank, minimum, maximum, spread, target, gap },
    confidence: { ...confidence },
  };
}
