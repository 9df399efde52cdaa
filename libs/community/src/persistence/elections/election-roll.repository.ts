import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { RollDecision, RollEntry } from '../../domain/elections/roll.js';

/** The request of an authority to be on a roll. */
export interface RollRequest {
  readonly id: string;
  readonly electionId: string;
  readonly authorityId: string;
  readonly personId: string | null;
  readonly reason: string;
  readonly decision: RollDecision | null;
  readonly answer: string;
  readonly createdAt: Date;
}

interface PagedEntry extends RollEntry {
  readonly sortName: string;
}

const BY_NAME = new KeysetList<PagedEntry>('election-roll', 'ASC', [
  { sql: 'a.sort_name', key: 'sortName', type: 'text' },
  { sql: 'r.authority_id', key: 'authorityId', type: 'uuid' },
]);

const ENTRY = 'r.authority_id AS "authorityId", r.name, r.country, r.reason';

const REQUEST = `SELECT q.id, q.election_id AS "electionId", q.authority_id AS "authorityId", q.person_id AS "personId",
  q.reason, q.decision, q.answer, q.created_at AS "createdAt" FROM election_roll_request q`;

/**
 * Who would be on the roll now: those whose signature is listed, and those who were admitted, if somebody has checked
 * that they are what they say. In an invented election only invented authorities are, so that no real one seems to have voted.
 */
const ELIGIBLE = `SELECT a.id AS "authorityId", coalesce(a.name ->> a.source_locale, a.sort_name) AS name, a.country,
    CASE WHEN s.authority_id IS NOT NULL THEN 'signatory' ELSE 'exception' END AS reason
  FROM election e CROSS JOIN authority a
  LEFT JOIN membership s ON s.authority_id = a.id AND s.kind = 'signatory' AND s.state = 'listed'
  LEFT JOIN election_roll_request q ON q.election_id = e.id AND q.authority_id = a.id AND q.decision = 'admitted'
  WHERE e.id = $1 AND a.checked_at IS NOT NULL AND (s.authority_id IS NOT NULL OR q.id IS NOT NULL)
    AND (e.label = 'real' OR a.label = 'illustrative')`;

