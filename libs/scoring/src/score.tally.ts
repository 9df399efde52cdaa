import { BLANK, HIGH_POINTS, LOW_POINTS, NOT_APPLICABLE, POINTS, STATED, UNKNOWN } from './answer.steps.js';
import { levelOf } from './level.bands.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { inBillionths, percentOf } from './scale.js';
import type { Score } from './scores.types.js';
import { WeightedMean } from './weighted-mean.js';

/** Gathers the questions of one indicator, the indicators of one topic or all topics, and makes their score. */
export class ScoreTally {
  private readonly mean = new WeightedMean();
  private readonly low = new WeightedMean();
  private readonly high = new WeightedMean();
  private readonly blankCounts: boolean;
  private readonly unknownCounts: boolean;
  private answered = 0;
  private counted = 0;
  private notApplicable = 0;
  private unknown = 0;
  private blank = 0;
  private stated = 0;
  private minimum = Infinity;
  private maximum = -Infinity;

  constructor(private readonly questionnaire: CompiledQuestionnaire) {
    this.blankCounts = questionnaire.blanks === 'lowest';
    this.unknownCounts = questionnaire.blanks !== 'leave-out';
  }

  addQuestion(step: number, weight: number): void {
    if (step === NOT_APPLICABLE) {
      this.notApplicable += 1;
      return;
    }
    if (step === BLANK) {
      this.blank += 1;
      if (!this.blankCounts) return;
    } else {
      this.answered += 1;
      if (step === UNKNOWN) {
        this.unknown += 1;
        if (!this.unknownCounts) return;
      }
    }
    const points = POINTS[step]!;
    this.counted += 1;
    this.stated += STATED[step]!;
    this.mean.add(points, weight);
    this.low.add(LOW_POINTS[step]!, weight);
    this.high.add(HIGH_POINTS[step]!, weight);
    if (points < this.minimum) this.minimum = points;
    if (points > this.maximum) this.maximum = points;
  }

  /** Adds a part that has its own score. A part without one (nothing in it counts) takes its weight out of the mean. */
  addPart(part: Score, weight: number): void {
    this.answered += part.answered;
    this.counted += part.counted;
    this.notApplicable += part.notApplicable;
    this.unknown += part.unknown;
    this.blank += part.blank;
    if (part.score === null) return;
    this.stated += part.confidence.stated;
    this.mean.add(part.score, weight);
    this.low.add(part.confidence.low!, weight);
    this.high.add(part.confidence.high!, weight);
    if (part.minimum! < this.minimum) this.minimum = part.minimum!;
    if (part.maximum! > this.maximum) this.maximum = part.maximum!;
  }

  /** The score of everything added since the tally was cleared. */
  score(id: string, target: number | null): Score {
    const { answered, blank, minimum, maximum } = this;
    const applicable = answered + blank;
    const empty = this.counted === 0;
    const score = empty ? null : this.mean.value();
    return {
      id,
      score,
      percent: score === null ? null : percentOf(score),
      levelId: score === null ? null : levelOf(this.questionnaire, score),
      completeness: applicable === 0 ? 1 : answered / applicable,
      answered,
      applicable,
      counted: this.counted,
      notApplicable: this.notApplicable,
      unknown: this.unknown,
      blank,
      minimum: empty ? null : minimum,
      maximum: empty ? null : maximum,
      spread: empty ? null : maximum - minimum,
      target,
      gap: score === null || target === null ? null : gapBetween(score, target),
      confidence: {
        low: empty ? null : this.low.value(),
        high: empty ? null : this.high.value(),
        stated: this.stated,
      },
    };
  }

  clear(): void {
    this.mean.clear();
    this.low.clear();
    this.high.clear();
    this.answered = 0;
    this.counted = 0;
    this.notApplicable = 0;
    this.unknown = 0;
    this.blank = 0;
    this.stated = 0;
    this.minimum = Infinity;
    this.maximum = -Infinity;
  }
}

/** target - score, and exactly 0 when both are the same score at nine decimals, so that `gap > 0` means "not reached". */
function gapBetween(score: number, target: number): number {
  return inBillionths(score) === inBillionths(target) ? 0 : target - score;
}
