import { KnowledgeConnection, KnowledgeItemType } from '#libs/knowledge';
import {
  CurrentActor,
  CurrentContext,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NeedMergeService } from '../../app/needs/need-merge.service.js';
import { needNotFound, NeedSupportService } from '../../app/needs/need-support.service.js';
import { NeedReader } from '../../app/needs/need.reader.js';
import type { Locale } from '#libs/kernel';
import { filterOf, JoinNeedInput, LeaveNeedArgs, MergeNeedsInput, NeedsArgs } from './need.args.js';
import { NeedLoader } from './need.loader.js';
import { NeedType } from './need.type.js';

/** What authorities need, and what they say of it. */
@Resolver(() => KnowledgeItemType)
export class NeedResolver {
  constructor(
    private readonly reader: NeedReader,
    private readonly supports: NeedSupportService,
    private readonly merges: NeedMergeService,
    private readonly loader: NeedLoader,
  ) {}

  @Query(() => KnowledgeConnection, {
    description: 'What authorities need; what most of them need first, then by title.',
  })
  @PublicAccess({ cache: true })
  async needs(
    @Args() { filter, ...page }: NeedsArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<KnowledgeItemType>> {
    return this.reader.page(filterOf(filter), page, (view) => KnowledgeItemType.of(view, locale));
  }

  @Mutation(() => KnowledgeItemType, {
    description: 'Notes that an authority one acts for needs it too. Saying it again changes the reason.',
  })
  @RequirePermission('content.edit')
  async joinNeed(
    @CurrentActor() actor: Actor,
    @Args('input') { needId, authorityId, why }: JoinNeedInput,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeItemType> {
    await this.supports.join(actor, { needId, authorityId }, why);
    return this.read(needId, locale);
  }

  @Mutation(() => KnowledgeItemType, {
    description: 'Takes back that an authority one acts for needs it. Whoever raised it does not leave it.',
  })
  @RequirePermission('content.edit')
  async leaveNeed(
    @CurrentActor() actor: Actor,
    @Args() { needId, authorityId }: LeaveNeedArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeItemType> {
    await this.supports.leave(actor, { needId, authorityId });
    return this.read(needId, locale);
  }

  @Mutation(() => KnowledgeItemType, {
    description:
      'Makes several needs one: supporters and answers move to the one that stays, and the old addresses lead to it. ' +
      'All of it happens, or nothing.',
  })
  @RequirePermission('content.curate')
  async mergeNeeds(
    @CurrentActor() actor: Actor,
    @Args('input') input: MergeNeedsInput,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeItemType> {
    await this.merges.merge(actor, input);
    return this.read(input.intoId, locale);
  }

  @ResolveField(() => NeedType, {
    nullable: true,
    description: 'What is known of a need beside its text; null for everything else.',
  })
  async need(@Parent() { id, kind }: KnowledgeItemType): Promise<NeedType | null> {
    const standing = kind === 'need' ? await this.loader.standing.load(id) : null;
    return standing && NeedType.of(standing);
  }

  private async read(needId: string, locale: Locale): Promise<KnowledgeItemType> {
    const view = await this.loader.item.load(needId);
    if (view === null) throw needNotFound();
    return KnowledgeItemType.of(view, locale);
  }
}
