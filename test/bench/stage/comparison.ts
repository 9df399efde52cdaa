import { load, type Load, type LoadResult } from './load.js';
import { medianOf, rounded } from './statistics.js';

/** Two loads measured in turn, so that whatever else the machine does meets both. */
export type Comparison = {
  /** Answers per second, the median of the rounds. */
  readonly value: number;
  readonly baseline: number;
  readonly ratio: number;
  /** Lowest and highest ratio of a single round. */
  readonly spread: string;
  /** Milliseconds, the median of the rounds. */
  readonly p95: number;
  /** What either process worked for one answer, in words: other work on the machine hardly moves it. */
  readonly effort: string;
};

/** How often and how long both sides are loaded. */
export type Turns = { readonly rounds: number; readonly warmUpSeconds: number };

/** Loads the hub and the baseline in turn. */
export function compareLoads(hub: Load, baseline: Load, turns: Turns): Promise<Comparison> {
  return compare(
    (seconds) => load({ ...hub, seconds }),
    (seconds) => load({ ...baseline, seconds }),
    hub.seconds,
    turns,
  );
}

/** Measures any two pieces of work in turn, each for so many seconds at a time. */
export async function compare(
  measured: (seconds: number) => Promise<LoadResult>,
  baseline: (seconds: number) => Promise<Pick<LoadResult, 'perSecond' | 'effort'>>,
  seconds: number,
  { rounds, warmUpSeconds }: Turns,
): Promise<Comparison> {
  await measured(warmUpSeconds);
  await baseline(warmUpSeconds);
  const results: LoadResult[] = [];
  const plain: Pick<LoadResult, 'perSecond' | 'effort'>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    results.push(await measured(seconds));
    plain.push(await baseline(seconds));
  }
  const values = results.map(({ perSecond }) => perSecond);
  const plainMedian = medianOf(plain.map(({ perSecond }) => perSecond));
  const ratios = values.map((value, at) => value / (plain[at]?.perSecond ?? Number.NaN));
  return {
    value: medianOf(values),
    baseline: plainMedian,
    ratio: medianOf(values) / plainMedian,
    spread: `${rounded(Math.min(...ratios), 2)} to ${rounded(Math.max(...ratios), 2)}`,
    p95: medianOf(results.map(({ p95 }) => p95)),
    effort: effortIn(results, plain),
  };
}

type Worked = Pick<LoadResult, 'effort'>;

function effortIn(results: readonly Worked[], plain: readonly Worked[]): string {
  const [measured, baseline] = [results, plain].map((side) => {
    const known = side.flatMap(({ effort }) => (effort === null ? [] : [effort]));
    return known.length === 0 ? 'unknown' : `${rounded(medianOf(known))} µs`;
  });
  return `processor time per answer ${measured}, baseline ${baseline}`;
}
