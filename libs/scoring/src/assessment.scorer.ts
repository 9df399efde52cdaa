import { readAnswers } from './answers.reader.js';
import { BLANK } from './answer.steps.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { ScoreTally } from './score.tally.js';
import type { AssessmentScores, Score, ScoringAnswers, ScoringTargets, TopicScore } from './scores.types.js';
import { WeightedMean } from './weighted-mean.js';

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
): AssessmentScores {
  const { steps, targets: targetScores } = readAnswers(questionnaire, answers, targets);
  const topics = scoreTopics(questionnaire, steps, targetScores);

  const tally = new ScoreTally(questionnaire);
  topics.forEach((topic, t) => tally.addPart(topic, questionnaire.topicWeights[t]!));
  const overall = tally.score(questionnaire.id, overallTarget(questionnaire, topics));

  const openQuestions =
    overall.blank === 0 ? [] : questionnaire.questionIds.filter((_, q) => steps[q] === BLANK);
  const submittable = questionnaire.blanks !== 'block' || openQuestions.length === 0;
  return { overall, topics, openQuestions, submittable };
}

function scoreTopics(
  questionnaire: CompiledQuestionnaire,
  steps: Uint8Array,
  targets: readonly (number | null)[],
): TopicScore[] {
  const { topicIds, indicatorsOf, indicatorIds, indicatorWeights, questionsOf, questionWeights } =
    questionnaire;
  const topicTally = new ScoreTally(questionnaire);
  const indicatorTally = new ScoreTally(questionnaire);

  return topicIds.map((topicId, t) => {
    const target = targets[t]!;
    const indicators: Score[] = [];
    topicTally.clear();
    for (let i = indicatorsOf[t]!; i < indicatorsOf[t + 1]!; i += 1) {
      indicatorTally.clear();
      for (let q = questionsOf[i]!; q < questionsOf[i + 1]!; q += 1) {
        indicatorTally.addQuestion(steps[q]!, questionWeights[q]!);
      }
      const indicator = indicatorTally.score(indicatorIds[i]!, target);
      topicTally.addPart(indicator, indicatorWeights[i]!);
      indicators.push(indicator);
    }
    return { ...topicTally.score(topicId, target), indicators };
  });
}

/** The weighted mean of the topic targets; null unless every topic with a score has one, or like is not held against like. */
function overallTarget(questionnaire: CompiledQuestionnaire, topics: readonly TopicScore[]): number | null {
  const scored = topics.filter((topic) => topic.score !== null);
  if (scored.length === 0 || scored.some((topic) => topic.target === null)) return null;

  const mean = new WeightedMean();
  topics.forEach((topic, t) => {
    if (topic.score !== null) mean.add(topic.target!, questionnaire.topicWeights[t]!);
  });
  return mean.value();
}
