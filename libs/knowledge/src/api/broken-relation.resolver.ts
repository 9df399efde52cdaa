import { CurrentActor, CurrentContext, PageArgs, RequirePermission } from '#libs/platform';
import type { Actor, HubContext, Page } from '#libs/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BrokenRelations } from '../app/broken-relations.js';
import { KnowledgeLoader } from './knowledge.loader.js';
import { KnowledgeItemType } from './knowledge.type.js';
import { BrokenRelationConnection, BrokenRelationType } from './related.type.js';

/** Relations that lead to nothing, for those who can mend them. */
@Resolver(() => BrokenRelationType)
export class BrokenRelationResolver {
  constructor(
    private readonly relations: BrokenRelations,
    private readonly loader: KnowledgeLoader,
  ) {}

  @Query(() => BrokenRelationConnection, {
    description: 'The relations of what the reader curates that lead to nothing public, by address.',
  })
  @RequirePermission('content.curate')
  brokenRelations(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<BrokenRelationType>> {
    return this.relations.page(actor, page, (relation) => BrokenRelationType.of(relation));
  }

  @ResolveField(() => KnowledgeItemType, { nullable: true, description: 'The item that says it.' })
  async item(
    @Parent() { itemId }: BrokenRelationType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeItemType | null> {
    const item = await this.loader.item.load(itemId);
    return item && KnowledgeItemType.of(item, locale);
  }
}
