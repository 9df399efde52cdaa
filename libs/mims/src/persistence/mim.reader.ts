import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MimRest } from '../domain/mim-parts.js';
import type { MimFilter, MimTombstone, MimView } from '../domain/mim-view.js';

/** A MIM with where it stands in lists. */
interface MimRow extends MimView {
  readonly place: string;
  readonly numberPlace: string;
}

/** A MIM that another says it is, in another edition. */
export interface KinRow {
  readonly mimId: string;
  readonly kinId: string;
}

const MOST_IN_EDITION = 200;
const MOST_KIN = 50;

const CURRENT_FIRST = new KeysetList<MimRow>('mims', 'ASC', [
  { sql: 'e.place', key: 'place', type: 'text' },
  { sql: 'm.number_place', key: 'numberPlace', type: 'text' },
  { sql: 'm.id', key: 'id', type: 'uuid' },
]);

const COLUMNS = `m.id, m.family, m.edition, e.state AS "editionState", e.chronology, m.slug, m.number, m.category, m.status, m.label,
  m.requirement_count AS "requirementCount", m.publication, m.published_at AS "publishedAt",
  m.updated_at AS "updatedAt", m.verified_at AS "verifiedAt", m.head`;
const FROM = `FROM mim m JOIN mim_edition e ON e.family = m.family AND e.number = m.edition AND e.gone IS NULL`;

/** Reads published MIMs. */
@Injectable()
export class MimReader {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of the MIMs that fit: current editions before outdated ones, then by number.
   *
   * @throws InvalidCursorError when the cursor is not one of this list and filter
   */
  async page<N>(filter: MimFilter, page: PageArgs, toNode: (mim: MimView) => N): Promise<Page<N>> {
    const { where, parameters } = filterSql(filter);
    const slice = CURRENT_FIRST.slice(page, filter, parameters.length);
    const values = [...parameters, ...slice.parameters];
    const rows = await this.uow.query<MimRow>(
      `SELECT ${COLUMNS}, e.place, m.number_place AS "numberPlace" ${FROM}
       WHERE ${where} AND ${slice.where} ORDER BY ${slice.orderBy} LIMIT $${values.length + 1}`,
      [...values, slice.limit],
    );
    return CURRENT_FIRST.connection(rows, page, filter, () => this.count(filter), toNode);
  }

  /** The MIMs of an edition by number; an edition holds at most 200. */
  async ofEdition(family: string, edition: string): Promise<MimView[]> {
    return this.uow.read(
      `SELECT ${COLUMNS} ${FROM} WHERE m.family = $1 AND m.edition = $2 AND m.gone IS NULL
       ORDER BY m.number_place, m.id LIMIT $3`,
      [family, edition, MOST_IN_EDITION],
    );
  }

  /** The MIM at an address, or null. */
  async bySlug(family: string, edition: string, slug: string): Promise<MimView | null> {
    const [mim] = await this.uow.read<MimView>(
      `SELECT ${COLUMNS} ${FROM} WHERE m.family = $1 AND m.edition = $2 AND m.slug = $3 AND m.gone IS NULL`,
      [family, edition, slug],
    );
    return mim ?? null;
  }

  /** What is left of a MIM that was taken from the public, or null. */
  async tombstone(family: string, edition: string, slug: string): Promise<MimTombstone | null> {
    const [stone] = await this.uow.read<MimTombstone>(
      `SELECT m.family, m.edition, m.slug, m.number, m.head, m.gone AS why, m.gone_at AS at FROM mim m
       WHERE m.family = $1 AND m.edition = $2 AND m.slug = $3 AND m.gone IS NOT NULL`,
      [family, edition, slug],
    );
    return stone ?? null;
  }

  /** MIMs by id; gone ones are missing. */
  async byIds(ids: readonly string[]): Promise<MimView[]> {
    return this.uow.read(`SELECT ${COLUMNS} ${FROM} WHERE m.id = ANY($1::uuid[]) AND m.gone IS NULL`, [ids]);
  }

  /** All of these MIMs but their requirements. */
  async bodies(ids: readonly string[]): Promise<{ readonly id: string; readonly body: MimRest }[]> {
    return this.uow.read('SELECT id, body FROM mim WHERE id = ANY($1::uuid[]) AND gone IS NULL', [ids]);
  }

  /** The same MIMs in other editions, by their slug and the names they say they have; the newest edition first. */
  async kin(ids: readonly string[]): Promise<KinRow[]> {
    return this.uow.read(
      `SELECT k."mimId", k."kinId" FROM (
         SELECT DISTINCT a.mim_id AS "mimId", b.mim_id AS "kinId" FROM mim_name a
         JOIN mim_name b ON b.family = a.family AND b.name = a.name AND b.own <> a.own AND b.mim_id <> a.mim_id
           AND (a.edition IS NULL OR b.edition IS NULL OR a.edition = b.edition)
         WHERE a.mim_id = ANY($1::uuid[])
       ) k
       JOIN mim m ON m.id = k."kinId" AND m.gone IS NULL
       JOIN mim_edition e ON e.family = m.family AND e.number = m.edition AND e.gone IS NULL
       JOIN mim own ON own.id = k."mimId" AND (own.family, own.edition) <> (m.family, m.edition)
       ORDER BY e.chronology DESC, m.number_place, m.id LIMIT $2`,
      [ids, MOST_KIN * ids.length],
    );
  }

  private async count(filter: MimFilter): Promise<number> {
    const { where, parameters } = filterSql(filter);
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count ${FROM} WHERE ${where}`,
      parameters,
    );
    return row?.count ?? 0;
  }
}

function filterSql({ text, ...equal }: MimFilter): { where: string; parameters: readonly unknown[] } {
  const columns = Object.entries(equal).filter(([, value]) => value !== null);
  const conditions = columns.map(([column], at) => `m.${column} = $${at + 1}`);
  const parameters: unknown[] = columns.map(([, value]) => value);
  if (text !== null) {
    parameters.push(text);
    conditions.push(`strpos(m.haystack, $${parameters.length}) > 0`);
  }
  return { where: ['m.gone IS NULL', ...conditions].join(' AND '), parameters };
}
