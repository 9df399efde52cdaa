import { AuditLog } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Ending } from '../../persistence/elections/election.repository.js';
import { ElectionJobs } from './election.jobs.js';

/** Tells of the end of an election. */
@Injectable()
export class ElectionEndNews {
  constructor(
    private readonly jobs: ElectionJobs,
    private readonly audit: AuditLog,
  ) {}

  /** A line in the audit log, with totals only, and mails. */
  async ended(id: string, { outcome, turnout, result, ballotsHash }: Ending): Promise<void> {
    const elected = result?.elected ?? [];
    await this.audit.record({
      action: 'election.close',
      actorId: null,
      subject: { kind: 'election', id },
      after: { outcome, turnout, elected, ballotsHash },
    });
    await this.jobs.tell({ electionId: id, news: 'closed' });
  }
}
