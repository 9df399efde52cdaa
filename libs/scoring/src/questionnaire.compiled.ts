import type { BlankRule } from './questionnaire.types.js';

/**
 * A questionnaire made ready for scoring by `compileQuestionnaire`: checked once, then flat.
 *
 * Topics, indicators and questions are numbered through the whole questionnaire in its own order. What belongs to a topic
 * lies next to each other: the indicators of topic t are those from `indicatorsOf[t]` up to, not including,
 * `indicatorsOf[t + 1]`, and so with `questionsOf`. Weights are relative to their siblings, brought to a common size by
 * `normaliseWeights`. It keeps nothing of the document it was made from and scoring never changes it, so one compiled
 * questionnaire serves any number of assessments.
 */
export type CompiledQuestionnaire = {
  readonly id: string;
  readonly blanks: BlankRule;
  /** By step of an answer: 1 where it enters the mean, else 0. */
  readonly counting: Uint8Array;

  readonly levelIds: readonly string[];
  /** Upper ends of the bands, in whole billionths of a step. */
  readonly levelEdges: Float64Array;

  readonly topicIds: readonly string[];
  /** Numbers of the topics by their ids. */
  readonly topicNumbers: ReadonlyMap<string, number>;
  readonly topicWeights: Float64Array;
  readonly indicatorsOf: Uint32Array;

  readonly indicatorIds: readonly string[];
  readonly indicatorWeights: Float64Array;
  readonly questionsOf: Uint32Array;

  readonly questionIds: readonly string[];
  /** Numbers of the questions by their ids. */
  readonly questionNumbers: ReadonlyMap<string, number>;
  readonly questionWeights: Float64Array;
  /** 1 where "not applicable" may be answered, else 0. */
  readonly mayNotApply: Uint8Array;
  /** By option id, then by question: the points of that option, or 0 where the question does not offer it. */
  readonly optionPoints: ReadonlyMap<string, Uint8Array>;

  /** A score sheet of the right size, copied for every assessment. */
  readonly emptySheet: readonly number[];
};
