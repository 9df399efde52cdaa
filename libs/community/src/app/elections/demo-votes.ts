import { randomUUID } from 'node:crypto';
import { newId } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { DemoElection } from '../../domain/elections/demo-elections.js';
import { sealVote } from '../../domain/elections/sealed-vote.js';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';
import { ElectionApplicationRepository } from '../../persistence/elections/election-application.repository.js';
import { ElectionRollRepository } from '../../persistence/elections/election-roll.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { ElectionCloser } from './election.closer.js';

/** Candidates, voters and votes of invented elections. The votes go the way of all votes: sealed, shuffled, counted. */
@Injectable()
export class DemoVotes {
  constructor(
    private readonly applications: ElectionApplicationRepository,
    private readonly roll: ElectionRollRepository,
    private readonly box: BallotBoxRepository,
    private readonly elections: ElectionRepository,
    private readonly closer: ElectionCloser,
  ) {}

  /** Lets the invented candidates stand; no person is behind them. */
  async addCandidates({ id: electionId, candidates }: DemoElection): Promise<void> {
    for (const { id, authority: authorityId, name: personName, cv, statement } of candidates)
      await this.applications.save({
        id,
        electionId,
        authorityId,
        personId: null,
        personName,
        cv,
        statement,
        link: null,
      });
  }

  /** Admits authorities to the roll. */
  async admit({ id: electionId, admitted }: DemoElection): Promise<void> {
    for (const authorityId of admitted) {
      const id = newId();
      await this.roll.request({
        id,
        electionId,
        authorityId,
        personId: null,
        reason: 'Invented for demonstration',
      });
      await this.roll.decide(id, 'admitted', null, '');
    }
  }

  /** Casts the invented votes and counts them. */
  async castAndCount(election: ElectionView, { votes }: DemoElection): Promise<void> {
    const electionId = election.id;
    const key = await this.box.key(electionId);
    if (key === null) return;
    for (const { authority: authorityId, choice } of votes) {
      const sealed = sealVote(key, { electionId, authorityId }, { choice, receipt: randomUUID() });
      await this.box.put(electionId, authorityId, sealed);
    }
    await this.elections.close(electionId, await this.closer.decide(election));
  }
}
