import { readAnswers } from './answers.reader.js';
import { FreshScores } from './fresh.scores.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { fillSheet } from './score.sheet.js';
import type { ScoringAnswers, ScoringTargets } from './scores.types.js';

const NO_TARGETS: ScoringTargets = {};

/**
 * Scores the answers of one assessment, as three nested weighted means:
 *
 *     indicator = sum(weight * points of the answer) / sum(weight)    over its questions that count
 *     topic     = sum(weight * score of the indicator) / sum(weight)  over its indicators that have a score
 *     overall   = sum(weight * score of the topic) / sum(weight)      over the topics that have a score
 *
 * so a topic with many questions weighs no more than one with few, unless its weight says so. Which questions count:
 *
 *     answer           lowest        block         leave-out
 *     option           its points    its points    its points
 *     unknown          1 point       1 point       left out
 *     blank            1 point       left out      left out      (block: and not submittable)
 *     not applicable   left out      left out      left out
 *
 * "Not applicable" needs a reason and a question that allows it; an indicator in which nothing counts has no score and
 * takes its weight out of its topic. Points 1..5, "not applicable" left out and blanks counted lowest follow the public
 * LDT4SSC interoperability self-assessment; blanks that block or are left out, and the weights, are our own additions.
 *
 * Sums run in the order of the questionnaire and use only +, *, /, comparison and Math.round, which ECMAScript defines to
 * the last bit: the same answers give the same bits in every browser and on the server, in whatever order they came.
 *
 * @param answers by question id; a missing question is blank
 * @param targets by topic id, 1..5; see `Score.target`
 * @throws AnswersRefusedError naming all answers and targets that do not fit the questionnaire
 */
export function scoreAssessment(
  questionnaire: CompiledQuestionnaire,
  answers: ScoringAnswers,
  targets: ScoringTargets = NO_TARGETS,
): FreshScores {
  const read = readAnswers(questionnaire, answers, targets);
  return new FreshScores(questionnaire, read, fillSheet(questionnaire, read.steps));
}
