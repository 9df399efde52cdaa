import { Clock } from '#libs/kernel';
import {
  CurrentContext,
  IdPipe,
  OptionalActor,
  PublicAccess,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EligibilityService } from '../../app/funding/eligibility.service.js';
import { FundingPolicy } from '../../app/funding/funding-policy.js';
import { eligibilityOf } from '../../domain/funding/eligibility.js';
import { FundingCallRepository } from '../../persistence/funding/funding-call.repository.js';
import { EligibilityType } from './eligibility.type.js';
import { FundingCallConnection, FundingCallType, InstrumentHeadType } from './funding-call.type.js';
import { callFilterOf, FundingCallsArgs } from './funding.args.js';
import { FundingLoader } from './funding.loader.js';
import { PursuitType } from './pursuit.type.js';

/** Calls for applications, and who may apply. */
@Resolver(() => FundingCallType)
export class FundingCallResolver {
  constructor(
    private readonly calls: FundingCallRepository,
    private readonly eligible: EligibilityService,
    private readonly policy: FundingPolicy,
    private readonly loader: FundingLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => FundingCallConnection, {
    description: 'Calls: the open ones by deadline, then those to come, then the past ones.',
  })
  @PublicAccess()
  async fundingCalls(
    @OptionalActor() actor: Actor | null,
    @Args() { filter: input, authorityId, ...page }: FundingCallsArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<FundingCallType>> {
    const now = this.clock.now();
    const filter = callFilterOf(input);
    const wanted = input?.eligible ?? null;
    if (authorityId) await this.policy.assertActsFor(actor, authorityId);
    const among =
      wanted && authorityId ? await this.eligible.callsWith([wanted], authorityId, filter, now) : null;
    const scope = among && [wanted, authorityId];
    return this.calls.page(filter, { page, now, among, scope }, (call) =>
      FundingCallType.of(call, locale, now),
    );
  }

  @Query(() => [InstrumentHeadType], {
    description: 'Every instrument by title, to narrow calls by; at most 500.',
  })
  @PublicAccess({ cache: true })
  async fundingInstruments(@CurrentContext() { locale }: HubContext): Promise<InstrumentHeadType[]> {
    return (await this.calls.allInstruments()).map((one) => InstrumentHeadType.of(one, locale));
  }

  @Query(() => FundingCallType, {
    nullable: true,
    description: 'A call on the shelf; null when there is none.',
  })
  @PublicAccess()
  async fundingCall(
    @Args('id', { type: () => ID }, IdPipe) id: string,
    @CurrentContext() { locale }: HubContext,
  ): Promise<FundingCallType | null> {
    const call = await this.loader.call.load(id);
    return call && FundingCallType.of(call, locale, this.clock.now());
  }

  @ResolveField(() => InstrumentHeadType, { nullable: true, description: 'Null when it left the shelf.' })
  async instrument(
    @Parent() { call }: FundingCallType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<InstrumentHeadType | null> {
    const found = await this.loader.instrument.load(call.body.instrument);
    return found && InstrumentHeadType.of(found, locale);
  }

  @ResolveField(() => EligibilityType, {
    nullable: true,
    description: 'Whether an authority you act for may apply; null for any other.',
  })
  async eligibility(
    @Parent() { call }: FundingCallType,
    @OptionalActor() actor: Actor | null,
    @Args('authorityId', { type: () => ID }, IdPipe) authorityId: string,
    @CurrentContext() { locale }: HubContext,
  ): Promise<EligibilityType | null> {
    const facts =
      (await this.loader.actsFor(actor, authorityId)) && (await this.loader.facts.load(authorityId));
    if (!facts) return null;
    return EligibilityType.of(eligibilityOf(call.body.rules, facts), locale, call.body.language);
  }

  @ResolveField(() => PursuitType, {
    nullable: true,
    description: 'What an authority you act for does about it; null for any other, or when nothing is noted.',
  })
  async pursuit(
    @Parent() { id: callId }: FundingCallType,
    @OptionalActor() actor: Actor | null,
    @Args('authorityId', { type: () => ID }, IdPipe) authorityId: string,
    @CurrentContext() { locale }: HubContext,
  ): Promise<PursuitType | null> {
    if (!(await this.loader.actsFor(actor, authorityId))) return null;
    const found = await this.loader.pursuit.load({ authorityId, callId });
    return found && PursuitType.of(found, locale);
  }
}
