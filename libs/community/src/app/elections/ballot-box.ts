import { randomUUID } from 'node:crypto';
import type { Ballot } from '#libs/counting';
import { Injectable } from '@nestjs/common';
import { openVote, shuffled, type CastVote } from '../../domain/elections/sealed-vote.js';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';

/** The box with the votes of an election. */
@Injectable()
export class BallotBox {
  constructor(private readonly box: BallotBoxRepository) {}

  /** How many authorities took part. */
  async turnout(electionId: string): Promise<number> {
    return this.box.turnout(electionId);
  }

  /** Destroys the votes unopened. */
  async destroy(electionId: string): Promise<void> {
    await this.box.destroySeals(electionId);
  }

  /**
   * Opens the box: unseals every vote, publishes ballots and receipts, each list shuffled by itself and with the same
   * transaction for all, and destroys what tied them to authorities.
   *
   * @returns the ballots
   */
  async open(electionId: string): Promise<Ballot[]> {
    const key = await this.box.key(electionId);
    if (key === null) throw new Error(`The key of the election ${electionId} is missing.`);
    const votes: CastVote[] = (await this.box.sealedVotes(electionId)).map(({ authorityId, sealed }) =>
      openVote(key, { electionId, authorityId }, sealed),
    );
    const ballots = shuffled(votes).map(({ choice }) => ({ id: randomUUID(), choice }));
    const receipts = shuffled(votes).map(({ receipt }) => receipt);
    await this.box.publish(electionId, ballots, receipts);
    await this.box.destroySeals(electionId);
    return ballots;
  }
}
