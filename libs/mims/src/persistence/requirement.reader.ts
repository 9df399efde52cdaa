import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ComparedRequirement } from '../domain/compare/requirements.js';
import type { RequirementView } from '../domain/mim-view.js';

/** A requirement with its MIM, as far as a comparison needs it. */
export interface ComparedRow extends ComparedRequirement {
  readonly mimId: string;
}

const MOST_TOMBSTONES = 200;
const MOST_COMPARED = 20_000;

const IN_ORDER = new KeysetList<RequirementView>('mim-requirements', 'ASC', [
  { sql: 'r.position', key: 'position', type: 'integer' },
  { sql: 'r.key', key: 'key', type: 'text' },
]);

const COLUMNS = `r.mim_id AS "mimId", r.key, r.number, r.position, r.level, r.body, r.fingerprint,
  r.since_publication AS "sincePublication", r.changed_publication AS "changedPublication",
  r.withdrawn_publication AS "withdrawnPublication"`;

/** Reads the requirements of published MIMs. */
@Injectable()
export class RequirementReader {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of those in force, in the order of the MIM.
   *
   * @param count how many there are, as the MIM knows
   * @throws InvalidCursorError when the cursor is not one of this list
   */
  async page<N>(
    mimId: string,
    page: PageArgs,
    count: number,
    toNode: (row: RequirementView) => N,
  ): Promise<Page<N>> {
    const slice = IN_ORDER.slice(page, mimId, 1);
    const rows = await this.uow.read<RequirementView>(
      `SELECT ${COLUMNS} FROM mim_requirement r
       WHERE r.mim_id = $1 AND r.withdrawn_publication IS NULL AND ${slice.where}
       ORDER BY ${slice.orderBy} LIMIT $${slice.parameters.length + 2}`,
      [mimId, ...slice.parameters, slice.limit],
    );
    return IN_ORDER.connection(rows, page, mimId, () => count, toNode);
  }

  /** Those that were withdrawn, the last first; at most 200 of each MIM. */
  async withdrawn(mimIds: readonly string[]): Promise<RequirementView[]> {
    return this.uow.read(
      `SELECT w.* FROM (SELECT ${COLUMNS}, row_number() OVER (PARTITION BY r.mim_id
           ORDER BY r.withdrawn_publication DESC, r.key) AS place
         FROM mim_requirement r WHERE r.mim_id = ANY($1::uuid[]) AND r.withdrawn_publication IS NOT NULL) w
       WHERE w.place <= $2 ORDER BY w.place`,
      [mimIds, MOST_TOMBSTONES],
    );
  }

  /** By key, which is for good; else by the number it has now, however it is written. Withdrawn ones come last. */
  async find(mimId: string, keyOrNumber: string): Promise<RequirementView | null> {
    const [found] = await this.uow.read<RequirementView>(
      `SELECT ${COLUMNS} FROM mim_requirement r WHERE r.mim_id = $1 AND (r.key = $2 OR lower(r.number) = lower($2))
       ORDER BY r.key = $2 DESC, r.withdrawn_publication NULLS FIRST, r.key LIMIT 1`,
      [mimId, keyOrNumber],
    );
    return found ?? null;
  }

  /** Those with these keys, withdrawn ones too. */
  async byKeys(
    named: readonly { readonly mimId: string; readonly key: string }[],
  ): Promise<RequirementView[]> {
    return this.uow.read(
      `SELECT ${COLUMNS} FROM mim_requirement r
       JOIN unnest($1::uuid[], $2::text[]) AS n (mim_id, key) ON n.mim_id = r.mim_id AND n.key = r.key`,
      [named.map(({ mimId }) => mimId), named.map(({ key }) => key)],
    );
  }

  /** Those in force in these MIMs, for comparing; at most 20 000. */
  async forComparison(mimIds: readonly string[]): Promise<ComparedRow[]> {
    return this.uow.read(
      `SELECT r.mim_id AS "mimId", r.key, r.number, r.canonical, r.level, r.text FROM mim_requirement r
       WHERE r.mim_id = ANY($1::uuid[]) AND r.withdrawn_publication IS NULL ORDER BY r.mim_id, r.position LIMIT $2`,
      [mimIds, MOST_COMPARED],
    );
  }
}
