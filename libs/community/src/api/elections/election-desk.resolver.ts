import { CurrentActor, IdPipe, RequirePermission, type Actor } from '#libs/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApplicationReview } from '../../app/elections/application.review.js';
import { CallService } from '../../app/elections/call.service.js';
import { ElectionQueries, type ElectionDesk } from '../../app/elections/election.queries.js';
import { RollService } from '../../app/elections/roll.service.js';
import type { ElectionNotOpenError } from '../../domain/elections/election.errors.js';
import type { ApplicationView } from '../../persistence/elections/election-application.repository.js';
import type { RollRequest } from '../../persistence/elections/election-roll.repository.js';
import type { ElectionView } from '../../persistence/elections/election.repository.js';
import { CallElectionInput, DecideRollRequestInput, RejectApplicationInput } from './election.inputs.js';
import { ChangeApplicationResult, RollRequestResult } from './election.outcomes.js';
import { Election } from './election.type.js';
import { ElectionDeskType } from './my-election.type.js';

/** What coordinators and officers of the lead organisation do. */
@Resolver()
export class ElectionDeskResolver {
  constructor(
    private readonly calls: CallService,
    private readonly review: ApplicationReview,
    private readonly roll: RollService,
    private readonly queries: ElectionQueries,
  ) {}

  @Query(() => ElectionDeskType, { description: 'What those who run an election see of it.' })
  @RequirePermission('election.call')
  electionDesk(
    @CurrentActor() actor: Actor,
    @Args('electionId', { type: () => ID }, IdPipe) id: string,
  ): Promise<ElectionDesk> {
    return this.queries.desk(actor, id);
  }

  @Mutation(() => Election, { description: 'Makes an open call. Nothing of it can be changed later.' })
  @RequirePermission('election.call', { fresh: true })
  async callElection(
    @CurrentActor() actor: Actor,
    @Args('input') input: CallElectionInput,
  ): Promise<ElectionView> {
    const { seats, minimumVotes, tie, oneCandidate, noCandidate, onePerCountry, ...call } = input;
    const secondVoteDays = input.secondVoteDays ?? null;
    const prolongDays = input.prolongDays ?? null;
    const rules = {
      seats,
      minimumVotes,
      tie,
      oneCandidate,
      noCandidate,
      onePerCountry,
      secondVoteDays,
      prolongDays,
    };
    return this.queries.byId(await this.calls.call(actor, { ...call, office: 'chair', rules }));
  }

  @Mutation(() => ChangeApplicationResult, {
    description: 'Rejects an application, until voting opens. The candidate is told the reason.',
  })
  @RequirePermission('election.call', { fresh: true })
  rejectApplication(
    @CurrentActor() actor: Actor,
    @Args('input') { applicationId, reason }: RejectApplicationInput,
  ): Promise<ApplicationView | ElectionNotOpenError> {
    return this.review.reject(actor, applicationId, reason);
  }

  @Mutation(() => RollRequestResult, {
    description: 'Admits an authority to the roll, or does not, until the roll is frozen.',
  })
  @RequirePermission('election.call', { fresh: true })
  decideRollRequest(
    @CurrentActor() actor: Actor,
    @Args('input') { requestId, admit, answer }: DecideRollRequestInput,
  ): Promise<RollRequest | ElectionNotOpenError> {
    return this.roll.decide(actor, requestId, admit, answer);
  }
}
