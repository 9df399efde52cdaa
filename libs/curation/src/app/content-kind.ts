import { DiscoveryService } from '@nestjs/core';
import type { Locale } from '#libs/kernel';
import type { PlacedFault } from '#libs/platform';
import type { z } from 'zod';
import type { Translated } from '../domain/body/translation.js';
import type { Proposers } from '../domain/standing.js';

/** What every body has: the language it was written in. All else is the kind's own. */
export interface ContentBody {
  readonly language: Locale;
}

/** An item at the moment its new version becomes public. */
export interface PublishedItem<Body extends ContentBody> {
  readonly id: string;
  /** The kind's own lasting name of the item, see `ContentKind.keyOf`. */
  readonly key: string;
  readonly body: Body;
  /** Counts the publications of the item from 1. */
  readonly publication: number;
  readonly publishedAt: Date;
  readonly verifiedAt: Date;
  readonly authorityId: string | null;
}

/** An item at the moment it leaves the public. */
export interface WithdrawnItem {
  readonly id: string;
  readonly key: string;
  readonly why: 'archived' | 'expired';
  readonly at: Date;
}

/**
 * Port: all that a library says to put a kind of content on the editorial flow. A provider marked `@PublishesContent()`
 * implements it; curation finds it, and nothing in curation is touched for a new kind.
 *
 * `publish` and `withdraw` run inside the unit of work that publishes: they write the kind's typed tables, which are all
 * the public ever reads, and nothing else.
 */
export abstract class ContentKind<Body extends ContentBody = ContentBody> {
  /** Machine name, small letters and hyphens: `mim`. */
  abstract readonly name: string;
  /** What a published body has to be. Drafts need not fit; they are checked when they are to be published. */
  abstract readonly schema: z.ZodType<Body>;
  /** The slug of the group whose chair and delegates approve. */
  abstract readonly owningGroup: string;
  /**
   * For a kind that belongs to several groups: the slug of the group that a body names, whose chair and delegates decide
   * about it. A body that names none, or none that exists, belongs to `owningGroup`.
   */
  owningGroupOf?(body: Body): string;
  abstract readonly proposers: Proposers;
  /** After how many months somebody has to say that it still holds; null when it never grows stale. */
  abstract readonly verifyEveryMonths: number | null;

  /** The lasting name of the item within its kind, from its first body on: `mims-plus/9.0/accessing-data`. */
  abstract keyOf(body: Body): string;
  /** Where the public reads it, without language: `/mims/9.0/accessing-data`. Curation keeps old addresses alive. */
  abstract addressOf(body: Body): string;
  abstract titleOf(body: Body): Translated;
  /** What is wrong beyond the schema; asked when the draft is checked and when it is published. */
  abstract faultsOf(body: Body, itemId: string): Promise<readonly PlacedFault[]>;

  abstract publish(item: PublishedItem<Body>): Promise<void>;
  abstract withdraw(item: WithdrawnItem): Promise<void>;
}

/** Marks a `ContentKind`, so that curation finds it. */
export const PublishesContent = DiscoveryService.createDecorator();
