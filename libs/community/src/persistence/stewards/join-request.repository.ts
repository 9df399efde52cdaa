import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { JoinRequestState } from '../../domain/stewards/steward.rules.js';

/** A request to join. */
export interface JoinRequest {
  readonly id: string;
  readonly bodyId: string;
  readonly personId: string;
  readonly reason: string;
  readonly state: JoinRequestState;
  readonly createdAt: Date;
}

const COLUMNS = `id, coalesce(authority_id, organisation_id) AS "bodyId", person_id AS "personId", reason, state,
  created_at AS "createdAt"`;

/** Requests to act for an authority or an organisation. */
@Injectable()
export class JoinRequestRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a request; false when the person has an open one there already. */
  async add(id: string, bodyId: string, personId: string, reason: string): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO join_request (id, authority_id, organisation_id, person_id, reason, state, created_at)
       SELECT $1, (SELECT id FROM authority WHERE id = $2), (SELECT id FROM organisation WHERE id = $2), $3, $4, 'open',
         now()
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, bodyId, personId, reason],
    );
    return added.length > 0;
  }

  /** The open requests to join it, the oldest first. */
  async openOf(bodyId: string): Promise<JoinRequest[]> {
    return this.uow.query<JoinRequest>(
      `SELECT ${COLUMNS} FROM join_request
       WHERE (authority_id = $1 OR organisation_id = $1) AND state = 'open' ORDER BY created_at, id`,
      [bodyId],
    );
  }

  /** The open request with this id, or null. */
  async open(id: string): Promise<JoinRequest | null> {
    const [found] = await this.uow.query<JoinRequest>(
      `SELECT ${COLUMNS} FROM join_request WHERE id = $1 AND state = 'open'`,
      [id],
    );
    return found ?? null;
  }

  /** The request with this id, decided or not; or null. */
  async byId(id: string): Promise<JoinRequest | null> {
    const [found] = await this.uow.query<JoinRequest>(`SELECT ${COLUMNS} FROM join_request WHERE id = $1`, [
      id,
    ]);
    return found ?? null;
  }

  /** The requests of a person, the newest first. */
  async ofPerson(personId: string): Promise<JoinRequest[]> {
    return this.uow.query<JoinRequest>(
      `SELECT ${COLUMNS} FROM join_request WHERE person_id = $1 ORDER BY created_at DESC, id`,
      [personId],
    );
  }

  /** Decides an open request; false when it is not open (any more). */
  async decide(id: string, state: 'accepted' | 'declined'): Promise<boolean> {
    const decided = await this.uow.query(
      `UPDATE join_request SET state = $2, decided_at = now() WHERE id = $1 AND state = 'open' RETURNING id`,
      [id, state],
    );
    return decided.length > 0;
  }

  /** Marks the open request of somebody who became a steward in another way. */
  async settle(bodyId: string, personId: string): Promise<void> {
    await this.uow.query(
      `UPDATE join_request SET state = 'accepted', decided_at = now()
       WHERE (authority_id = $1 OR organisation_id = $1) AND person_id = $2 AND state = 'open'`,
      [bodyId, personId],
    );
  }

  /** Deletes the requests of a person. */
  async forgetPerson(personId: string): Promise<void> {
    await this.uow.query('DELETE FROM join_request WHERE person_id = $1', [personId]);
  }

  /** Deletes decided requests once nobody asks after them. */
  async forgetPast(): Promise<void> {
    await this.uow.query(`DELETE FROM join_request WHERE decided_at < now() - interval '90 days'`);
  }
}
