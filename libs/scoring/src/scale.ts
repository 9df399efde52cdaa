/** The one scale of every question, indicator, topic and overall score. */
export const LOWEST = 1;
/** The highest step of the scale. */
export const HIGHEST = 5;

/** Whether this is a number from the lowest to the highest step; NaN is not, nor is text, which a file may hold. */
export const isOnScale = (score: unknown): boolean =>
  typeof score === 'number' && score >= LOWEST && score <= HIGHEST;

/**
 * A score as a share of the way from the lowest to the highest step: (score - 1) / 4 * 100.
 * Score 1 is 0 % and score 5 is 100 %, as in the EDIH Digital Maturity Assessment, whose bands start at 0 %.
 */
export const percentOf = (score: number): number => ((score - LOWEST) / (HIGHEST - LOWEST)) * 100;

/** How many grains, the smallest difference that counts, make one step. */
export const BILLION = 1e9;

/**
 * A score in whole billionths of a step: the grain at which scores are compared with level bands and targets.
 *
 * Why: a mean that is exactly 3 on paper may come out as 3.0000000000000004, because weights such as 0.1 have no exact
 * binary form. The error of our nested means stays below 2e-12 even with a thousand questions in one indicator, and no two
 * different results that anyone would tell apart are as close as 1e-9. So whatever rounds to the same billionth is the
 * same score. Rounding never reverses an order, so a higher score never gets a lower level.
 */
export const inBillionths = (score: number): number => Math.round(score * BILLION);
