import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A change that was written. */
export interface WrittenChange {
  readonly id: string;
  readonly source: string;
  readonly entityId: string;
  readonly transaction: string;
}

/** Some changes, and how far one has then read. */
export interface ReadChanges {
  readonly changes: readonly WrittenChange[];
  /** The first transaction that was still running: all before it are read. */
  readonly horizon: string;
}

/** What changed and is to be found. */
@Injectable()
export class SearchOutboxRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** From where on a process has to read that knows everything now. */
  async horizon(): Promise<string> {
    const [row] = await this.uow.query<{ horizon: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon',
    );
    return row!.horizon;
  }

  /** Changes from a horizon on, without those that are known already. */
  async since(horizon: string, known: readonly string[], limit: number): Promise<ReadChanges> {
    const rows = await this.uow.query<WrittenChange & { horizon: string }>(
      `SELECT now_at.horizon, o.id, o.source, o.entity_id AS "entityId", o.transaction
       FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon) now_at
       LEFT JOIN search_outbox o ON o.transaction >= $1::bigint AND o.id <> ALL($2::bigint[])
       ORDER BY o.id LIMIT $3`,
      [horizon, known, limit],
    );
    return { changes: rows.filter(({ id }) => id !== null), horizon: rows[0]!.horizon };
  }

  /** Removes what every process has read long ago, or missed so long that it compares everything. */
  async forgetOld(): Promise<void> {
    await this.uow.query(`DELETE FROM search_outbox WHERE written_at < now() - interval '3 hours'`);
  }
}
