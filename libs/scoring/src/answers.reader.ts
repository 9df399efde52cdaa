import { NOT_APPLICABLE, stepCode, UNKNOWN } from './answer.steps.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { HIGHEST, LOWEST } from './scale.js';
import { AnswersRefusedError, type AnswerFaultCode, type Fault } from './scoring.errors.js';
import type { ScoringAnswer, ScoringAnswers, ScoringTargets } from './scores.types.js';

/** Answers as one step code per question, and targets as one score or null per topic, both in questionnaire order. */
export type ReadAnswers = { readonly steps: Uint8Array; readonly targets: readonly (number | null)[] };

/**
 * Checks the answers and targets against the questionnaire and brings them into its order, whatever order they came in.
 * @throws AnswersRefusedError naming all faults at once
 */
export function readAnswers(
  questionnaire: CompiledQuestionnaire,
  answers: ScoringAnswers,
  targets: ScoringTargets,
): ReadAnswers {
  let faults: Fault<AnswerFaultCode>[] | undefined;

  const steps = new Uint8Array(questionnaire.questionIds.length);
  for (const questionId of Object.keys(answers)) {
    const step = stepOf(questionnaire, questionId, answers[questionId]);
    if (typeof step === 'number') steps[questionnaire.questionNumbers.get(questionId)!] = step;
    else (faults ??= []).push({ path: `answers.${questionId}`, ...step });
  }

  const targetScores = new Array<number | null>(questionnaire.topicIds.length).fill(null);
  for (const topicId of Object.keys(targets)) {
    const fault = faultOfTarget(questionnaire, topicId, targets[topicId]);
    if (fault === null) targetScores[questionnaire.topicNumbers.get(topicId)!] = targets[topicId]!;
    else (faults ??= []).push({ path: `targets.${topicId}`, ...fault });
  }

  if (faults !== undefined) throw new AnswersRefusedError(faults);
  return { steps, targets: targetScores };
}

type Refusal = Omit<Fault<AnswerFaultCode>, 'path'>;

function stepOf(
  questionnaire: CompiledQuestionnaire,
  questionId: string,
  answer: ScoringAnswer | undefined,
): number | Refusal {
  const question = questionnaire.questionNumbers.get(questionId);
  if (question === undefined)
    return { code: 'question-unknown', reason: 'the questionnaire has no such question' };

  switch (answer?.kind) {
    case 'option': {
      const points = pointsOf(questionnaire, question, answer.optionId);
      if (points === 0)
        return { code: 'option-unknown', reason: `the question has no option "${answer.optionId}"` };
      const step = stepCode(points, answer.confidence);
      if (step !== -1) return step;
      return { code: 'confidence-unknown', reason: 'a confidence is one of sure, fairly-sure, unsure' };
    }
    case 'not-applicable':
      if (questionnaire.mayNotApply[question] === 0) {
        return { code: 'not-applicable-not-allowed', reason: 'this question applies to everyone' };
      }
      if (typeof answer.reason !== 'string' || answer.reason.trim() === '') {
        return { code: 'not-applicable-without-reason', reason: 'not applicable needs a reason' };
      }
      return NOT_APPLICABLE;
    case 'unknown':
      return UNKNOWN;
    default:
      return { code: 'kind-unknown', reason: 'an answer is one of option, not-applicable, unknown' };
  }
}

/** The points of an option, or 0 when the question has no such option. */
function pointsOf(questionnaire: CompiledQuestionnaire, question: number, optionId: string): number {
  const { optionsOf, optionIds, optionPoints } = questionnaire;
  const end = optionsOf[question + 1]!;
  for (let option = optionsOf[question]!; option < end; option += 1) {
    if (optionIds[option] === optionId) return optionPoints[option]!;
  }
  return 0;
}

function faultOfTarget(
  questionnaire: CompiledQuestionnaire,
  topicId: string,
  target: number | undefined,
): Refusal | null {
  if (!questionnaire.topicNumbers.has(topicId)) {
    return { code: 'topic-unknown', reason: 'the questionnaire has no such topic' };
  }
  if (typeof target === 'number' && target >= LOWEST && target <= HIGHEST) return null;
  return { code: 'target-out-of-range', reason: `a target lies in ${LOWEST}..${HIGHEST}` };
}
