import { stepOf } from './answer.fit.js';
import { NO_STEP } from './answer.steps.js';
import { faultsOfAnswers } from './answers.faults.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { isOnScale } from './scale.js';
import { AnswersRefusedError } from './scoring.errors.js';
import type { ScoringAnswers, ScoringTargets } from './scores.types.js';

/** Answers as one step per question, and targets as one score or null per topic, both in the order of the questionnaire. */
export type ReadAnswers = { readonly steps: Uint8Array; readonly targets: readonly (number | null)[] };

/**
 * Checks answers and targets against the questionnaire and brings them into its order, whatever order they came in.
 * The quick look here only finds out whether something is wrong; what exactly is then worked out at leisure.
 * @throws AnswersRefusedError naming all faults at once
 */
export function readAnswers(
  questionnaire: CompiledQuestionnaire,
  answers: ScoringAnswers,
  targets: ScoringTargets,
): ReadAnswers {
  const steps = stepsOf(questionnaire, answers);
  const targetScores = targetsOf(questionnaire, targets);
  if (steps === null || targetScores === null) {
    throw new AnswersRefusedError(faultsOfAnswers(questionnaire, answers, targets));
  }
  return { steps, targets: targetScores };
}

/** The steps of all questions, or null when an answer does not fit its question or belongs to no question. */
function stepsOf(questionnaire: CompiledQuestionnaire, answers: ScoringAnswers): Uint8Array | null {
  const { questionIds, questionNumbers } = questionnaire;
  const steps = new Uint8Array(questionIds.length);
  // Walking over the keys is how a JavaScript engine reads a large record fastest; and they mostly come in the order of
  // the questionnaire, so the next question is tried before it is looked up.
  let next = 0;
  for (const questionId in answers) {
    const question = questionIds[next] === questionId ? next : questionNumbers.get(questionId);
    if (question === undefined) return null;
    const step = stepOf(questionnaire, question, answers[questionId]);
    if (step === NO_STEP) return null;
    steps[question] = step;
    next = question + 1;
  }
  return steps;
}

/** The targets of all topics, or null when one leaves the scale or belongs to no topic. */
function targetsOf(questionnaire: CompiledQuestionnaire, targets: ScoringTargets): (number | null)[] | null {
  const scores = new Array<number | null>(questionnaire.topicIds.length).fill(null);
  for (const topicId in targets) {
    const topic = questionnaire.topicNumbers.get(topicId);
    if (topic === undefined || !isOnScale(targets[topicId])) return null;
    scores[topic] = targets[topicId]!;
  }
  return scores;
}
