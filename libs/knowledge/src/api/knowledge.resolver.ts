import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { RelatedService } from '../app/related.service.js';
import { ShelfKinds } from '../app/shelf-kinds.js';
import { ShelfReader, type ShelfPage } from '../app/shelf-reader.js';
import type { Facet } from '../domain/knowledge-filter.js';
import { ShelfCountRepository } from '../persistence/shelf-count.repository.js';
import { filterOf, KnowledgeAddressArgs, KnowledgeArgs, KnowledgeFilterArgs } from './knowledge.args.js';
import {
  KnowledgeConnection,
  KnowledgeFacetType,
  KnowledgeItemType,
  KnowledgeKindType,
} from './knowledge.type.js';
import { RelationType } from './related.type.js';

/** The shelf as everybody reads it. */
@Resolver(() => KnowledgeItemType)
export class KnowledgeResolver {
  constructor(
    private readonly reader: ShelfReader,
    private readonly counts: ShelfCountRepository,
    private readonly kinds: ShelfKinds,
    private readonly relations: RelatedService,
  ) {}

  @Query(() => KnowledgeConnection, { description: 'What the hub has published, of one kind or of all.' })
  @PublicAccess({ cache: true })
  async knowledge(
    @Args() { filter, order, ...page }: KnowledgeArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ShelfPage<KnowledgeItemType>> {
    return this.reader.page(filterOf(filter ?? {}), order, page, (item) =>
      KnowledgeItemType.of(item, locale),
    );
  }

  @Query(() => [KnowledgeFacetType], {
    description: 'What the list can be narrowed by; a choice is not counted against its own facet.',
  })
  @PublicAccess({ cache: true })
  async knowledgeFacets(@Args() { filter }: KnowledgeFilterArgs): Promise<Facet[]> {
    return this.counts.facets(filterOf(filter ?? {}));
  }

  @Query(() => KnowledgeItemType, {
    nullable: true,
    description: 'The item at an address; null when there is none.',
  })
  @PublicAccess({ cache: true })
  async knowledgeItem(
    @Args() { address }: KnowledgeAddressArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeItemType | null> {
    const item = await this.reader.byAddress(address);
    return item && KnowledgeItemType.of(item, locale);
  }

  @Query(() => [KnowledgeKindType], { description: 'The kinds of items, by name.' })
  @PublicAccess({ cache: true })
  async knowledgeKinds(): Promise<KnowledgeKindType[]> {
    const counts = new Map((await this.counts.kinds()).map(({ kind, count }) => [kind, count]));
    return this.kinds.all().map(({ name, path }) => ({ name, path, count: counts.get(name) ?? 0 }));
  }

  @Query(() => [RelationType], {
    description:
      'How what is at an address belongs together with others: what it says, and what others say about it or about a part ' +
      'of it. At most 200.',
  })
  @PublicAccess({ cache: true })
  async related(
    @Args() { address }: KnowledgeAddressArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<RelationType[]> {
    return (await this.relations.of(address, locale)).map((one) => RelationType.of(one, locale));
  }
}
