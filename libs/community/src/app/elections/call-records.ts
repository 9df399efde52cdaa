import { AuditLog, HubConfig } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Call } from '../../domain/elections/election.js';
import { ElectionRepository } from '../../persistence/elections/election.repository.js';

/** Writes calls down, with their line in the audit log. */
@Injectable()
export class CallRecords {
  constructor(
    private readonly elections: ElectionRepository,
    private readonly audit: AuditLog,
    private readonly config: HubConfig,
  ) {}

  /** Stores a call; what is called in a demo is invented. */
  async add(id: string, call: Call, actorId: string): Promise<void> {
    const label = this.config.demo ? 'illustrative' : 'real';
    await this.elections.add({ ...call, id, label, createdBy: actorId });
    const { note, ...fixed } = call;
    await this.audit.record({
      action: 'election.call',
      actorId,
      subject: { kind: 'election', id },
      after: { ...fixed, noteLength: note.length },
    });
  }
}
