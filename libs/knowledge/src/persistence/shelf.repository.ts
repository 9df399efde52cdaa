import { KeysetList, UnitOfWork, type ListedPage, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { KnowledgeFilter, KnowledgeOrder } from '../domain/knowledge-filter.js';
import type { ShelfView } from '../domain/shelf-view.js';
import { filterSql } from './shelf-filter.js';

/** An item with the values it is ordered by. */
export interface ShelfRow extends ShelfView {
  readonly sortTitle: string;
  readonly dayUp: number;
  readonly dayDown: number;
  /** How far its day is from today: what is past stands behind all that is to come. */
  readonly dayAway: number;
  /** How many authorities stand behind it, below zero: so that one direction orders the whole list. */
  readonly rank: number;
}

/** Days as numbers, since a list can only go on after something; items without a day stand last either way. */
const DAY_UP = `coalesce(i.day - DATE '2000-01-01', 1000000)`;
const DAY_DOWN = `coalesce(i.day - DATE '2000-01-01', -1000000)`;
const DAY_AWAY = `CASE WHEN i.day >= current_date THEN i.day - current_date
  ELSE coalesce(1000000 + (current_date - i.day), 2000000) END`;

const ITEM = `i.id, i.kind, i.slug, i.address, i.language, i.authority_id AS "authorityId", i.body, i.marks,
  i.day::text AS day, i.publication, i.published_at AS "publishedAt", i.updated_at AS "updatedAt",
  i.verified_at AS "verifiedAt", i.sort_title AS "sortTitle", ${DAY_UP} AS "dayUp", ${DAY_DOWN} AS "dayDown",
  ${DAY_AWAY} AS "dayAway",  -i.support AS rank`;

const ID = { sql: 'i.id', key: 'id', type: 'uuid' } as const;
const LISTS: Readonly<Record<KnowledgeOrder, KeysetList<ShelfRow>>> = {
  title: new KeysetList('knowledge', 'ASC', [{ sql: 'i.sort_title', key: 'sortTitle', type: 'text' }, ID]),
  updated: new KeysetList('knowledge-updated', 'DESC', [
    { sql: 'i.updated_at', key: 'updatedAt', type: 'timestamp' },
    ID,
  ]),
  'day-asc': new KeysetList('knowledge-day-asc', 'ASC', [{ sql: DAY_UP, key: 'dayUp', type: 'integer' }, ID]),
  'day-desc': new KeysetList('knowledge-day-desc', 'DESC', [
    { sql: DAY_DOWN, key: 'dayDown', type: 'integer' },
    ID,
  ]),
  'day-next': new KeysetList('knowledge-day-next', 'ASC', [
    { sql: DAY_AWAY, key: 'dayAway', type: 'integer' },
    ID,
  ]),
  support: new KeysetList('knowledge-support', 'ASC', [
    { sql: '-i.support', key: 'rank', type: 'integer' },
    { sql: 'i.sort_title', key: 'sortTitle', type: 'text' },
    ID,
  ]),
};

/** Where a reading of all items by title stands. */
export interface ShelfPosition {
  readonly sortTitle: string;
  readonly id: string;
}

/** Reads what the public finds on the shelf. */
@Injectable()
export class ShelfRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws InvalidInputError when the cursor is not one of this list, order and filter */
  async page<N>(
    filter: KnowledgeFilter,
    order: KnowledgeOrder,
    page: PageArgs,
    count: () => Promise<number>,
    toNode: (item: ShelfView) => N,
  ): Promise<Page<N>> {
    const { where, parameters } = filterSql(filter);
    const list = LISTS[order];
    const slice = list.slice(page, filter, parameters.length);
    const values = [...parameters, ...slice.parameters];
    const rows = await this.uow.query<ShelfRow>(
      // Found first and read then: sorting would carry the body of every item that fits.
      `WITH found AS MATERIALIZED (SELECT i.id FROM shelf_item i WHERE ${where} AND ${slice.where}
         ORDER BY ${slice.orderBy} LIMIT $${values.length + 1})
       SELECT ${ITEM} FROM shelf_item i WHERE i.id IN (SELECT id FROM found) ORDER BY ${slice.orderBy}`,
      [...values, slice.limit],
    );
    return list.connection(rows, page, filter, count, toNode);
  }

  /** So many of the items that fit, by title, after a position; for reading all of them bit by bit. */
  async after(filter: KnowledgeFilter, position: ShelfPosition | null, limit: number): Promise<ShelfRow[]> {
    const { where, parameters } = filterSql(filter);
    const from = parameters.length;
    const beyond = position ? `(i.sort_title, i.id) > ($${from + 2}::text, $${from + 3}::uuid)` : 'TRUE';
    return this.uow.query<ShelfRow>(
      `SELECT ${ITEM} FROM shelf_item i WHERE ${where} AND ${beyond} ORDER BY i.sort_title, i.id LIMIT $${from + 1}`,
      [...parameters, limit, ...(position ? [position.sortTitle, position.id] : [])],
    );
  }

  async byAddresses(addresses: readonly string[]): Promise<ShelfView[]> {
    return this.uow.read<ShelfRow>(`SELECT ${ITEM} FROM shelf_item i WHERE i.address = ANY($1::text[])`, [
      addresses,
    ]);
  }

  /** So many addresses of all items, in a lasting order, for the sitemap. */
  async pages(offset: number, limit: number): Promise<ListedPage[]> {
    return this.uow.query<ListedPage>(
      `SELECT i.address, i.updated_at AS "updatedAt" FROM shelf_item i ORDER BY i.id OFFSET $1 LIMIT $2`,
      [offset, limit],
    );
  }

  /** So many ids after one, in a lasting order. */
  async idsAfter(id: string | null, limit: number): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      'SELECT id FROM shelf_item WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  async byIds(ids: readonly string[]): Promise<ShelfView[]> {
    return this.uow.read<ShelfRow>(`SELECT ${ITEM} FROM shelf_item i WHERE i.id = ANY($1::uuid[])`, [ids]);
  }
}
