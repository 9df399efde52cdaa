import { DiscoveryService } from '@nestjs/core';
import type { ShelfBody } from '../domain/parts.js';

/** An item that just became public, for the first time or again. */
export interface ShelvedItem {
  readonly id: string;
  readonly kind: string;
  readonly address: string;
  readonly authorityId: string | null;
  readonly body: ShelfBody;
  readonly publishedAt: Date;
  /** Whether the shelf did not hold it a moment ago: it is new, or was brought back. */
  readonly isNew: boolean;
}

/**
 * Port: how a library hears of what is published on the shelf, of whatever kind. A provider marked `@HearsOfShelf()`
 * implements it and the shelf finds it. It is called within the unit of work that publishes, after the item and its
 * relations were written: what it writes and the jobs it sends exist if, and only if, the item is public. What it throws
 * keeps the item from being published, so whatever may fail belongs into a job.
 */
export abstract class ShelfListener {
  abstract published(item: ShelvedItem): Promise<void>;
}

/** Marks a `ShelfListener`, so that the shelf finds it. */
export const HearsOfShelf = DiscoveryService.createDecorator();
