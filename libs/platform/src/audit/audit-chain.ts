import { ChainCheck, type AuditEntry, type ChainState, type SealedEntry } from './seal.js';

/** Runs one SQL statement; whoever has a connection can be asked, a unit of work as well as a plain client. */
export type RunSql = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

/** The columns of an entry `e`, by the names of `AuditEntry`. */
export const ENTRY_COLUMNS = `e.id, e.at, e.action, e.actor_id AS "actorId", e.acting_for AS "actingFor",
  e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.before, e.after`;

const BATCH = 1_000;

interface LinkRow extends Omit<AuditEntry, 'id'> {
  readonly id: string | null;
  readonly sequence: string;
  readonly previous: string;
  readonly hash: string;
}

/** All links in order, read in batches, so that a long log needs no more memory than a short one. */
export async function* sealedEntries(sql: RunSql): AsyncGenerator<SealedEntry> {
  let last = '0';
  for (;;) {
    const rows = await sql<LinkRow>(
      `SELECT s.sequence, s.previous, s.hash, ${ENTRY_COLUMNS}
       FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
       WHERE s.sequence > $1 ORDER BY s.sequence LIMIT ${BATCH}`,
      [last],
    );
    for (const row of rows) yield linkOf(row);
    const end = rows.at(-1);
    if (end === undefined || rows.length < BATCH) return;
    last = end.sequence;
  }
}

function linkOf({ sequence, previous, hash, id, ...rest }: LinkRow): SealedEntry {
  return { sequence: Number(sequence), previous, hash, entry: id === null ? null : { id, ...rest } };
}

/** What was found about the whole log. */
export interface AuditState extends ChainState {
  /** Entries that wait for their seal, usually for less than a minute. */
  readonly waiting: number;
}

/**
 * Recomputes every seal. An entry that has none and does not wait for one counts as a break after the last link: it was
 * put there past the log.
 */
export async function verifyAudit(sql: RunSql): Promise<AuditState> {
  const check = new ChainCheck();
  for await (const link of sealedEntries(sql)) check.add(link);
  const state = check.state();
  const [counts] = await sql<{ waiting: number; stray: number }>(
    `SELECT (SELECT count(*)::integer FROM audit_unsealed) AS waiting,
       (SELECT count(*)::integer FROM audit_entry e
        WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
          AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.entry_id = e.id)) AS stray`,
    [],
  );
  const { waiting = 0, stray = 0 } = counts ?? {};
  if (state.broken !== null || stray === 0) return { ...state, waiting };
  const reason = `${stray} entries neither have a seal nor wait for one`;
  return { ...state, waiting, broken: { sequence: state.links + 1, reason } };
}
