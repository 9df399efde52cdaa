import { newId } from '#libs/kernel';
import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ClaimLabel, Solution } from '../../domain/conformance/claim.js';
import { SOLUTION } from './claim.sql.js';

/** A solution as its body names it. */
export interface GivenSolution {
  readonly claimantId: string;
  readonly name: string;
  readonly version: string;
  readonly url: string | null;
  readonly label: ClaimLabel;
  readonly sourceNote: string;
}

interface Row {
  readonly id: string;
  readonly createdAt: Date;
  readonly solution: Solution;
}

const LIST = new KeysetList<Row>('solutions', 'DESC', [
  { sql: 's.created_at', key: 'createdAt', type: 'timestamp' },
  { sql: 's.id', key: 'id', type: 'uuid' },
]);

/** Only what at least one public claim is about. */
const SHOWN = `EXISTS (SELECT 1 FROM conformance_claim c WHERE c.solution_id = s.id AND c.state <> 'draft')
  AND ($1::uuid IS NULL OR s.authority_id = $1 OR s.organisation_id = $1)
  AND ($2::text IS NULL OR strpos(lower(s.name), lower($2)) > 0)`;

/** Reads and writes solutions. */
@Injectable()
export class SolutionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The solutions with these ids about which there is a public or withdrawn claim, in no particular order. */
  async shownByIds(ids: readonly string[]): Promise<Solution[]> {
    const rows = await this.uow.query<Row>(
      `SELECT ${SOLUTION} AS solution FROM solution s WHERE ${SHOWN} AND s.id = ANY($3::uuid[])`,
      [null, null, ids],
    );
    return rows.map(({ solution }) => solution);
  }

  /** A page of the solutions that somebody claims something about, the latest first. */
  async page(
    filter: { readonly claimantId: string | null; readonly search: string | null },
    page: PageArgs,
  ): Promise<Page<Solution>> {
    const values = [filter.claimantId, filter.search];
    const { where, orderBy, limit, parameters } = LIST.slice(page, filter, values.length);
    const rows = await this.uow.query<Row>(
      `SELECT s.id, s.created_at AS "createdAt", ${SOLUTION} AS solution FROM solution s
       WHERE ${SHOWN} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`,
      [...values, ...parameters],
    );
    const total = async () => {
      const [row] = await this.uow.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM solution s WHERE ${SHOWN}`,
        values,
      );
      return row?.count ?? 0;
    };
    return LIST.connection<Solution>(rows, page, filter, total, ({ solution }) => solution);
  }

  /** The id of the solution with this name and version of the body; made if there is none. Its address is kept up to date. */
  async ensure(given: GivenSolution, at: Date): Promise<string> {
    const { claimantId, name, version, url, label, sourceNote } = given;
    const [kept] = await this.uow.query<{ id: string }>(
      `UPDATE solution SET url = $4 WHERE (authority_id = $1 OR organisation_id = $1) AND name = $2 AND version = $3
       RETURNING id`,
      [claimantId, name, version, url],
    );
    if (kept) return kept.id;
    const [added] = await this.uow.query<{ id: string }>(
      `INSERT INTO solution (id, authority_id, organisation_id, name, version, url, label, source_note, created_at)
       SELECT $1, (SELECT id FROM authority WHERE id = $2), (SELECT id FROM organisation WHERE id = $2), $3, $4, $5, $6, $7,
         $8
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), claimantId, name, version, url, label, sourceNote, at],
    );
    // Somebody else named it at the same moment, and has committed by now.
    return added?.id ?? this.ensure(given, at);
  }

  /** Changes where it is found. */
  async setUrl(id: string, url: string | null): Promise<void> {
    await this.uow.query('UPDATE solution SET url = $2 WHERE id = $1', [id, url]);
  }

  /** Forgets a solution that no claim is about. */
  async discardUnused(id: string): Promise<void> {
    await this.uow.query(
      'DELETE FROM solution s WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM conformance_claim c WHERE c.solution_id = s.id)',
      [id],
    );
  }
}
