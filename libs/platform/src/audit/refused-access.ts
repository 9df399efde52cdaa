import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Page } from '../graphql/connection.js';
import { KeysetList } from '../graphql/keyset-list.js';
import { type PageArgs } from '../graphql/page.args.js';
import { RefusalNotes } from '../graphql/refusal-notes.js';

/** How often a signed-in person was refused one operation within an hour. */
export interface RefusedAccessRow {
  readonly hour: Date;
  readonly personId: string;
  readonly operation: string;
  readonly code: string;
  readonly times: number;
  readonly lastAt: Date;
}

const FLUSH_MS = 5_000;
/** More kinds of refusals than this between two writes are not told apart any more. */
const MOST_KINDS = 1_000;

const COLUMNS = `r.hour, r.person_id AS "personId", r.operation, r.code, r.times, r.last_at AS "lastAt"`;

const NEWEST_FIRST = new KeysetList<RefusedAccessRow>('refused-access', 'DESC', [
  { sql: 'r.hour', key: 'hour', type: 'timestamp' },
  { sql: 'r.person_id', key: 'personId', type: 'uuid' },
  { sql: 'r.operation', key: 'operation', type: 'text' },
  { sql: 'r.code', key: 'code', type: 'text' },
]);

/**
 * Remembers what signed-in people were refused: one row per person, operation, reason and hour, however often they try,
 * counted in memory and written every few seconds, so that nobody can fill the database or slow others down by trying.
 */
@Injectable()
export class RefusedAccess extends RefusalNotes implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RefusedAccess.name);
  private counts = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  note(personId: string, operation: string, code: string): void {
    const kind = `${personId} ${code} ${operation}`;
    if (!this.counts.has(kind) && this.counts.size >= MOST_KINDS) {
      this.logger.warn('More kinds of refusals than can be told apart; the rest of them is not counted.');
      return;
    }
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** Writes what was counted. Where the database cannot be reached, it is counted on. */
  async flush(): Promise<void> {
    if (this.counts.size === 0) return;
    const counted = this.counts;
    this.counts = new Map();
    try {
      await this.write(counted);
    } catch (error) {
      this.logger.warn(`Refusals could not be written: ${String(error)}`);
      for (const [kind, times] of this.counts) counted.set(kind, (counted.get(kind) ?? 0) + times);
      this.counts = counted;
    }
  }

  /** One page of refusals, the newest hour first. Whoever calls has made sure that the reader may. */
  async page<N>(
    personId: string | null,
    page: PageArgs,
    toNode: (row: RefusedAccessRow) => N,
  ): Promise<Page<N>> {
    const slice = NEWEST_FIRST.slice(page, personId, 1);
    await this.flush();
    const rows = await this.uow.query<RefusedAccessRow>(
      `SELECT ${COLUMNS}
       FROM refused_access r WHERE ($1::uuid IS NULL OR r.person_id = $1) AND ${slice.where}
       ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [personId, ...slice.parameters],
    );
    return NEWEST_FIRST.connection(rows, page, personId, () => this.count(personId), toNode);
  }

  /** What a person was refused, newest first; at most 10 000 rows. */
  async of(personId: string): Promise<RefusedAccessRow[]> {
    await this.flush();
    return this.uow.query<RefusedAccessRow>(
      `SELECT ${COLUMNS} FROM refused_access r WHERE r.person_id = $1 ORDER BY r.hour DESC LIMIT 10000`,
      [personId],
    );
  }

  /** Deletes refusals older than this, and says how many rows. */
  async forgetOlderThan(days: number): Promise<number> {
    const gone = await this.uow.query(
      'DELETE FROM refused_access WHERE hour < now() - make_interval(days => $1) RETURNING hour',
      [days],
    );
    return gone.length;
  }

  private async count(personId: string | null): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM refused_access WHERE $1::uuid IS NULL OR person_id = $1',
      [personId],
    );
    return row?.count ?? 0;
  }

  // Rows are written in one order, so that two processes never wait for each other.
  private async write(counts: ReadonlyMap<string, number>): Promise<void> {
    const rows = [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([kind, times]) => {
        const [personId = '', code = '', ...operation] = kind.split(' ');
        return { personId, code, operation: operation.join(' '), times };
      });
    await this.uow.query(
      `INSERT INTO refused_access AS r (hour, person_id, operation, code, times, last_at)
       SELECT date_trunc('hour', now()), "personId", operation, code, times, now()
       FROM jsonb_to_recordset($1::jsonb) AS n ("personId" uuid, operation text, code text, times integer)
       ORDER BY "personId", code, operation
       ON CONFLICT (hour, person_id, operation, code)
       DO UPDATE SET times = r.times + excluded.times, last_at = excluded.last_at`,
      [JSON.stringify(rows)],
    );
  }
}
