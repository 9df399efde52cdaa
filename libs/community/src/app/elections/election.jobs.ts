import { Jobs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { ElectionDates } from '../../domain/elections/election.js';

/** The queue that takes the next step of every election that is due. */
export const ELECTION_STEPS_QUEUE = 'elections.take-steps';
/** The queue that tells people what happened. */
export const ELECTION_NEWS_QUEUE = 'elections.tell-people';

/** What people are told about an election. */
export const electionNewsSchema = z.object({
  electionId: z.uuid(),
  news: z.enum(['called', 'opened', 'reminder', 'closed', 'rejected', 'decided']),
  /** The one person it is for; without it, everybody whom it concerns. */
  personId: z.uuid().optional(),
});

/** What people are told about an election. */
export type ElectionNews = z.output<typeof electionNewsSchema>;

/** The work that elections leave for later. */
@Injectable()
export class ElectionJobs {
  constructor(private readonly jobs: Jobs) {}

  /** Sees to it that somebody looks at the election at each of its deadlines; a sweep each minute would, too. */
  async awaitDeadlines({ applicationsCloseAt, votingOpensAt, votingClosesAt }: ElectionDates): Promise<void> {
    for (const startAfter of [applicationsCloseAt, votingOpensAt, votingClosesAt])
      await this.jobs.send(ELECTION_STEPS_QUEUE, {}, { startAfter });
  }

  /** Tells people, once the running unit of work is committed. */
  async tell(news: ElectionNews): Promise<void> {
    await this.jobs.send(ELECTION_NEWS_QUEUE, news);
  }
}
