import type { BlankRule } from './questionnaire.types.js';

/**
 * A questionnaire made ready for scoring by `compileQuestionnaire`: checked once, then flat.
 *
 * Topics, indicators, questions and options are numbered through the whole questionnaire in its own order. What belongs
 * to a topic lies next to each other, so the indicators of topic t are those from `indicatorsOf[t]` up to, not including,
 * `indicatorsOf[t + 1]`; `questionsOf` and `optionsOf` work the same way. Weights are relative to their siblings, brought
 * to a common size by `normaliseWeights`. It keeps nothing of the document it was made from, and scoring never changes
 * it, so one compiled questionnaire may serve any number of assessments.
 */
export type CompiledQuestionnaire = {
  readonly id: string;
  readonly blanks: BlankRule;

  readonly levelIds: readonly string[];
  /** Upper ends of the bands, in whole billionths of a step. */
  readonly levelEdges: Float64Array;

  readonly topicIds: readonly string[];
  readonly topicWeights: Float64Array;
  readonly topicNumbers: ReadonlyMap<string, number>;
  readonly indicatorsOf: Uint32Array;

  readonly indicatorIds: readonly string[];
  readonly indicatorWeights: Float64Array;
  readonly questionsOf: Uint32Array;

  readonly questionIds: readonly string[];
  readonly questionWeights: Float64Array;
  readonly questionNumbers: ReadonlyMap<string, number>;
  /** 1 where "not applicable" may be answered, else 0. */
  readonly mayNotApply: Uint8Array;
  readonly optionsOf: Uint32Array;

  readonly optionIds: readonly string[];
  readonly optionPoints: Uint8Array;
};
