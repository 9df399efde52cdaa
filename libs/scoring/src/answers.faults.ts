import { mayNotApply, isReason, pointsOf, stepOf } from './answer.fit.js';
import { NO_STEP } from './answer.steps.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { HIGHEST, isOnScale, LOWEST } from './scale.js';
import type { AnswerFaultCode, Fault } from './scoring.errors.js';
import type { ScoringAnswer, ScoringAnswers, ScoringTargets } from './scores.types.js';

type Refusal = Omit<Fault<AnswerFaultCode>, 'path'>;

/** Everything wrong with the answers and targets, in the order they were given; empty when they can be scored. */
export function faultsOfAnswers(
  questionnaire: CompiledQuestionnaire,
  answers: ScoringAnswers,
  targets: ScoringTargets,
): Fault<AnswerFaultCode>[] {
  const faults: Fault<AnswerFaultCode>[] = [];
  for (const [questionId, answer] of Object.entries(answers)) {
    const refusal = refusalOfAnswer(questionnaire, questionnaire.questionNumbers.get(questionId), answer);
    if (refusal !== null) faults.push({ path: `answers.${questionId}`, ...refusal });
  }
  for (const [topicId, target] of Object.entries(targets)) {
    const refusal = refusalOfTarget(questionnaire, topicId, target);
    if (refusal !== null) faults.push({ path: `targets.${topicId}`, ...refusal });
  }
  return faults;
}

/** @param answer may be missing or malformed after all, where it came from outside the type checker */
function refusalOfAnswer(
  questionnaire: CompiledQuestionnaire,
  question: number | undefined,
  answer: ScoringAnswer | undefined,
): Refusal | null {
  if (question === undefined)
    return { code: 'question-unknown', reason: 'the questionnaire has no such question' };
  if (stepOf(questionnaire, question, answer) !== NO_STEP) return null;

  switch (answer?.kind) {
    case 'option':
      return pointsOf(questionnaire, question, answer.optionId) === 0
        ? { code: 'option-unknown', reason: `the question has no option "${answer.optionId}"` }
        : { code: 'confidence-unknown', reason: 'a confidence is one of sure, fairly-sure, unsure' };
    case 'not-applicable':
      return mayNotApply(questionnaire, question) && !isReason(answer.reason)
        ? { code: 'not-applicable-without-reason', reason: '"not applicable" needs a reason' }
        : { code: 'not-applicable-not-allowed', reason: 'this question applies to everyone' };
    default:
      return { code: 'kind-unknown', reason: 'an answer is one of option, not-applicable, unknown' };
  }
}

function refusalOfTarget(
  questionnaire: CompiledQuestionnaire,
  topicId: string,
  target: number,
): Refusal | null {
  if (!questionnaire.topicNumbers.has(topicId)) {
    return { code: 'topic-unknown', reason: 'the questionnaire has no such topic' };
  }
  if (isOnScale(target)) return null;
  return { code: 'target-out-of-range', reason: `a target lies between ${LOWEST} and ${HIGHEST}` };
}
