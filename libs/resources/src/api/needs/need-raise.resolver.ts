import { KnowledgeItemType } from '#libs/knowledge';
import {
  CurrentActor,
  CurrentContext,
  listOf,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NeedRaiseService } from '../../app/needs/need-raise.service.js';
import { SimilarNeeds } from '../../app/needs/similar-needs.js';
import { MOST_SIMILAR } from '../../domain/needs/need.js';
import { RaiseNeedInput, SimilarNeedsArgs } from './need-raise.args.js';

/** What authorities raise, and what was there already. */
@Resolver()
export class NeedRaiseResolver {
  constructor(
    private readonly raising: NeedRaiseService,
    private readonly similar: SimilarNeeds,
  ) {}

  @Query(() => [KnowledgeItemType], {
    description: `Needs that have words of a title, or words much like them, the nearest first; at most ${MOST_SIMILAR}.`,
    complexity: listOf(MOST_SIMILAR),
  })
  @PublicAccess()
  async similarNeeds(
    @Args() { title }: SimilarNeedsArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeItemType[]> {
    return (await this.similar.of(title)).map((view) => KnowledgeItemType.of(view, locale));
  }

  @Mutation(() => ID, {
    description:
      'Hands in for review what an authority one acts for needs, in the language of the request; answers the id of the item.',
  })
  @RequirePermission('content.edit')
  async raiseNeed(
    @CurrentActor() actor: Actor,
    @Args('input') { authorityId, ...need }: RaiseNeedInput,
    @CurrentContext() { locale }: HubContext,
  ): Promise<string> {
    return this.raising.raise(actor, authorityId, need, locale);
  }
}
