import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OnJob } from '../jobs/on-job.decorator.js';
import { ENTRY_COLUMNS } from './audit-chain.js';
import { FIRST_PREVIOUS, sealOf, type AuditEntry } from './seal.js';

/** Held while sealing, so that of several processes one makes the next link. */
const SEALING_LOCK = 4_855_020;
const BATCH = 500;

/** Binds the entries of the audit log into a chain of hashes: what was sealed cannot be changed unnoticed. */
@Injectable()
export class AuditSealer {
  constructor(private readonly uow: UnitOfWork) {}

  /** Seals every committed entry that has no seal yet, in order of time. Once a minute, and before the log is read. */
  @OnJob({ queue: 'platform.seal-audit', cron: '* * * * *' })
  async seal(): Promise<void> {
    while (await this.uow.run(() => this.sealBatch()));
  }

  /** @returns whether more may be waiting */
  private async sealBatch(): Promise<boolean> {
    await this.uow.query('SELECT pg_advisory_xact_lock($1)', [SEALING_LOCK]);
    const entries = await this.uow.query<AuditEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id
       ORDER BY e.at, e.id LIMIT ${BATCH}`,
    );
    if (entries.length === 0) return false;
    let [{ sequence, hash } = { sequence: '0', hash: FIRST_PREVIOUS }] = await this.uow.query<{
      sequence: string;
      hash: string;
    }>('SELECT sequence, hash FROM audit_seal ORDER BY sequence DESC LIMIT 1');
    const links = entries.map((entry) => {
      const link = { sequence: String(Number(sequence) + 1), entryId: entry.id, previous: hash, hash: '' };
      link.hash = sealOf(hash, entry);
      ({ sequence, hash } = link);
      return link;
    });
    await this.uow.query(
      `WITH link AS (SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS l (sequence bigint, "entryId" uuid, previous text, hash text)),
       sealed AS (INSERT INTO audit_seal (sequence, entry_id, previous, hash, sealed_at)
         SELECT sequence, "entryId", previous, hash, now() FROM link)
       DELETE FROM audit_unsealed WHERE entry_id IN (SELECT "entryId" FROM link)`,
      [JSON.stringify(links)],
    );
    return entries.length === BATCH;
  }
}
