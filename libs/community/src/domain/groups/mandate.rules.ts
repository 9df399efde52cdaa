import type { GroupKind } from '../group.js';

/** A span of time, from an instant to before another; without an end while nobody knows it. */
export interface Term {
  readonly since: Date;
  readonly until: Date | null;
}

/**
 * How many years a mandate lasts unless somebody says otherwise. Sub-group chairs are elected for one year and the chair
 * of the Digital Assembly for two, both renewable (open calls of the Living-in.EU movement, 2023 and 2025).
 * A delegate is appointed by a chair and so for no longer than a chair.
 */
export const YEARS_IN_OFFICE: Readonly<Record<GroupKind, number>> = {
  'sub-group': 1,
  assembly: 2,
  board: 1,
};

/** No mandate is given for longer than this, so that a slip of the pen does not last a lifetime. */
export const MOST_YEARS_IN_OFFICE = 5;

/** The same day and time so many years later; the 29th of February becomes the 1st of March. */
export function yearsAfter(instant: Date, years: number): Date {
  const later = new Date(instant);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

/** When a mandate that begins at an instant ends, unless somebody says otherwise. */
export function usualEnd(kind: GroupKind, since: Date): Date {
  return yearsAfter(since, YEARS_IN_OFFICE[kind]);
}

/** Whether a term ends after it begins and lasts no longer than any mandate may. */
export function isTerm({ since, until }: Term): boolean {
  return until !== null && until > since && until <= yearsAfter(since, MOST_YEARS_IN_OFFICE);
}

/** How many terms run at the same instant at most while `during` runs. */
export function mostAtOnce(terms: readonly Term[], during: Term): number {
  const overlapping = terms.filter((term) => overlap(term, during));
  const beginnings = [during.since, ...overlapping.map(({ since }) => since)].filter((at) =>
    runs(during, at),
  );
  return Math.max(0, ...beginnings.map((at) => overlapping.filter((term) => runs(term, at)).length));
}

function overlap(one: Term, other: Term): boolean {
  return (other.until === null || one.since < other.until) && (one.until === null || other.since < one.until);
}

function runs({ since, until }: Term, at: Date): boolean {
  return since <= at && (until === null || at < until);
}

/** What people are written about a mandate: that they have it, and twice that it ends. */
export const NOTICE_KINDS = ['appointed', 'ends-in-60', 'ends-in-14'] as const;

/** A kind of mail about a mandate. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];
