import type { Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import type { RelationType } from './vocabulary.js';

export type RelationDirection = 'from' | 'to';

/** How something belongs together with what is at an address, seen from there. */
export interface Related {
  readonly type: RelationType;
  readonly direction: RelationDirection;
  /** Of the other one: where it is read now, or where it was looked for when nothing is there. */
  readonly address: string;
  /** Its title; its address when nothing is known of it. */
  readonly title: string;
  readonly kind: string | null;
  readonly note: { readonly texts: Translated; readonly original: Locale } | null;
  /** Whether nothing public is there. */
  readonly broken: boolean;
}

/** A relation of a public item that leads to nothing public. */
export interface BrokenRelation {
  readonly itemId: string;
  readonly key: string;
  readonly type: RelationType;
  readonly toAddress: string;
}
