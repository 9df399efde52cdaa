import type { Locale } from '#libs/kernel';
import type { Mark } from './marks.js';
import type { ShelfBody } from './parts.js';

/** An item as the public reads it. */
export interface ShelfView<Body extends ShelfBody = ShelfBody> {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  /** Without language: `/cases/shared-street-twin`. */
  readonly address: string;
  readonly language: Locale;
  /** The authority it belongs to; null for what the community says. */
  readonly authorityId: string | null;
  readonly body: Body;
  readonly marks: readonly Mark[];
  /** The day it is about, as YYYY-MM-DD: of a piece of news, the deadline of a call; null for most. */
  readonly day: string | null;
  readonly publication: number;
  /** When it was first public here. */
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly verifiedAt: Date;
}
