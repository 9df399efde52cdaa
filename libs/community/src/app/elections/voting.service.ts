import { randomUUID } from 'node:crypto';
import { InvalidInputError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { electionNotFound, ElectionNotOpenError } from '../../domain/elections/election.errors.js';
import { sealVote } from '../../domain/elections/sealed-vote.js';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';
import { ElectionRepository } from '../../persistence/elections/election.repository.js';
import { ElectionPolicy } from './election.policy.js';
import { ElectionSteps } from './election.steps.js';
import { PollingPlace, type VoteRefusal } from './polling-place.js';

/** A vote to be cast. */
export interface CastBallotCommand {
  readonly electionId: string;
  readonly authorityId: string;
  /** The id of a candidate, `blank`, or `no` where only one stands. */
  readonly choice: string;
}

/** A vote was taken. */
export class VoteReceipt {
  constructor(
    /** Will stand in the published list of receipts; nobody else knows it. */
    readonly receipt: string,
    /** Whether it takes the place of an earlier vote of the authority. */
    readonly changed: boolean,
  ) {}
}

/**
 * Takes votes. Nothing here is logged and nothing is written to the audit log: either could tell when an authority
 * voted, and in a small election also how.
 */
@Injectable()
export class VotingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly places: PollingPlace,
    private readonly box: BallotBoxRepository,
    private readonly policy: ElectionPolicy,
    private readonly steps: ElectionSteps,
  ) {}

  /**
   * Casts or changes the vote of an authority. The last one counts. Whether voting is open is decided by the clock of
   * the database.
   *
   * @throws NotFoundError when there is no such election, or the person does not act for the authority
   * @throws InvalidInputError when the choice is none of this election
   */
  async cast(actor: Actor, command: CastBallotCommand): Promise<VoteReceipt | VoteRefusal> {
    await this.steps.openIfDue(command.electionId);
    return this.uow.run(async () => {
      const { electionId, authorityId, choice } = command;
      const election = await this.elections.byIdForShare(electionId);
      if (election === null) throw electionNotFound();
      await this.policy.assertActsFor(actor, authorityId);
      const refusal = await this.places.refusalOf(actor, election, authorityId);
      if (refusal !== null) return refusal;
      if (!(await this.places.choices(electionId)).includes(choice))
        throw new InvalidInputError('This choice is not on the ballot.', { field: 'choice' });
      const key = await this.box.key(electionId);
      if (key === null) return new ElectionNotOpenError(electionId, election.phase);
      const receipt = randomUUID();
      const sealed = sealVote(key, { electionId, authorityId }, { choice, receipt });
      const isFirst = await this.box.put(electionId, authorityId, sealed);
      return new VoteReceipt(receipt, !isFirst);
    });
  }
}
