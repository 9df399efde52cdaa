import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MOST_LISTED, type NeedSupport } from '../../domain/needs/need.js';

/** An authority counts, and is named, once a coordinator has checked it. */
export const CHECKED_SUPPORT =
  'need_support s JOIN authority a ON a.id = s.authority_id AND a.checked_at IS NOT NULL';

const SUPPORT = `s.need_id AS "needId", s.authority_id AS "authorityId", s.why, s.raised, s.since`;

/** Which authorities need what. */
@Injectable()
export class NeedSupportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether the need is on the shelf; until the running unit of work ends, nobody takes it from there, joins or leaves it. */
  async holdNeed(needId: string): Promise<boolean> {
    const rows = await this.uow.query(
      `SELECT 1 FROM shelf_item WHERE id = $1 AND kind = 'need' FOR NO KEY UPDATE`,
      [needId],
    );
    return rows.length > 0;
  }

  /** Those of these needs that are on the shelf; until the running unit of work ends, nobody joins or leaves them. */
  async lockNeeds(needIds: readonly string[]): Promise<{ id: string; title: string }[]> {
    return this.uow.query(
      `SELECT id, coalesce(body->'title'->language->>'text', slug) AS title FROM shelf_item
       WHERE id = ANY($1::uuid[]) AND kind = 'need' ORDER BY id FOR UPDATE`,
      [needIds],
    );
  }

  /** Notes that the authority needs it too, or says why in other words; the one that raised it goes on having raised it. */
  async join(needId: string, authorityId: string, why: string, personId: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO need_support (need_id, authority_id, why, since, added_by)
       VALUES ($1, $2, $3, date_trunc('milliseconds', statement_timestamp()), $4)
       ON CONFLICT (need_id, authority_id) DO UPDATE SET why = excluded.why, added_by = excluded.added_by`,
      [needId, authorityId, why, personId],
    );
  }

  /** Notes who raised it; the first supporter. */
  async raise(needId: string, authorityId: string, at: Date): Promise<void> {
    await this.uow.query(
      `INSERT INTO need_support (need_id, authority_id, raised, since) VALUES ($1, $2, true, $3)
       ON CONFLICT (need_id, authority_id) DO UPDATE SET raised = true`,
      [needId, authorityId, at],
    );
  }

  /** Takes the authority off; false when it had not joined, or raised the need itself. */
  async leave(needId: string, authorityId: string): Promise<boolean> {
    const left = await this.uow.query(
      'DELETE FROM need_support WHERE need_id = $1 AND authority_id = $2 AND NOT raised RETURNING need_id',
      [needId, authorityId],
    );
    return left.length > 0;
  }

  /** The ids of all authorities that need these, whether they are checked or not. */
  async supportersOf(needIds: readonly string[]): Promise<{ needId: string; authorityId: string }[]> {
    return this.uow.query(
      `SELECT need_id AS "needId", authority_id AS "authorityId" FROM need_support WHERE need_id = ANY($1::uuid[])
       ORDER BY need_id, authority_id`,
      [needIds],
    );
  }

  /** Lets the supporters of some needs support another one; each authority counts once, with its first reason. */
  async move(fromIds: readonly string[], intoId: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO need_support (need_id, authority_id, why, since, added_by)
       SELECT DISTINCT ON (authority_id) $2::uuid, authority_id, why, since, added_by FROM need_support
       WHERE need_id = ANY($1::uuid[]) ORDER BY authority_id, since, need_id
       ON CONFLICT (need_id, authority_id) DO NOTHING`,
      [fromIds, intoId],
    );
    await this.uow.query('DELETE FROM need_support WHERE need_id = ANY($1::uuid[])', [fromIds]);
  }

  /** The first supporters of each of these needs that are checked. */
  async listed(needIds: readonly string[]): Promise<NeedSupport[]> {
    return this.uow.query<NeedSupport>(
      `SELECT n.* FROM unnest($1::uuid[]) AS q (id) CROSS JOIN LATERAL (
         SELECT ${SUPPORT} FROM ${CHECKED_SUPPORT} WHERE s.need_id = q.id
         ORDER BY s.raised DESC, s.since, s.authority_id LIMIT ${MOST_LISTED}) n`,
      [needIds],
    );
  }

  /** What these authorities said of these needs. */
  async ofAuthorities(needIds: readonly string[], authorityIds: readonly string[]): Promise<NeedSupport[]> {
    return this.uow.query<NeedSupport>(
      `SELECT ${SUPPORT} FROM need_support s WHERE s.need_id = ANY($1::uuid[]) AND s.authority_id = ANY($2::uuid[])
       ORDER BY s.since, s.authority_id`,
      [needIds, authorityIds],
    );
  }
}
