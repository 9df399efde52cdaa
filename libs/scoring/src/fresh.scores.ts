import { countAnswers } from './answer.counts.js';
import { BLANK } from './answer.steps.js';
import type { ReadAnswers } from './answers.reader.js';
import { levelOf } from './level.bands.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { inBillionths, percentOf } from './scale.js';
import { HIGH, indicatorRow, LOW, overallRow, SCORE, topicRow, type ScoreSheet } from './score.sheet.js';
import type { AssessmentScores, Score, TopicScore } from './scores.types.js';
import { WeightedMean } from './weighted-mean.js';

/**
 * The scores of one assessment over its finished sheet. Every mean is computed by then; what is left, giving the numbers
 * their names, levels and gaps, costs more than all the means together, so each part is made when first looked at.
 * So `{ ...scores }` would copy nothing of use: take `toJSON()`, which JSON.stringify does by itself.
 */
export class FreshScores implements AssessmentScores {
  private madeOverall: Score | null = null;
  private madeTopics: readonly TopicScore[] | null = null;

  constructor(
    private readonly questionnaire: CompiledQuestionnaire,
    private readonly read: ReadAnswers,
    private readonly sheet: ScoreSheet,
  ) {}

  get overall(): Score {
    this.madeOverall ??= this.makeOverall();
    return this.madeOverall;
  }

  get topics(): readonly TopicScore[] {
    this.madeTopics ??= this.questionnaire.topicIds.map((id, topic) => this.makeTopic(id, topic));
    return this.madeTopics;
  }

  get openQuestions(): readonly string[] {
    return this.questionnaire.questionIds.filter((_, question) => this.read.steps[question] === BLANK);
  }

  get submittable(): boolean {
    return this.questionnaire.blanks !== 'block' || !this.read.steps.includes(BLANK);
  }

  /** All of it as plain data, to be stored, compared or copied. */
  toJSON(): AssessmentScores {
    const { overall, topics, openQuestions, submittable } = this;
    return { overall, topics, openQuestions, submittable };
  }

  private makeOverall(): Score {
    const { id, questionIds } = this.questionnaire;
    return this.score(id, overallRow(this.questionnaire), 0, questionIds.length, this.overallTarget());
  }

  private makeTopic(id: string, topic: number): TopicScore {
    const { indicatorsOf, indicatorIds, questionsOf } = this.questionnaire;
    const first = indicatorsOf[topic]!;
    const end = indicatorsOf[topic + 1]!;
    const target = this.read.targets[topic]!;
    const indicators = indicatorIds.slice(first, end).map((indicatorId, offset) => {
      const indicator = first + offset;
      const row = indicatorRow(indicator);
      return this.score(indicatorId, row, questionsOf[indicator]!, questionsOf[indicator + 1]!, target);
    });
    const row = topicRow(this.questionnaire, topic);
    return Object.assign(this.score(id, row, questionsOf[first]!, questionsOf[end]!, target), { indicators });
  }

  /** @param row of the sheet, which rests on the questions from `first` up to, not including, `end` */
  private score(id: string, row: number, first: number, end: number, target: number | null): Score {
    const counts = countAnswers(this.questionnaire, this.read.steps, first, end);
    const { answered, counted, notApplicable, unknown, blank, stated, minimum, maximum } = counts;
    const score = counted === 0 ? null : this.sheet[row + SCORE]!;
    const applicable = answered + blank;
    return {
      id,
      score,
      percent: score === null ? null : percentOf(score),
      levelId: score === null ? null : levelOf(this.questionnaire, score),
      completeness: applicable === 0 ? 1 : answered / applicable,
      answered,
      applicable,
      counted,
      notApplicable,
      unknown,
      blank,
      minimum: score === null ? null : minimum,
      maximum: score === null ? null : maximum,
      spread: score === null ? null : maximum - minimum,
      target,
      gap: score === null || target === null ? null : gapBetween(score, target),
      confidence: {
        low: score === null ? null : this.sheet[row + LOW]!,
        high: score === null ? null : this.sheet[row + HIGH]!,
        stated,
      },
    };
  }

  /** The weighted mean of the topic targets; null unless every topic with a score has one. */
  private overallTarget(): number | null {
    const { questionnaire, sheet, read } = this;
    const mean = new WeightedMean();
    for (let topic = 0; topic < questionnaire.topicIds.length; topic += 1) {
      if (Number.isNaN(sheet[topicRow(questionnaire, topic) + SCORE])) continue;
      const target = read.targets[topic]!;
      if (target === null) return null;
      mean.add(target, questionnaire.topicWeights[topic]!);
    }
    const target = mean.value();
    return Number.isNaN(target) ? null : target;
  }
}

/** target - score, and exactly 0 when both are the same score at nine decimals, so that `gap > 0` means "not reached". */
function gapBetween(score: number, target: number): number {
  return inBillionths(score) === inBillionths(target) ? 0 : target - score;
}