/** Who may vote. */
@Injectable()
export class ElectionRollRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Copies everybody who may vote at this moment onto the roll. */
  async fill(electionId: string): Promise<RollEntry[]> {
    return this.uow.query<RollEntry>(
      `INSERT INTO election_roll_entry AS r (election_id, authority_id, name, country, reason)
       SELECT $1, "authorityId", name, country, reason FROM (${ELIGIBLE}) eligible RETURNING ${ENTRY}`,
      [electionId],
    );
  }

  /** Copies the roll and the named voters of one election for the next. */
  async copy(fromElectionId: string, electionId: string): Promise<RollEntry[]> {
    await this.uow.query(
      `INSERT INTO election_voter (election_id, authority_id, person_id)
       SELECT $2, authority_id, person_id FROM election_voter WHERE election_id = $1`,
      [fromElectionId, electionId],
    );
    return this.uow.query<RollEntry>(
      `INSERT INTO election_roll_entry AS r (election_id, authority_id, name, country, reason)
       SELECT $2, authority_id, name, country, reason FROM election_roll_entry WHERE election_id = $1
       RETURNING ${ENTRY}`,
      [fromElectionId, electionId],
    );
  }

  /** The whole frozen roll, for its text; some hundreds of authorities. */
  async entries(electionId: string): Promise<RollEntry[]> {
    return this.uow.read<RollEntry>(`SELECT ${ENTRY} FROM election_roll_entry r WHERE r.election_id = $1`, [
      electionId,
    ]);
  }

  /** One page of the frozen roll, by name. */
  async page(electionId: string, page: PageArgs): Promise<Page<RollEntry>> {
    const { where, orderBy, limit, parameters } = BY_NAME.slice(page, electionId, 1);
    const rows = await this.uow.read<PagedEntry>(
      `SELECT ${ENTRY}, a.sort_name AS "sortName"
       FROM election_roll_entry r JOIN authority a ON a.id = r.authority_id
       WHERE r.election_id = $1 AND ${where} ORDER BY ${orderBy} LIMIT $${parameters.length + 2}`,
      [electionId, ...parameters, limit],
    );
    return BY_NAME.connection(rows, page, electionId, () => this.size(electionId));
  }

  /** Which of these authorities are on the frozen roll. */
  async onRoll(electionId: string, authorityIds: readonly string[]): Promise<string[]> {
    const rows = await this.uow.read<{ authorityId: string }>(
      `SELECT authority_id AS "authorityId" FROM election_roll_entry
       WHERE election_id = $1 AND authority_id = ANY($2::uuid[])`,
      [electionId, authorityIds],
    );
    return rows.map(({ authorityId }) => authorityId);
  }

  /** Which of these authorities would be on the roll if it were frozen now. */
  async eligible(electionId: string, authorityIds: readonly string[]): Promise<string[]> {
    const rows = await this.uow.read<{ authorityId: string }>(`${ELIGIBLE} AND a.id = ANY($2::uuid[])`, [
      electionId,
      authorityIds,
    ]);
    return rows.map(({ authorityId }) => authorityId);
  }

  /** Whether somebody has checked that the authority is what it says. */
  async isChecked(authorityId: string): Promise<boolean> {
    const found = await this.uow.query('SELECT 1 FROM authority WHERE id = $1 AND checked_at IS NOT NULL', [
      authorityId,
    ]);
    return found.length > 0;
  }

  /** Every request of an election, oldest first. */
  async requests(electionId: string): Promise<RollRequest[]> {
    return this.uow.read<RollRequest>(`${REQUEST} WHERE q.election_id = $1 ORDER BY q.created_at, q.id`, [
      electionId,
    ]);
  }

  /** The requests of these authorities. */
  async requestsOf(electionId: string, authorityIds: readonly string[]): Promise<RollRequest[]> {
    return this.uow.read<RollRequest>(
      `${REQUEST} WHERE q.election_id = $1 AND q.authority_id = ANY($2::uuid[])`,
      [electionId, authorityIds],
    );
  }

  /** The request, which nobody else can decide until the running unit of work ends; or null. */
  async requestForUpdate(id: string): Promise<RollRequest | null> {
    const [request] = await this.uow.query<RollRequest>(`${REQUEST} WHERE q.id = $1 FOR UPDATE`, [id]);
    return request ?? null;
  }

  /** Stores a request; the reason is taken anew as long as nobody decided. */
  async request(
    request: Pick<RollRequest, 'id' | 'electionId' | 'authorityId' | 'personId' | 'reason'>,
  ): Promise<void> {
    await this.uow.query(
      `INSERT INTO election_roll_request AS q (id, election_id, authority_id, person_id, reason, created_at)
       VALUES ($1, $2, $3, $4, $5, now())
       ON CONFLICT (election_id, authority_id) DO UPDATE SET person_id = excluded.person_id, reason = excluded.reason
       WHERE q.decision IS NULL`,
      [request.id, request.electionId, request.authorityId, request.personId, request.reason],
    );
  }

  /** Decides a request. */
  async decide(id: string, decision: RollDecision, decidedBy: string | null, answer: string): Promise<void> {
    await this.uow.query(
      `UPDATE election_roll_request SET decision = $2, decided_by = $3, decided_at = now(), answer = $4 WHERE id = $1`,
      [id, decision, decidedBy, answer],
    );
  }

  private async size(electionId: string): Promise<number> {
    const [row] = await this.uow.read<{ count: number }>(
      'SELECT count(*)::integer AS count FROM election_roll_entry WHERE election_id = $1',
      [electionId],
    );
    return row?.count ?? 0;
  }
}
