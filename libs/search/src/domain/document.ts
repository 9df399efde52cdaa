import { createHash } from 'node:crypto';

/** What a hit leads to. */
export interface EntityRef {
  /** The source it comes from, like `shelf` or `mim`. */
  readonly kind: string;
  readonly id: string;
}

/**
 * One passage in one language, as the engine knows it. An entity has one document for itself and one for each of its
 * passages; searches fold them to one hit.
 */
export interface SearchDocument {
  /** Unique and lasting: entity, language and passage. Letters, digits, `-` and `_`, at most 500. */
  readonly id: string;
  readonly entity: EntityRef;
  readonly locale: string;
  /** The page it leads to, without the language, and the place on it. */
  readonly address: string;
  readonly anchor: string | null;
  readonly title: string;
  /** Other names by which it is known: numbers, aliases, names in other languages. */
  readonly names: readonly string[];
  /** The heading of the passage; null for the entity itself. */
  readonly heading: string | null;
  readonly summary: string;
  readonly text: string;
  /** By what searches are narrowed and counted. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Who may find it: words that an `AccessScope` holds. */
  readonly audience: readonly string[];
  /** At equal match the lower stands first: what is current and verified before what is not. */
  readonly standing: number;
  /** When it last changed, in milliseconds; the order when nothing is looked for. */
  readonly changedAt: number;
  /** What a hit shows beside its texts. */
  readonly shown: Readonly<Record<string, string>>;
}

/** The fields in which words are looked for, the best first. */
export const SEARCHED = ['title', 'names', 'heading', 'summary', 'text'] as const;

/** Whose every document an engine has: all passages of an entity in all languages. */
export interface EntityDocuments {
  readonly entity: EntityRef;
  /** None when the public, or whoever else might, does not read it any more. */
  readonly documents: readonly SearchDocument[];
}

/** By which two states of an entity are told apart. */
export function hashOf(documents: readonly SearchDocument[]): string {
  return createHash('sha256').update(JSON.stringify(documents)).digest('base64url');
}
