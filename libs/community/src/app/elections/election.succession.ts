import { newId } from '#libs/kernel';
import { AuditLog } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  FEWEST_VOTING_DAYS,
  prolongedDates,
  prolongedRules,
  secondVoteDates,
  secondVoteRules,
} from '../../domain/elections/call.rules.js';
import type { Call, FollowReason } from '../../domain/elections/election.js';
import { ElectionApplicationRepository } from '../../persistence/elections/election-application.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { ElectionJobs } from './election.jobs.js';

/** What comes after an election that decided nothing, as its own rules say. */
@Injectable()
export class ElectionSuccession {
  constructor(
    private readonly elections: ElectionRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly jobs: ElectionJobs,
    private readonly audit: AuditLog,
  ) {}

  /** Nobody stands: the call is prolonged, or the office stays vacant. The caller has locked the election. */
  async withoutCandidates(election: ElectionView): Promise<void> {
    const { id, rules } = election;
    const outcome = rules.prolongDays === null ? 'vacant' : 'prolonged';
    if (rules.prolongDays !== null) {
      const dates = prolongedDates(election, rules.prolongDays, await this.elections.now());
      const next = await this.follow(election, 'prolonged', { ...dates, rules: prolongedRules(rules) });
      await this.jobs.tell({ electionId: next, news: 'called' });
    }
    await this.elections.close(id, { outcome, turnout: null, result: null, ballotsHash: null });
    await this.audit.record({
      action: 'election.close',
      actorId: null,
      subject: { kind: 'election', id },
      after: { outcome },
    });
    await this.jobs.tell({ electionId: id, news: 'closed' });
  }

  /**
   * Several came level: a second vote between them. Its roll and its key are for the caller to make.
   *
   * @returns the election of the second vote
   */
  async secondVote(election: ElectionView, tied: readonly string[], openSeats: number): Promise<string> {
    const { rules } = election;
    const dates = secondVoteDates(
      election,
      rules.secondVoteDays ?? FEWEST_VOTING_DAYS,
      await this.elections.now(),
    );
    const next = await this.follow(election, 'second-vote', {
      ...dates,
      rules: secondVoteRules(rules, openSeats),
    });
    const newIds = tied.map(() => newId());
    await this.applications.copy(tied, newIds, next);
    return next;
  }

  private async follow(
    election: ElectionView,
    followsWhy: FollowReason,
    change: Partial<Call>,
  ): Promise<string> {
    const { groupId, office, termFrom, termUntil, zone, note, label } = election;
    const { applicationsOpenAt, applicationsCloseAt, votingOpensAt, votingClosesAt, rules } = election;
    const dates = { applicationsOpenAt, applicationsCloseAt, votingOpensAt, votingClosesAt };
    const call: Call = { groupId, office, termFrom, termUntil, zone, note, rules, ...dates, ...change };
    const id = newId();
    await this.elections.add({ ...call, id, label, createdBy: null, followsId: election.id, followsWhy });
    await this.jobs.awaitDeadlines(call);
    await this.audit.record({
      action: 'election.call',
      actorId: null,
      subject: { kind: 'election', id },
      after: { followsId: election.id, followsWhy },
    });
    return id;
  }
}
