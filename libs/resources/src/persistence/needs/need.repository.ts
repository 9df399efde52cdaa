import { searchPatterns } from '#libs/knowledge';
import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NeedFilter, NeedStanding } from '../../domain/needs/need.js';
import { CHECKED_SUPPORT } from './need-support.repository.js';

/** Where a need stands in the list. */
export interface NeedRow {
  readonly id: string;
  /** How many support it, below zero: so that one direction orders the whole list. */
  readonly rank: number;
  readonly sortTitle: string;
}

/** What most need is seen first. */
const BY_SUPPORT = new KeysetList<NeedRow>('needs', 'ASC', [
  { sql: '-i.support', key: 'rank', type: 'integer' },
  { sql: 'i.sort_title', key: 'sortTitle', type: 'text' },
  { sql: 'i.id', key: 'id', type: 'uuid' },
]);

/** Whether an authority says that something that is still to be read did answer the need `i`. */
const SOLVED = `EXISTS (SELECT FROM need_verdict v JOIN shelf_item w ON w.id = v.item_id
  WHERE v.need_id = i.id AND v.verdict = 'yes')`;

/** Reads needs in the order of their support. */
@Injectable()
export class NeedRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of the needs that fit.
   *
   * @throws InvalidInputError when the cursor is not one of this list and filter
   */
  async page(filter: NeedFilter, page: Pick<PageArgs, 'first' | 'after'>): Promise<Page<NeedRow>> {
    const { where, parameters } = filterSql(filter);
    const slice = BY_SUPPORT.slice(page, filter, parameters.length);
    const rows = await this.uow.query<NeedRow>(
      `SELECT i.id, -i.support AS rank, i.sort_title AS "sortTitle" FROM shelf_item i
       WHERE ${where} AND ${slice.where} ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [...parameters, ...slice.parameters],
    );
    return BY_SUPPORT.connection(rows, page, filter, () => this.count(filter));
  }

  /** What is known of these needs beside their bodies. */
  async standings(needIds: readonly string[]): Promise<NeedStanding[]> {
    return this.uow.query<NeedStanding>(
      `SELECT i.id AS "needId", n.support AS "supportCount", n.countries, ${SOLVED} AS "isSolved",
         greatest(0, (statement_timestamp() AT TIME ZONE 'UTC')::date
           - coalesce(i.day, (i.published_at AT TIME ZONE 'UTC')::date)) AS "ageDays"
       FROM shelf_item i CROSS JOIN LATERAL (
         SELECT count(*)::integer AS support,
           coalesce(array_agg(DISTINCT a.country::text ORDER BY a.country::text), '{}') AS countries
         FROM ${CHECKED_SUPPORT} WHERE s.need_id = i.id) n
       WHERE i.id = ANY($1::uuid[]) AND i.kind = 'need'`,
      [needIds],
    );
  }

  /** How a need is called in the language it was written in, and where it is read; null when it is not public. */
  async face(needId: string): Promise<{ readonly title: string; readonly address: string } | null> {
    const [face] = await this.uow.query<{ title: string; address: string }>(
      `SELECT coalesce(body->'title'->language->>'text', slug) AS title, address FROM shelf_item
       WHERE id = $1 AND kind = 'need'`,
      [needId],
    );
    return face ?? null;
  }

  private async count(filter: NeedFilter): Promise<number> {
    const { where, parameters } = filterSql(filter);
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM shelf_item i WHERE ${where}`,
      parameters,
    );
    return row?.count ?? 0;
  }
}

function filterSql({ state, purpose, topic, nextPeriod, text, mayClose }: NeedFilter) {
  const marks = [
    ...(state === null ? [] : [`state:${state}`]),
    ...(purpose === null ? [] : [`purpose:${purpose}`]),
    ...(topic === null ? [] : [`topic:${topic}`]),
    ...(nextPeriod === null ? [] : [`next-period:${nextPeriod ? 'yes' : 'no'}`]),
  ];
  const patterns = searchPatterns(text);
  const conditions = [
    `i.kind = 'need'`,
    'i.marks @> $1::text[]',
    ...patterns.map((_pattern, at) => `i.search_text LIKE folded_text($${at + 2})`),
    ...(mayClose ? [SOLVED, `NOT i.marks && ARRAY['state:answered', 'state:declined']`] : []),
  ];
  return { where: conditions.join(' AND '), parameters: [marks, ...patterns] };
}
