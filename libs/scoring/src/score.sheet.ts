import { HIGH_POINTS, LOW_POINTS, POINTS } from './answer.steps.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { WeightedMean } from './weighted-mean.js';

/**
 * The means of one assessment in one flat list: three numbers, score, low and high end of its band, for each indicator,
 * then for each topic, then for the whole assessment. They are NaN where no question counts.
 */
export type ScoreSheet = readonly number[];

/** Where in its row each number stands. */
export const SCORE = 0;
/** The low end of the confidence band. */
export const LOW = 1;
/** The high end of the confidence band. */
export const HIGH = 2;
const ROW_LENGTH = 3;

/** Where the row of an indicator begins. */
export const indicatorRow = (indicator: number): number => indicator * ROW_LENGTH;

/** Where the row of a topic begins. */
export const topicRow = ({ indicatorIds }: CompiledQuestionnaire, topic: number): number =>
  (indicatorIds.length + topic) * ROW_LENGTH;

/** Where the row of the whole assessment begins. */
export const overallRow = ({ indicatorIds, topicIds }: CompiledQuestionnaire): number =>
  (indicatorIds.length + topicIds.length) * ROW_LENGTH;

/** A sheet for this many indicators and topics on which nothing is computed yet. */
export const emptySheet = (indicators: number, topics: number): ScoreSheet =>
  Array.from({ length: (indicators + topics + 1) * ROW_LENGTH }, () => NaN);

/**
 * Fills the sheet of one assessment from the bottom up: indicators from their questions, topics from their indicators,
 * the overall row from the topics.
 * @param steps the answers, one step per question
 */
export function fillSheet(questionnaire: CompiledQuestionnaire, steps: Uint8Array): ScoreSheet {
  const { topicIds, topicWeights, indicatorsOf, indicatorWeights, questionsOf } = questionnaire;
  // Copying a short list of numbers is faster than a new Float64Array, whose numbers live outside the heap.
  const sheet = questionnaire.emptySheet.slice();

  for (let topic = 0; topic < topicIds.length; topic += 1) {
    const first = indicatorsOf[topic]!;
    const end = indicatorsOf[topic + 1]!;
    for (let indicator = first; indicator < end; indicator += 1) {
      const row = indicatorRow(indicator);
      weighQuestions(questionnaire, steps, questionsOf[indicator]!, questionsOf[indicator + 1]!, sheet, row);
    }
    weighRows(indicatorWeights, first, end, sheet, indicatorRow(first), topicRow(questionnaire, topic));
  }
  weighRows(topicWeights, 0, topicIds.length, sheet, topicRow(questionnaire, 0), overallRow(questionnaire));
  return sheet;
}

/** Writes the row of an indicator from the answers to its questions, `first` up to, not including, `end`. */
function weighQuestions(
  { counting, questionWeights }: CompiledQuestionnaire,
  steps: Uint8Array,
  first: number,
  end: number,
  sheet: number[],
  row: number,
): void {
  const score = new WeightedMean();
  const low = new WeightedMean();
  const high = new WeightedMean();
  for (let question = first; question < end; question += 1) {
    const step = steps[question]!;
    if (counting[step] === 0) continue;
    const weight = questionWeights[question]!;
    score.add(POINTS[step]!, weight);
    low.add(LOW_POINTS[step]!, weight);
    high.add(HIGH_POINTS[step]!, weight);
  }
  sheet[row + SCORE] = score.value();
  sheet[row + LOW] = low.value();
  sheet[row + HIGH] = high.value();
}

/**
 * Writes the row of a topic from the rows of its indicators, or the overall row from those of the topics.
 * A part in which nothing counts has no score and takes its weight out of the mean.
 * @param from the first of the rows to weigh, whose weights are those from `first` up to, not including, `end`
 */
function weighRows(
  weights: Float64Array,
  first: number,
  end: number,
  sheet: number[],
  from: number,
  row: number,
): void {
  const score = new WeightedMean();
  const low = new WeightedMean();
  const high = new WeightedMean();
  for (let number = first, part = from; number < end; number += 1, part += ROW_LENGTH) {
    const partScore = sheet[part + SCORE]!;
    if (Number.isNaN(partScore)) continue;
    const weight = weights[number]!;
    score.add(partScore, weight);
    low.add(sheet[part + LOW]!, weight);
    high.add(sheet[part + HIGH]!, weight);
  }
  sheet[row + SCORE] = score.value();
  sheet[row + LOW] = low.value();
  sheet[row + HIGH] = high.value();
}
