import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Page } from '../graphql/connection.js';
import { KeysetList } from '../graphql/keyset-list.js';
import { type PageArgs } from '../graphql/page.args.js';
import { ENTRY_COLUMNS, sealedEntries, verifyAudit, type AuditState } from './audit-chain.js';
import { AuditSealer } from './audit-sealer.js';
import { type AuditEntry, type SealedEntry } from './seal.js';

/** What narrows the audit log; what is left out or null narrows nothing. */
export interface AuditFilter {
  /** An action such as `membership.sign`, or the subject of actions, `membership`. */
  readonly action?: string | null;
  /** Who did it. */
  readonly actorId?: string | null;
  /** What it was done to. */
  readonly subjectKind?: string | null;
  readonly subjectId?: string | null;
  /** From this instant on. */
  readonly since?: Date | null;
  /** Before this instant. */
  readonly until?: Date | null;
}

/** An entry of a page, with its place in the chain; null until it is sealed. */
export interface ReadEntry extends AuditEntry {
  readonly sequence: number | null;
}

const NEWEST_FIRST = new KeysetList<ReadEntry>('audit', 'DESC', [
  { sql: 'e.at', key: 'at', type: 'timestamp' },
  { sql: 'e.id', key: 'id', type: 'uuid' },
]);

const FILTER = `($1::text IS NULL OR e.action = $1 OR starts_with(e.action, $1 || '.'))
  AND ($2::uuid IS NULL OR e.actor_id = $2) AND ($3::text IS NULL OR e.subject_kind = $3)
  AND ($4::text IS NULL OR e.subject_id = $4)
  AND ($5::timestamptz IS NULL OR e.at >= $5) AND ($6::timestamptz IS NULL OR e.at < $6)`;

/** Reads the audit log. Whoever calls has made sure that the reader may. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealer: AuditSealer,
  ) {}

  /**
   * One page of the log, newest first. Seals before it reads, so that nothing is shown that can still be changed.
   *
   * @throws InvalidInputError when the cursor is not one of this list and filter
   */
  async page<N>(filter: AuditFilter, page: PageArgs, toNode: (entry: ReadEntry) => N): Promise<Page<N>> {
    const values = [
      filter.action ?? null,
      filter.actorId ?? null,
      filter.subjectKind ?? null,
      filter.subjectId ?? null,
      filter.since ?? null,
      filter.until ?? null,
    ];
    const slice = NEWEST_FIRST.slice(page, values, values.length);
    await this.sealer.seal();
    const rows = await this.uow.query<ReadEntry>(
      `SELECT ${ENTRY_COLUMNS}, s.sequence::integer AS sequence
       FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
       WHERE ${FILTER} AND ${slice.where} ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [...values, ...slice.parameters],
    );
    return NEWEST_FIRST.connection(rows, page, values, () => this.count(values), toNode);
  }

  /** Everything that a person did or that was done to them, oldest first; at most 10 000 entries. */
  async about(personId: string): Promise<AuditEntry[]> {
    return this.uow.query<AuditEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM audit_entry e
       WHERE e.actor_id = $1 OR (e.subject_kind = 'person' AND e.subject_id = $2)
       ORDER BY e.at, e.id LIMIT 10000`,
      [personId, personId],
    );
  }

  /** The whole log with its seals, oldest first, a batch at a time. */
  async *all(): AsyncGenerator<SealedEntry> {
    await this.sealer.seal();
    yield* sealedEntries((sql, parameters) => this.uow.query(sql, parameters));
  }

  /** Seals what waits and recomputes the whole chain. */
  async verify(): Promise<AuditState> {
    await this.sealer.seal();
    return verifyAudit((sql, parameters) => this.uow.query(sql, parameters));
  }

  private async count(values: readonly unknown[]): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM audit_entry e WHERE ${FILTER}`,
      values,
    );
    return row?.count ?? 0;
  }
}
