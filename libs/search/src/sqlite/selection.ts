import type { FacetChoice, FacetCount } from '../domain/search-engine.js';
import type { Columns, RowFacts } from './columns.js';

/** The most values of a facet that are counted out. */
const MOST_VALUES = 100;

type Test = (facts: RowFacts) => boolean;

/** What is left of some rows. */
export interface Selection {
  /** The rows that fit, in their order. */
  readonly rows: readonly number[];
  /** How many entities they belong to. */
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
}

/** What is known of an entity while rows are gone through. */
const FITS = 1;
const FITS_NOT = 2;

/**
 * Folds rows to entities and counts their facets in one pass. What is chosen of a facet narrows all other facets and not
 * itself, so that its other values stay in sight.
 *
 * @param isFound whether somebody may find a row at all
 */
export function select(
  columns: Columns,
  all: readonly number[],
  isFound: Test,
  choices: readonly FacetChoice[],
): Selection {
  const counters = choices.map((choice) => new Counter(columns, choice));
  const states = new Uint8Array(columns.entityCount);
  const rows: number[] = [];
  let total = 0;
  for (const row of all) {
    const facts = columns.at(row);
    if (facts === undefined || states[facts.entity] === FITS_NOT || !isFound(facts)) continue;
    if (states[facts.entity] !== FITS) {
      states[facts.entity] = count(facts, counters) ? FITS : FITS_NOT;
      if (states[facts.entity] === FITS_NOT) continue;
      total++;
    }
    rows.push(row);
  }
  return { rows, total, facets: Object.fromEntries(counters.map((one) => [one.facet, one.counts()])) };
}

/** Counts an entity where it fits all other choices; answers whether it fits every one. */
function count(facts: RowFacts, counters: readonly Counter[]): boolean {
  let failed: Counter | null = null;
  for (const counter of counters) {
    if (counter.fits(facts)) continue;
    if (failed !== null) return false;
    failed = counter;
  }
  if (failed !== null) failed.add(facts);
  else for (const counter of counters) counter.add(facts);
  return failed === null;
}

/** Counts the values of one facet. */
class Counter {
  readonly facet: string;
  readonly fits: Test;
  private readonly byValue = new Map<number, number>();

  constructor(
    private readonly columns: Columns,
    { chosen, facet }: FacetChoice,
  ) {
    this.facet = facet;
    this.fits = chosen.length === 0 ? () => true : columns.meets({ facet, in: chosen });
  }

  add({ facets }: RowFacts): void {
    for (const value of facets[this.facet] ?? []) this.byValue.set(value, (this.byValue.get(value) ?? 0) + 1);
  }

  counts(): FacetCount[] {
    return [...this.byValue]
      .map(([number, count]) => ({ value: this.columns.valueOf(number), count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
      .slice(0, MOST_VALUES);
  }
}
