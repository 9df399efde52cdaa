import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CaseReuse } from '../domain/case-life.js';

const REUSE = `r.id, r.item_id AS "itemId", r.authority_id AS "authorityId", r.changed, r.since,
  r.recorded_at AS "recordedAt", r.updated_at AS "updatedAt"`;
const NOW = `date_trunc('milliseconds', statement_timestamp())`;

/** What was not withdrawn, by an authority that everybody sees. */
const SHOWN = `r.withdrawn_at IS NULL
  AND EXISTS (SELECT 1 FROM authority a WHERE a.id = r.authority_id AND a.checked_at IS NOT NULL)`;

/** The most that are listed with a case; all are counted. */
const MOST_SHOWN = 50;

/** What an authority says of its reuse. */
export interface ReuseWrite {
  readonly id: string;
  readonly itemId: string;
  readonly authorityId: string;
  readonly changed: string;
  readonly since: string;
  readonly writtenBy: string;
}

/** Who did again what a case tells. */
@Injectable()
export class CaseReuseRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The latest fifty of each of these cases, the newest first. */
  async ofItems(itemIds: readonly string[]): Promise<CaseReuse[]> {
    return this.uow.query<CaseReuse>(
      `SELECT ${REUSE} FROM (
         SELECT r.*, row_number() OVER (PARTITION BY r.item_id ORDER BY r.recorded_at DESC, r.id DESC) AS place
         FROM case_reuse r WHERE r.item_id = ANY($1::uuid[]) AND ${SHOWN}
       ) r WHERE r.place <= ${MOST_SHOWN} ORDER BY r.item_id, r.place`,
      [itemIds],
    );
  }

  /** How many authorities reused each of these cases; a case that nobody reused is left out. */
  async countsOf(itemIds: readonly string[]): Promise<{ itemId: string; count: number }[]> {
    return this.uow.query(
      `SELECT r.item_id AS "itemId", count(*)::int AS count FROM case_reuse r
       WHERE r.item_id = ANY($1::uuid[]) AND ${SHOWN} GROUP BY r.item_id`,
      [itemIds],
    );
  }

  /** What these authorities said of one case. */
  async ofAuthorities(itemId: string, authorityIds: readonly string[]): Promise<CaseReuse[]> {
    return this.uow.query<CaseReuse>(
      `SELECT ${REUSE} FROM case_reuse r
       WHERE r.item_id = $1 AND r.authority_id = ANY($2::uuid[]) AND r.withdrawn_at IS NULL ORDER BY r.id`,
      [itemId, authorityIds],
    );
  }

  /** One that was not withdrawn, or null. */
  async byId(id: string): Promise<CaseReuse | null> {
    const [reuse] = await this.uow.query<CaseReuse>(
      `SELECT ${REUSE} FROM case_reuse r WHERE r.id = $1 AND r.withdrawn_at IS NULL`,
      [id],
    );
    return reuse ?? null;
  }

  /**
   * Writes what the authority says, over what it said before.
   *
   * @returns whether it never said so before, withdrawn or not
   */
  async put(write: ReuseWrite): Promise<{ reuse: CaseReuse; isFirst: boolean }> {
    const { id, itemId, authorityId, changed, since, writtenBy } = write;
    const [row] = await this.uow.query<CaseReuse & { isFirst: boolean }>(
      `INSERT INTO case_reuse AS r (id, item_id, authority_id, changed, since, recorded_at, updated_at, written_by)
       VALUES ($1, $2, $3, $4, $5, ${NOW}, ${NOW}, $6)
       ON CONFLICT ON CONSTRAINT case_reuse_item_authority_uq DO UPDATE SET changed = excluded.changed,
         since = excluded.since, updated_at = excluded.updated_at, written_by = excluded.written_by,
         recorded_at = CASE WHEN r.withdrawn_at IS NULL THEN r.recorded_at ELSE excluded.recorded_at END,
         withdrawn_at = NULL
       RETURNING ${REUSE}, r.id = $1 AS "isFirst"`,
      [id, itemId, authorityId, changed, since, writtenBy],
    );
    const { isFirst, ...reuse } = row!;
    return { reuse, isFirst };
  }

  /** Takes back what was said; false when it was taken back before. */
  async withdraw(id: string, by: string): Promise<boolean> {
    const withdrawn = await this.uow.query(
      `UPDATE case_reuse SET withdrawn_at = ${NOW}, changed = '', written_by = $2
       WHERE id = $1 AND withdrawn_at IS NULL RETURNING id`,
      [id, by],
    );
    return withdrawn.length > 0;
  }
}
