import { CurrentActor, IdPipe, RequirePermission, type Actor } from '#libs/platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ApplicationService, type ApplyRefusal } from '../../app/elections/application.service.js';
import { RollService } from '../../app/elections/roll.service.js';
import { VoterService } from '../../app/elections/voter.service.js';
import { VotingService, type VoteReceipt } from '../../app/elections/voting.service.js';
import type { VoteRefusal } from '../../app/elections/polling-place.js';
import type {
  ElectionNotOpenError,
  NotOnRollError,
  VoterFixedError,
} from '../../domain/elections/election.errors.js';
import type { ApplicationView } from '../../persistence/elections/election-application.repository.js';
import type { RollRequest } from '../../persistence/elections/election-roll.repository.js';
import type { NamedVoter } from '../../persistence/elections/election-voter.repository.js';
import { ApplyForOfficeInput, AskForRollInput, CastBallotInput, NameVoterInput } from './election.inputs.js';
import {
  ApplyForOfficeResult,
  CastBallotResult,
  ChangeApplicationResult,
  NameVoterResult,
  RollRequestResult,
} from './election.outcomes.js';

/** What the stewards of an authority do in an election. */
@Resolver()
export class ElectionWorkResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly roll: RollService,
    private readonly voters: VoterService,
    private readonly voting: VotingService,
  ) {}

  @Mutation(() => ApplyForOfficeResult, {
    description: 'Stands in an election, or changes your application, until applications close.',
  })
  @RequirePermission('election.apply')
  applyForOffice(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApplyForOfficeInput,
  ): Promise<ApplicationView | ApplyRefusal> {
    return this.applications.apply(actor, { ...input, link: input.link ?? null });
  }

  @Mutation(() => ChangeApplicationResult, {
    description: 'Takes an application back, until applications close.',
  })
  @RequirePermission('election.apply')
  withdrawApplication(
    @CurrentActor() actor: Actor,
    @Args('applicationId', { type: () => ID }, IdPipe) id: string,
  ): Promise<ApplicationView | ElectionNotOpenError> {
    return this.applications.withdraw(actor, id);
  }

  @Mutation(() => RollRequestResult, {
    description: 'Asks that an authority be added to the roll, until it is frozen.',
  })
  @RequirePermission('election.roll')
  askForRoll(
    @CurrentActor() actor: Actor,
    @Args('input') { electionId, authorityId, reason }: AskForRollInput,
  ): Promise<RollRequest | ElectionNotOpenError> {
    return this.roll.request(actor, electionId, authorityId, reason);
  }

  @Mutation(() => NameVoterResult, {
    description: 'Says who casts the vote of an authority. Every steward may, until the vote is cast.',
  })
  @RequirePermission('election.voter')
  nameVoter(
    @CurrentActor() actor: Actor,
    @Args('input') input: NameVoterInput,
  ): Promise<NamedVoter | ElectionNotOpenError | NotOnRollError | VoterFixedError> {
    return this.voters.name(actor, input);
  }

  @Mutation(() => CastBallotResult, {
    description: 'Casts or changes the vote of an authority, until voting closes. The last vote counts.',
  })
  @RequirePermission('ballot.cast', { fresh: true, unnoted: true })
  castBallot(
    @CurrentActor() actor: Actor,
    @Args('input') input: CastBallotInput,
  ): Promise<VoteReceipt | VoteRefusal> {
    return this.voting.cast(actor, input);
  }
}
