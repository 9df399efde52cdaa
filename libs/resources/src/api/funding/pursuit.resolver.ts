import { Clock } from '#libs/kernel';
import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  listOf,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PursuitService } from '../../app/funding/pursuit.service.js';
import { PursuitConflict } from '../../domain/funding/pursuit.errors.js';
import { FundingCallType } from './funding-call.type.js';
import { NotePursuitInput } from './funding.args.js';
import { FundingLoader } from './funding.loader.js';
import {
  NotePursuitResult,
  FundingPursuitConflictType,
  PursuitStepType,
  PursuitType,
  RefusedReasonType,
} from './pursuit.type.js';

const USUAL_PURSUITS = 30;

/** What authorities do about calls. */
@Resolver(() => PursuitType)
export class PursuitResolver {
  constructor(
    private readonly pursuits: PursuitService,
    private readonly loader: FundingLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => [PursuitType], {
    description: 'What an authority you act for does about calls, open ones first; at most 500.',
    complexity: listOf(USUAL_PURSUITS),
  })
  @RequirePermission('funding.pursue')
  async fundingPipeline(
    @CurrentActor() actor: Actor,
    @Args('authorityId', { type: () => ID }, IdPipe) authorityId: string,
    @CurrentContext() { locale }: HubContext,
  ): Promise<PursuitType[]> {
    return (await this.pursuits.ofAuthority(actor, authorityId)).map((one) => PursuitType.of(one, locale));
  }

  @Query(() => [RefusedReasonType], {
    description:
      'Why applications were refused, over all authorities; for the curators of the financial group.',
  })
  @RequirePermission('funding.reasons')
  async fundingRefusedReasons(@CurrentActor() actor: Actor): Promise<RefusedReasonType[]> {
    return this.pursuits.refusedReasons(actor);
  }

  @Mutation(() => NotePursuitResult, {
    description: 'Notes how far an authority you act for is with a call.',
  })
  @RequirePermission('funding.pursue')
  async notePursuit(
    @CurrentActor() actor: Actor,
    @Args('input') { reason = null, onDay = null, ...input }: NotePursuitInput,
    @CurrentContext() { locale }: HubContext,
  ): Promise<PursuitType | FundingPursuitConflictType> {
    const noted = await this.pursuits.note(actor, { ...input, reason, onDay });
    if (noted instanceof PursuitConflict)
      return FundingPursuitConflictType.of(noted.current, noted.yours, locale);
    return PursuitType.of(noted, locale);
  }

  @ResolveField(() => [PursuitStepType], { description: 'The steps on the way, the first first.' })
  async steps(@Parent() { id }: PursuitType): Promise<PursuitStepType[]> {
    return (await this.loader.steps.load(id)).map((step) => PursuitStepType.of(step));
  }

  @ResolveField(() => FundingCallType, { nullable: true, description: 'Null when the call left the shelf.' })
  async call(
    @Parent() { callId }: PursuitType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<FundingCallType | null> {
    const call = await this.loader.call.load(callId);
    return call && FundingCallType.of(call, locale, this.clock.now());
  }
}
