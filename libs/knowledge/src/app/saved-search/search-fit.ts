import { DiscoveryService } from '@nestjs/core';

/**
 * Port: what of a kind an authority may use or apply for. A provider marked `@NarrowsSearches()` implements it; searches that
 * are kept for an authority ask it. Items of kinds without one are for everybody.
 */
export abstract class SearchFit {
  /** The kind of content it knows. */
  abstract readonly kind: string;

  /** Those of the items that the authority may use, or that it has to look at to know. */
  abstract fitting(itemIds: readonly string[], authorityId: string): Promise<readonly string[]>;
}

/** Marks a `SearchFit`, so that kept searches find it. */
export const NarrowsSearches = DiscoveryService.createDecorator();
