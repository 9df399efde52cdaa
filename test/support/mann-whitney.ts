/**
 * Whether two samples come from one distribution (Mann-Whitney, two-sided, with the normal approximation and the
 * correction for ties): the probability of a difference like theirs, or a greater one, if they do. Small means that
 * they differ. Fit for samples of 20 and more.
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const all = [...one, ...other].toSorted((a, b) => a - b);
  const ranks = new Map<number, number>();
  let ties = 0;
  for (let at = 0; at < all.length;) {
    const value = all[at]!;
    const end = all.findLastIndex((candidate) => candidate === value) + 1;
    ranks.set(value, (at + 1 + end) / 2);
    ties += (end - at) ** 3 - (end - at);
    at = end;
  }
  const [n, m] = [one.length, other.length];
  const rankSum = one.reduce((sum, value) => sum + ranks.get(value)!, 0);
  const u = rankSum - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  return spread === 0 ? 1 : 2 * (1 - normalBelow(Math.abs(u - (n * m) / 2) / spread));
}

/** The share of the standard normal distribution below `z` (Abramowitz and Stegun 26.2.17, to seven digits). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
