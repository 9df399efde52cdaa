import type { Mark } from './marks.js';

/** What narrows a list of the shelf. */
export interface KnowledgeFilter {
  readonly kind: string | null;
  /** Words that all have to be somewhere. */
  readonly text: string | null;
  /** Of each name one has to fit: marks of one name widen, those of another narrow. */
  readonly marks: readonly Mark[];
  readonly authorityId: string | null;
}

export const EVERYTHING: KnowledgeFilter = { kind: null, text: null, marks: [], authorityId: null };

/** By title; the last changed first; by the day they are about, those without one last; by how many stand behind them. */
export type KnowledgeOrder = 'title' | 'updated' | 'day-asc' | 'day-desc' | 'day-next' | 'support';

/** So many are counted one by one; where there are more, that is said instead. */
export const MOST_COUNTED = 1_000;

/** How many items fit. */
export interface Count {
  readonly count: number;
  /** Whether there may be more than `count`. */
  readonly atLeast: boolean;
}

/** How many items there would be with a value. */
export interface ValueCount extends Count {
  readonly value: string;
}

/** One property by which a list can be narrowed. */
export interface Facet {
  readonly name: string;
  readonly values: readonly ValueCount[];
}

/** The marks by the property they are about, in the order they were given. */
export function marksByName(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of new Set(marks)) {
    const name = nameOf(mark);
    groups.set(name, [...(groups.get(name) ?? []), mark]);
  }
  return groups;
}

/** What comes before the colon. */
export function nameOf(mark: string): string {
  return mark.slice(0, mark.indexOf(':'));
}
