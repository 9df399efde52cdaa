import { InvalidInputError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { VoterFixedError } from '../../domain/elections/election.errors.js';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';
import { ElectionRollRepository } from '../../persistence/elections/election-roll.repository.js';
import {
  ElectionVoterRepository,
  type NamedVoter,
} from '../../persistence/elections/election-voter.repository.js';
import type { ElectionView } from '../../persistence/elections/election.repository.js';

/** The authorities that may vote in an election, and their voters. */
@Injectable()
export class Electorate {
  constructor(
    private readonly roll: ElectionRollRepository,
    private readonly voters: ElectionVoterRepository,
    private readonly box: BallotBoxRepository,
  ) {}

  /** Whether the authority is on the frozen roll; before that, whether it would be. */
  async includes({ id, frozenAt }: ElectionView, authorityId: string): Promise<boolean> {
    const on =
      frozenAt === null
        ? await this.roll.eligible(id, [authorityId])
        : await this.roll.onRoll(id, [authorityId]);
    return on.length > 0;
  }

  /**
   * Names another voter unless the vote is cast, also when the voter has left the authority since: the vote stands.
   * Returns the one before, or null.
   */
  async rename(
    electionId: string,
    authorityId: string,
    personId: string,
  ): Promise<NamedVoter | VoterFixedError | null> {
    const before = await this.voters.lock(electionId, authorityId);
    const hasVoted = (await this.box.participants(electionId, [authorityId])).length > 0;
    if (hasVoted && before?.personId !== personId) return new VoterFixedError(before?.personName ?? null);
    await this.voters.name(electionId, authorityId, personId);
    return before;
  }

  /** The voter who was just named. */
  async voter(electionId: string, authorityId: string): Promise<NamedVoter> {
    const [voter] = await this.voters.ofAuthorities(electionId, [authorityId]);
    if (voter === undefined) throw new InvalidInputError('This person left the authority in this moment.');
    return voter;
  }
}
