/** How sure the person is of the chosen option. */
export type Confidence = 'sure' | 'fairly-sure' | 'unsure';

/**
 * The answer to one question. A question without an answer is a blank, which is neither of the last two:
 * "not applicable" takes the question out of the score and has to say why; "unknown" ("I do not know") is an answer.
 */
export type ScoringAnswer =
  | { readonly kind: 'option'; readonly optionId: string; readonly confidence?: Confidence }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'unknown' };

/** Answers by question id; a question that is missing is blank. The order of the keys never matters. */
export type ScoringAnswers = Readonly<Record<string, ScoringAnswer>>;

/** The score each topic is meant to reach, 1..5, by topic id; topics without a target are missing. */
export type ScoringTargets = Readonly<Record<string, number>>;

/**
 * The band a score could lie in, were every stated doubt to go one way: an option given as `sure` stands, `fairly-sure`
 * moves by half a step, `unsure` by a whole step, never beyond 1..5; an option without stated confidence stands.
 * Both ends pass through the same weighted means as the score, so that low <= score <= high always holds.
 */
export type ConfidenceBand = {
  /** 1..5, or null exactly when the score is null. */
  readonly low: number | null;
  /** 1..5, or null exactly when the score is null. */
  readonly high: number | null;
  /** How many options carry a stated confidence: with 0 the band has no width and says nothing. */
  readonly stated: number;
};

/**
 * What an indicator, a topic or the whole assessment reached, and what that rests on.
 * Numbers are kept at full precision; `displayScore` and `displayPercent` round them for a reader.
 */
export type Score = {
  /** Of the indicator, the topic, or (for the overall score) the questionnaire. */
  readonly id: string;
  /** 1..5, or null when no question counts. */
  readonly score: number | null;
  /** (score - 1) / 4 * 100, so 0..100; null with the score. The lowest step is 0 %, not 20 %. */
  readonly percent: number | null;
  /** The level band the score lies in; null with the score. */
  readonly levelId: string | null;
  /** answered / applicable, 0..1; 1 when nothing is applicable, since nothing is left to answer. */
  readonly completeness: number;
  /** Questions with an option or "unknown". */
  readonly answered: number;
  /** The denominator: all questions except those marked not applicable, so answered + blank. */
  readonly applicable: number;
  /** Questions the mean rests on: the applicable ones without those that the blank rule leaves out. */
  readonly counted: number;
  /** Questions marked not applicable. */
  readonly notApplicable: number;
  /** Answers "I do not know"; they are among `answered`. */
  readonly unknown: number;
  /** Questions not answered at all. */
  readonly blank: number;
  /** Fewest points (1..5) among the counted questions; null with the score. A mean hides it (0, 3, 3 looks like 2). */
  readonly minimum: number | null;
  /** Most points (1..5) among the counted questions; null with the score. */
  readonly maximum: number | null;
  /** maximum - minimum, 0..4; null with the score. */
  readonly spread: number | null;
  /**
   * The score to be reached, 1..5, or null. An indicator is held against the target of its topic. The overall target is
   * the weighted mean of the topic targets, and null unless every topic that has a score also has a target.
   */
  readonly target: number | null;
  /** target - score: above 0 is still to go, 0 is met, below 0 is exceeded; null without target or score. */
  readonly gap: number | null;
  readonly confidence: ConfidenceBand;
};

/** The score of one topic, with the scores of its indicators in the order of the questionnaire. */
export type TopicScore = Score & { readonly indicators: readonly Score[] };

/** The complete picture of one assessment, as plain data that may be stored, compared and sent. */
export type AssessmentScores = {
  readonly overall: Score;
  /** In the order of the questionnaire. */
  readonly topics: readonly TopicScore[];
  /** Ids of the blank questions, in the order of the questionnaire, whatever the blank rule. */
  readonly openQuestions: readonly string[];
  /** False only under the blank rule `block` while a question is open. */
  readonly submittable: boolean;
};
