import { BLANK, NO } from '#libs/counting';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  ElectionNotOpenError,
  NotNamedVoterError,
  NotOnRollError,
} from '../../domain/elections/election.errors.js';
import { ElectionApplicationRepository } from '../../persistence/elections/election-application.repository.js';
import { ElectionRollRepository } from '../../persistence/elections/election-roll.repository.js';
import { ElectionVoterRepository } from '../../persistence/elections/election-voter.repository.js';
import type { ElectionView } from '../../persistence/elections/election.repository.js';

/** Why a vote is not taken. */
export type VoteRefusal = ElectionNotOpenError | NotOnRollError | NotNamedVoterError;

/** Who may vote where, and for whom. */
@Injectable()
export class PollingPlace {
  constructor(
    private readonly roll: ElectionRollRepository,
    private readonly voters: ElectionVoterRepository,
    private readonly applications: ElectionApplicationRepository,
  ) {}

  /**
   * Why the person cannot vote for the authority now, or null when they can. Until the running unit of work ends, no
   * other voter can be named and nobody else votes for the authority.
   */
  async refusalOf(actor: Actor, election: ElectionView, authorityId: string): Promise<VoteRefusal | null> {
    const { id, phase, frozenAt } = election;
    if (phase !== 'voting' || frozenAt === null) return new ElectionNotOpenError(id, phase);
    if ((await this.roll.onRoll(id, [authorityId])).length === 0) return new NotOnRollError(authorityId);
    const voter = await this.voters.lock(id, authorityId);
    return voter?.personId === actor.personId
      ? null
      : new NotNamedVoterError(authorityId, voter?.personName ?? null);
  }

  /** What a ballot may say. */
  async choices(electionId: string): Promise<string[]> {
    const candidates = await this.applications.candidates(electionId);
    return [...candidates.map(({ id }) => id), BLANK, ...(candidates.length === 1 ? [NO] : [])];
  }
}
