import { AuditLog, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { StewardMailJobs } from './steward-mail.jobs.js';

/** One thing that happened to somebody who acts, acted or asked to act for an authority or organisation. */
export interface StewardChange {
  readonly action: string;
  readonly actorId: string;
  readonly bodyId: string;
  readonly personId: string;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Notes in the audit log, within the running unit of work, what changes for stewards, and lets them know. */
@Injectable()
export class StewardNotice {
  constructor(
    private readonly audit: AuditLog,
    private readonly mails: StewardMailJobs,
  ) {}

  /** Notes a change that nobody has to be written about. */
  async note({ action, actorId, bodyId, personId, after }: StewardChange): Promise<void> {
    const subject = { kind: 'person', id: personId };
    await this.audit.record({ action, actorId, actingFor: bodyId, subject, ...(after ? { after } : {}) });
  }

  /** Notes that somebody lost their rights by a colleague's hand, and writes to them. */
  async removed({ personId: actorId }: Actor, bodyId: string, personId: string): Promise<void> {
    await this.note({ action: 'steward.remove', actorId, bodyId, personId });
    await this.mails.removal(bodyId, personId);
  }
}
