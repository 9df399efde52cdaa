import type { CountResult } from '#libs/counting';
import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Label } from '../../domain/authority.js';
import type { Call, ElectionOutcome, ElectionPhase, FollowReason } from '../../domain/elections/election.js';

/** An election with how far it has come. */
export interface ElectionView extends Call {
  readonly id: string;
  readonly label: Label;
  readonly followsId: string | null;
  readonly followsWhy: FollowReason | null;
  /** The election that this one made necessary. */
  readonly followedById: string | null;
  readonly createdAt: Date;
  readonly frozenAt: Date | null;
  readonly rollSize: number | null;
  readonly rollHash: string | null;
  readonly closedAt: Date | null;
  readonly turnout: number | null;
  readonly outcome: ElectionOutcome | null;
  readonly result: CountResult | null;
  readonly ballotsHash: string | null;
  readonly phase: ElectionPhase;
}

/** An election to be stored. */
export interface NewElection extends Call {
  readonly id: string;
  readonly label: Label;
  readonly createdBy: string | null;
  readonly followsId?: string;
  readonly followsWhy?: FollowReason;
}

/** How an election ends. */
export interface Ending {
  readonly outcome: ElectionOutcome;
  readonly turnout: number | null;
  readonly result: CountResult | null;
  readonly ballotsHash: string | null;
}

const PHASE = `CASE WHEN e.closed_at IS NOT NULL THEN 'closed'
  WHEN now() < e.applications_open_at THEN 'announced'
  WHEN now() < e.applications_close_at THEN 'applications'
  WHEN now() < e.voting_opens_at THEN 'checking'
  WHEN now() < e.voting_closes_at THEN 'voting'
  ELSE 'counting' END`;

const ELECTION = `SELECT e.id, e.group_id AS "groupId", e.office, e.term_from AS "termFrom", e.term_until AS "termUntil",
  e.zone, e.applications_open_at AS "applicationsOpenAt", e.applications_close_at AS "applicationsCloseAt",
  e.voting_opens_at AS "votingOpensAt", e.voting_closes_at AS "votingClosesAt", e.rules, e.note, e.label,
  e.follows_id AS "followsId", e.follows_why AS "followsWhy", e.created_at AS "createdAt", e.frozen_at AS "frozenAt",
  e.roll_size AS "rollSize", e.roll_hash AS "rollHash", e.closed_at AS "closedAt", e.turnout, e.outcome, e.result,
  e.ballots_hash AS "ballotsHash", ${PHASE} AS phase,
  (SELECT f.id FROM election f WHERE f.follows_id = e.id) AS "followedById"
  FROM election e`;

/** Those that end last come first: what is open stands above what is over. */
const LATEST_FIRST = new KeysetList<ElectionView>('elections', 'DESC', [
  { sql: 'e.voting_closes_at', key: 'votingClosesAt', type: 'timestamp' },
  { sql: 'e.id', key: 'id', type: 'uuid' },
]);

/** Reads and writes elections. Every deadline is judged by the clock of the database. */
@Injectable()
export class ElectionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The present by the clock of the database. */
  async now(): Promise<Date> {
    const [row] = await this.uow.query<{ now: Date }>('SELECT now()::timestamptz(3) AS now');
    return row?.now ?? new Date();
  }

  /** The election, or null. */
  async byId(id: string): Promise<ElectionView | null> {
    const [election] = await this.uow.read<ElectionView>(`${ELECTION} WHERE e.id = $1`, [id]);
    return election ?? null;
  }

  /** The election, which cannot be frozen or closed until the running unit of work ends; or null. */
  async byIdForShare(id: string): Promise<ElectionView | null> {
    const [election] = await this.uow.query<ElectionView>(`${ELECTION} WHERE e.id = $1 FOR SHARE OF e`, [id]);
    return election ?? null;
  }

  /** The election for whoever is about to freeze or close it: one at a time, after everybody who votes; or null. */
  async byIdForUpdate(id: string): Promise<ElectionView | null> {
    const [election] = await this.uow.query<ElectionView>(`${ELECTION} WHERE e.id = $1 FOR UPDATE OF e`, [
      id,
    ]);
    return election ?? null;
  }

  /** One page of all elections, or of those of one group. */
  async page(groupId: string | null, page: PageArgs): Promise<Page<ElectionView>> {
    const { where, orderBy, limit, parameters } = LATEST_FIRST.slice(page, groupId, 1);
    const rows = await this.uow.read<ElectionView>(
      `${ELECTION} WHERE ($1::uuid IS NULL OR e.group_id = $1) AND ${where}
       ORDER BY ${orderBy} LIMIT $${parameters.length + 2}`,
      [groupId, ...parameters, limit],
    );
    return LATEST_FIRST.connection(rows, page, groupId, () => this.count(groupId));
  }

  /** Stores a call. */
  async add(election: NewElection): Promise<void> {
    await this.uow.query(
      `INSERT INTO election (id, group_id, office, term_from, term_until, zone, applications_open_at,
         applications_close_at, voting_opens_at, voting_closes_at, rules, note, label, follows_id, follows_why,
         created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, now())`,
      [
        election.id,
        election.groupId,
        election.office,
        election.termFrom,
        election.termUntil,
        election.zone,
        election.applicationsOpenAt,
        election.applicationsCloseAt,
        election.votingOpensAt,
        election.votingClosesAt,
        JSON.stringify(election.rules),
        election.note,
        election.label,
        election.followsId ?? null,
        election.followsWhy ?? null,
        election.createdBy,
      ],
    );
  }

  /** Notes that the roll is frozen: now, or for an invented past at another instant. */
  async freeze(id: string, rollSize: number, rollHash: string, at: Date | null): Promise<void> {
    await this.uow.query(
      'UPDATE election SET frozen_at = coalesce($4, now()), roll_size = $2, roll_hash = $3 WHERE id = $1',
      [id, rollSize, rollHash, at],
    );
  }

  /** Notes how the election ended, as of now. */
  async close(id: string, { outcome, turnout, result, ballotsHash }: Ending): Promise<void> {
    await this.uow.query(
      `UPDATE election SET closed_at = now(), outcome = $2, turnout = $3, result = $4, ballots_hash = $5 WHERE id = $1`,
      [id, outcome, turnout, result && JSON.stringify(result), ballotsHash],
    );
  }

  /** The elections with a step to be taken: applications or voting are over, or voting opens. */
  async due(): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT id FROM election WHERE closed_at IS NULL AND applications_close_at <= now()
         AND (frozen_at IS NULL OR voting_closes_at <= now())
       ORDER BY voting_closes_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Marks the elections whose last third of voting, or last two days, have begun, each once.
   *
   * @returns the ids of those marked
   */
  async markReminded(): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `UPDATE election SET reminded_at = now() WHERE closed_at IS NULL AND frozen_at IS NOT NULL AND reminded_at IS NULL
         AND voting_closes_at > now()
         AND voting_closes_at - least(interval '2 days', (voting_closes_at - voting_opens_at) / 3) <= now()
       RETURNING id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Whether the group has an election under way for the office. */
  async isUnderWay(groupId: string): Promise<boolean> {
    const found = await this.uow.query(
      'SELECT 1 FROM election WHERE group_id = $1 AND closed_at IS NULL LIMIT 1',
      [groupId],
    );
    return found.length > 0;
  }

  private async count(groupId: string | null): Promise<number> {
    const [row] = await this.uow.read<{ count: number }>(
      'SELECT count(*)::integer AS count FROM election e WHERE ($1::uuid IS NULL OR e.group_id = $1)',
      [groupId],
    );
    return row?.count ?? 0;
  }
}
