import { NO_STEP, NOT_APPLICABLE, optionStep, UNKNOWN } from './answer.steps.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import type { ScoringAnswer } from './scores.types.js';

/** The step of an answer, or `NO_STEP` when it does not fit the question. */
export function stepOf(
  questionnaire: CompiledQuestionnaire,
  question: number,
  answer: ScoringAnswer | undefined,
): number {
  switch (answer?.kind) {
    case 'option': {
      const points = pointsOf(questionnaire, question, answer.optionId);
      return points === 0 ? NO_STEP : optionStep(points, answer.confidence);
    }
    case 'not-applicable':
      return mayNotApply(questionnaire, question) && isReason(answer.reason) ? NOT_APPLICABLE : NO_STEP;
    case 'unknown':
      return UNKNOWN;
    default:
      return NO_STEP;
  }
}

/** The points of an option, or 0 when the question has no such option. */
export const pointsOf = (questionnaire: CompiledQuestionnaire, question: number, optionId: string): number =>
  questionnaire.optionPoints.get(optionId)?.[question] ?? 0;

/** Whether the question allows the answer "not applicable". */
export const mayNotApply = (questionnaire: CompiledQuestionnaire, question: number): boolean =>
  questionnaire.mayNotApply[question] === 1;

/** Whether this says anything; answers may come from a file, so it need not even be text. */
export const isReason = (reason: unknown): boolean => typeof reason === 'string' && reason.trim() !== '';
