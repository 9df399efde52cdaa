import { SIZE_CLASSES } from '#libs/knowledge';
import { COST_BANDS } from './case-study-body.js';

/** With fewer cases a middle would say nothing. */
export const ENOUGH_CASES = 3;

type CostBand = (typeof COST_BANDS)[number];
/** The bands in their order; whoever does not know the cost is in none of them. */
export const KNOWN_BANDS = COST_BANDS.filter((band) => band !== 'unknown');

/** How many cases of a size cost so much. */
export interface CostCount {
  readonly size: string | null;
  readonly cost: string;
  readonly count: number;
}

/** What cases cost in authorities of one size. */
export interface CostRow {
  readonly size: string;
  /** For each of the bands, in their order. */
  readonly counts: readonly number[];
  /** How many cases say what they cost. */
  readonly known: number;
  readonly unknown: number;
  /** The band of the one in the middle; null when there are too few. */
  readonly median: CostMedian | null;
}

/** With an even number of cases the middle may lie between two bands. */
export interface CostMedian {
  readonly from: CostBand;
  readonly to: CostBand;
}

/** What cases cost, by the size of the authority. */
export interface CostTable {
  readonly rows: readonly CostRow[];
  /** Cases that do not say how large the authority is; they are in no row. */
  readonly withoutSize: number;
}

/** Sorts what was counted into a table with a row for every size. */
export function costTable(found: readonly CostCount[]): CostTable {
  const sizes: readonly string[] = SIZE_CLASSES;
  const withoutSize = sum(found.filter(({ size }) => size === null || !sizes.includes(size)));
  return { rows: sizes.map((size) => rowOf(size, found)), withoutSize };
}

function rowOf(size: string, found: readonly CostCount[]): CostRow {
  const here = found.filter((one) => one.size === size);
  const counts = KNOWN_BANDS.map((band) => sum(here.filter(({ cost }) => cost === band)));
  const known = counts.reduce((total, count) => total + count, 0);
  return { size, counts, known, unknown: sum(here) - known, median: medianOf(counts, known) };
}

function medianOf(counts: readonly number[], known: number): CostMedian | null {
  if (known < ENOUGH_CASES) return null;
  const inOrder = counts.flatMap((count, at) => Array<CostBand>(count).fill(KNOWN_BANDS[at]!));
  return { from: inOrder[Math.floor((known - 1) / 2)]!, to: inOrder[Math.floor(known / 2)]! };
}

function sum(counts: readonly CostCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
