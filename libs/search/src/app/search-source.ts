import { DiscoveryService } from '@nestjs/core';
import type { EntityDocuments } from '../domain/document.js';

/**
 * Port: what a library gives to be found. A provider marked `@FillsSearch()` implements it and search finds it. Its name
 * is the `kind` of the entities and the `source` that the triggers of its tables write into `search_outbox`.
 */
export abstract class SearchSource {
  abstract readonly name: string;

  /** So many ids after one, in a lasting order; fewer only at the end. */
  abstract idsAfter(id: string | null, limit: number): Promise<readonly string[]>;

  /** All documents of these entities as the database holds them now; whoever is not public any more is left out. */
  abstract documentsOf(ids: readonly string[]): Promise<readonly EntityDocuments[]>;
}

/** Marks a `SearchSource`, so that search finds it. */
export const FillsSearch = DiscoveryService.createDecorator();
