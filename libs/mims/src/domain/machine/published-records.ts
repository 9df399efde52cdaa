import type { EditionBody } from '../bodies/edition-body.js';
import type { MimBody } from '../bodies/mim-body.js';

/** A published edition, as far as machines are told of it. */
export interface EditionRecord {
  readonly family: string;
  readonly number: string;
  readonly state: EditionBody['state'];
  readonly released: string | null;
  readonly updatedAt: Date;
  readonly body: EditionBody;
}

/** A published MIM, as far as machines are told of it. */
export interface MimRecord {
  readonly id: string;
  readonly family: string;
  readonly edition: string;
  readonly slug: string;
  readonly number: string;
  readonly publication: number;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly body: MimBody;
}

/** Where an edition is read; without the origin. */
export function editionAddress({ family, number }: Pick<EditionRecord, 'family' | 'number'>): string {
  return `/mims/${family}/${number}`;
}

/** Where a MIM is read; without the origin. */
export function mimAddress({
  family,
  edition,
  slug,
}: Pick<MimRecord, 'family' | 'edition' | 'slug'>): string {
  return `/mims/${family}/${edition}/${slug}`;
}
