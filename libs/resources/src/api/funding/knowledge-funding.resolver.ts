import { Clock } from '#libs/kernel';
import { KnowledgeItemType } from '#libs/knowledge';
import { CurrentContext, IdPipe, OptionalActor, type Actor, type HubContext } from '#libs/platform';
import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { eligibilityOf } from '../../domain/funding/eligibility.js';
import { EligibilityType } from './eligibility.type.js';
import { FundingCallType } from './funding-call.type.js';
import { FundingLoader } from './funding.loader.js';

const KIND = 'funding-call';

/** What items of the shelf say beside, when they are calls. */
@Resolver(() => KnowledgeItemType)
export class KnowledgeFundingResolver {
  constructor(
    private readonly loader: FundingLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => FundingCallType, {
    nullable: true,
    description: 'Deadline, sums and standing of a call; null for every other kind.',
  })
  async funding(
    @Parent() { id, kind }: KnowledgeItemType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<FundingCallType | null> {
    const call = kind === KIND ? await this.loader.call.load(id) : null;
    return call && FundingCallType.of(call, locale, this.clock.now());
  }

  @ResolveField(() => EligibilityType, {
    nullable: true,
    description: 'Whether an authority you act for may apply; null for any other, and for what is no call.',
  })
  async eligibility(
    @Parent() { id, kind }: KnowledgeItemType,
    @OptionalActor() actor: Actor | null,
    @Args('authorityId', { type: () => ID }, IdPipe) authorityId: string,
    @CurrentContext() { locale }: HubContext,
  ): Promise<EligibilityType | null> {
    if (kind !== KIND || !(await this.loader.actsFor(actor, authorityId))) return null;
    const [call, facts] = await Promise.all([this.loader.call.load(id), this.loader.facts.load(authorityId)]);
    return (
      call && facts && EligibilityType.of(eligibilityOf(call.body.rules, facts), locale, call.body.language)
    );
  }
}
