import type { KnowledgeFilter } from '../knowledge-filter.js';

/** How many searches a person keeps at most. */
export const MOST_SEARCHES = 30;

/** What somebody wants to be told of. */
export interface SearchWish extends Pick<KnowledgeFilter, 'kind' | 'text' | 'marks'> {
  readonly name: string;
  /** An authority the person acts for: only what it may use or apply for. Null for everything. */
  readonly forAuthorityId: string | null;
  /** The page of ours that lists what is found. */
  readonly path: string;
}

/** A search that somebody keeps. */
export interface SavedSearch extends SearchWish {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: Date;
  /** Until when it was looked for something new. */
  readonly lookedAt: Date;
  /** Kept, but without mail about it. */
  readonly muted: boolean;
}

/** Something new that fits a search. */
export interface SearchFind {
  readonly id: string;
  readonly kind: string;
  readonly address: string;
  readonly language: string;
  readonly title: Readonly<Record<string, { readonly text: string } | undefined>>;
}

/** What a link of a mail makes quiet: an item, or a whole search. */
export type QuietTarget = { readonly item: string } | { readonly search: string };
