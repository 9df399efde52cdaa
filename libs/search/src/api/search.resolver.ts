import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { SEARCH_FACETS, SearchService } from '../app/search.service.js';
import type { SearchHit } from '../domain/search-engine.js';
import { SearchArgs } from './search.args.js';
import { SearchResultType, type SearchHitType } from './search.type.js';

/** One search over everything. */
@Resolver()
export class SearchResolver {
  constructor(private readonly found: SearchService) {}

  @Query(() => SearchResultType, {
    description:
      'Everything public that fits, the best first: more of the words, fewer typos, closer together, where it is named.',
  })
  @PublicAccess()
  async search(
    @Args() { text, narrow, page, pageSize }: SearchArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<SearchResultType> {
    const chosen = Object.fromEntries((narrow ?? []).map(({ name, values }) => [name, values]));
    const { facets, hits, total } = await this.found.search({ text, locale, chosen, page, pageSize });
    return {
      hits: hits.map(hitType),
      totalCount: total,
      facets: SEARCH_FACETS.map((name) => ({ name, values: facets[name] ?? [] })),
      isComplete: this.found.isReady,
    };
  }
}

function hitType({ address, anchor, excerpt, heading, locale, shown, title }: SearchHit): SearchHitType {
  return {
    ...{ locale, title, heading, excerpt, kind: shown['kind'] ?? '' },
    address: anchor === null ? address : `${address}#${anchor}`,
    label: shown['label'] ?? null,
    note: shown['note'] ?? null,
  };
}
