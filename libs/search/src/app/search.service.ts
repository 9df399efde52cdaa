import { Injectable } from '@nestjs/common';
import { PUBLIC, SearchEngine, type FacetChoice, type SearchPage } from '../domain/search-engine.js';
import { SearchSync } from './search-sync.js';

/** By what people narrow what they find. */
export const SEARCH_FACETS = ['kind', 'topic', 'country', 'label'] as const;

/** What somebody looks for. */
export interface Wanted {
  readonly text: string;
  readonly locale: string;
  /** What is chosen of the facets, by their names. */
  readonly chosen: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly page: number;
  readonly pageSize: number;
}

/** Finds what is public. */
@Injectable()
export class SearchService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly sync: SearchSync,
  ) {}

  /** Whether all that is public can be found; false for a moment after the start. */
  get isReady(): boolean {
    return this.sync.isReady;
  }

  /** @throws InvalidInputError beyond the first thousand hits */
  async search({ text, locale, chosen, page, pageSize }: Wanted): Promise<SearchPage> {
    const facets: FacetChoice[] = SEARCH_FACETS.map((facet) => ({ facet, chosen: chosen[facet] ?? [] }));
    return this.engine.search({ text, locale, page, pageSize, facets }, PUBLIC);
  }
}
