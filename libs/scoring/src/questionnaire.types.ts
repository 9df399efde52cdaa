/** Points of an option: 1 is the lowest step of the scale, 5 the highest. Every question uses this one scale. */
export type Points = 1 | 2 | 3 | 4 | 5;

/**
 * What a question left unanswered does to the score; the questionnaire decides, never the caller.
 *
 * - `lowest`: it counts as 1 point, so that silence never raises a mean;
 * - `block`: a draft is scored on what is answered so far, and cannot be submitted while a question is open;
 * - `leave-out`: it leaves the mean, and `completeness` says how much was left out.
 */
export type BlankRule = 'lowest' | 'block' | 'leave-out';

/** A named band of scores; it starts just above the band before it, and `upTo` itself still belongs to it. */
export type ScoringLevel = { readonly id: string; readonly upTo: number };

/** One answer a question offers. */
export type ScoringOption = { readonly id: string; readonly points: Points };

/** A question; `weight` (default 1) is relative to the other questions of its indicator. */
export type ScoringQuestion = {
  readonly id: string;
  readonly weight?: number;
  /** Whether "not applicable" is among the answers one may give. */
  readonly notApplicable: boolean;
  readonly options: readonly ScoringOption[];
};

/** An indicator; `weight` (default 1) is relative to the other indicators of its topic. */
export type ScoringIndicator = {
  readonly id: string;
  readonly weight?: number;
  readonly questions: readonly ScoringQuestion[];
};

/** A topic; `weight` (default 1) is relative to the other topics. */
export type ScoringTopic = {
  readonly id: string;
  readonly weight?: number;
  readonly indicators: readonly ScoringIndicator[];
};

/**
 * What scoring needs to know of one questionnaire version. Topic ids and question ids are unique in the whole
 * questionnaire, indicator ids within their topic, option ids within their question.
 */
export type ScoringQuestionnaire = {
  readonly id: string;
  readonly blanks: BlankRule;
  /** Ascending bands, of any width; the last one ends at 5. */
  readonly levels: readonly ScoringLevel[];
  readonly topics: readonly ScoringTopic[];
};
