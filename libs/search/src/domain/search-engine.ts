import type { EntityDocuments, EntityRef } from './document.js';

/** What somebody may find. No search goes without one. */
export interface AccessScope {
  /** Documents are found whose audience holds one of these words. */
  readonly audiences: readonly string[];
}

/** Everybody, signed in or not. */
export const PUBLIC: AccessScope = { audiences: ['public'] };

/** A condition on the facets of a document. */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly facet: string; readonly in: readonly string[] };

/** A facet that is counted, and what is chosen of it: its values widen each other, other facets narrow. */
export interface FacetChoice {
  readonly facet: string;
  readonly chosen: readonly string[];
}

export interface SearchRequest {
  readonly text: string;
  /** The reader's language; documents in it stand before others of equal match. */
  readonly locale: string;
  readonly filter?: Filter;
  readonly facets?: readonly FacetChoice[];
  /** From 1. */
  readonly page: number;
  /** 1 to 100. */
  readonly pageSize: number;
  /** Whether words may be dropped from the end until something is found; else all have to match. */
  readonly match?: 'last' | 'all';
  /** How many words an excerpt has. */
  readonly cropWords?: number;
}

/** A piece of a text that is marked or not; never markup. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchHit {
  readonly entity: EntityRef;
  readonly locale: string;
  readonly address: string;
  readonly anchor: string | null;
  readonly title: readonly Segment[];
  readonly heading: readonly Segment[];
  readonly excerpt: readonly Segment[];
  readonly shown: Readonly<Record<string, string>>;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** How many entities fit. */
  readonly total: number;
  /** By facet, the most frequent values first, at most 100. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  readonly tookMs: number;
}

/** How an engine stands. */
export interface EngineHealth {
  readonly name: string;
  readonly isReachable: boolean;
  readonly documents: number;
  readonly entities: number;
}

/** What the engine holds of an entity, to compare with what it ought to hold. */
export interface HeldEntity {
  readonly entity: EntityRef;
  readonly hash: string;
}

/** The furthest hit that a search reaches; beyond it people narrow what they look for. */
export const WINDOW = 1000;

/**
 * Port: what finds documents. Rights are part of every search; nothing of an engine's own language crosses it.
 *
 * @throws SearchUnavailableError when the engine does not answer
 */
export abstract class SearchEngine {
  /** @throws InvalidInputError beyond the window */
  abstract search(request: SearchRequest, scope: AccessScope): Promise<SearchPage>;

  /** Makes the documents of these entities what is given, whatever there was before. */
  abstract replace(changes: readonly EntityDocuments[]): Promise<void>;

  /** Fills a new index beside the one that answers, and puts it in its place when all is there. */
  abstract rebuild(all: AsyncIterable<readonly EntityDocuments[]>): Promise<void>;

  /** What it holds, entity by entity. */
  abstract held(): AsyncIterable<HeldEntity>;

  abstract health(): Promise<EngineHealth>;

  /** Nothing is asked of it any more. */
  abstract close(): Promise<void>;
}
