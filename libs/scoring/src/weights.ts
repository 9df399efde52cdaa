/** Siblings whose weights differ by more than this factor are refused: the lighter one would have no say at all. */
export const WIDEST_WEIGHT_RATIO = 1e6;

/** The weight of a topic, indicator or question that states none. */
export const DEFAULT_WEIGHT = 1;

/**
 * Brings the weights of siblings to a common size, so that only their proportions matter: 1, 1, 2 scores like 10, 10, 20.
 *
 * Equal weights become exactly 1. Others are divided by a power of two, which is exact: no precision is lost, whole
 * numbers keep giving exact sums, scaling all weights by a power of two changes no bit of a score, and scaling by any
 * other factor changes it by less than 1e-12. Huge or tiny weights cannot overflow a sum.
 * @param weights positive and finite
 */
export function normaliseWeights(weights: readonly number[]): number[] {
  const heaviest = Math.max(...weights);
  if (weights.every((weight) => weight === heaviest)) return weights.map(() => 1);
  const unit = powerOfTwoUpTo(heaviest);
  return weights.map((weight) => weight / unit);
}

function powerOfTwoUpTo(limit: number): number {
  let power = 1;
  while (power * 2 <= limit) power *= 2;
  while (power > limit) power /= 2;
  return power;
}
