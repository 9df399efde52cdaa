import { CommunityFacade } from '#libs/community';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { SavedSearch, SearchFind } from '../../domain/saved-search/saved-search.js';
import { SavedSearchRepository } from '../../persistence/saved-search/saved-search.repository.js';
import { NarrowsSearches, SearchFit } from './search-fit.js';

/** What is new in a search. */
export interface SearchNews {
  readonly search: SavedSearch;
  readonly finds: readonly SearchFind[];
}

/** Finds what is new in the searches that people keep. */
@Injectable()
export class SearchNewsService implements OnModuleInit {
  private fits: ReadonlyMap<string, SearchFit> = new Map();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly searches: SavedSearchRepository,
    private readonly community: CommunityFacade,
  ) {}

  onModuleInit(): void {
    const found = this.discovery
      .getProviders({ metadataKey: NarrowsSearches.KEY })
      .map(({ instance }) => instance as unknown)
      .filter((instance) => instance instanceof SearchFit);
    this.fits = new Map(found.map((fit) => [fit.kind, fit]));
  }

  /**
   * What is new, search by search; an item that fits several stands in the first of them. It is noted as told, so that
   * nobody hears of it twice; belongs into the unit of work that tells.
   */
  async take(searches: readonly SavedSearch[]): Promise<SearchNews[]> {
    const news: SearchNews[] = [];
    const seen = new Set<string>();
    for (const search of searches) {
      const finds = await this.newIn(search);
      const ids = finds.map(({ id }) => id);
      await this.searches.noteTold(search.id, ids);
      const fresh = finds.filter(({ id }) => !seen.has(id));
      ids.forEach((id) => seen.add(id));
      if (fresh.length > 0) news.push({ search, finds: fresh });
    }
    return news;
  }

  private async newIn(search: SavedSearch): Promise<SearchFind[]> {
    const { personId, forAuthorityId } = search;
    if (forAuthorityId === null) return this.searches.news(search);
    // Whoever has left an authority hears no more of what it may apply for.
    if (!(await this.community.isSteward(personId, forAuthorityId))) return [];
    const finds = await this.searches.news(search);
    const fitting = new Set<string>();
    for (const [kind, fit] of this.fits) {
      const ids = finds.filter((find) => find.kind === kind).map(({ id }) => id);
      if (ids.length > 0) for (const id of await fit.fitting(ids, forAuthorityId)) fitting.add(id);
    }
    return finds.filter(({ id, kind }) => !this.fits.has(kind) || fitting.has(id));
  }
}
