import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { RelationType } from '../domain/vocabulary.js';

/** That an item says of itself how it belongs together with what is at an address. */
export interface StatedRelation {
  readonly itemId: string;
  readonly key: string;
  readonly type: RelationType;
  readonly toAddress: string;
}

const RELATION = 'r.item_id AS "itemId", r.key, r.type, r.to_address AS "toAddress"';

const BY_ADDRESS = new KeysetList<StatedRelation>('broken-relations', 'ASC', [
  { sql: 'r.to_address', key: 'toAddress', type: 'text' },
  { sql: 'r.item_id', key: 'itemId', type: 'uuid' },
  { sql: 'r.key', key: 'key', type: 'text' },
]);

/** Reads what items on the shelf say about others. */
@Injectable()
export class ShelfRelationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What an item says, in the order of its own list. */
  async from(itemId: string): Promise<StatedRelation[]> {
    return this.uow.read<StatedRelation>(
      `SELECT ${RELATION} FROM shelf_relation r WHERE r.item_id = $1 ORDER BY r.type, r.to_address, r.key`,
      [itemId],
    );
  }

  /** What is said about addresses and all that lies below them, so many at most. */
  async to(addresses: readonly string[], limit: number): Promise<StatedRelation[]> {
    return this.uow.read<StatedRelation>(
      `SELECT ${RELATION} FROM shelf_relation r WHERE r.to_address = ANY($1::text[])
       UNION
       SELECT ${RELATION} FROM unnest($1::text[]) AS a (address)
       JOIN shelf_relation r ON r.to_address > (a.address || '/') COLLATE "C" AND r.to_address < (a.address || '0') COLLATE "C"
       ORDER BY type, "toAddress", "itemId", key LIMIT $2`,
      [addresses, limit],
    );
  }

  /** So many of the addresses that items of these kinds name, in order, after one of them. */
  async addressesAfter(after: string, kinds: readonly string[], limit: number): Promise<string[]> {
    const rows = await this.uow.query<{ address: string }>(
      `SELECT DISTINCT r.to_address AS address FROM shelf_relation r
       JOIN shelf_item i ON i.id = r.item_id AND i.kind = ANY($2::text[])
       WHERE r.to_address > $1 ORDER BY address LIMIT $3`,
      [after, kinds, limit],
    );
    return rows.map(({ address }) => address);
  }

  /** One page of what items of these kinds say about one of these addresses, by address. */
  async namingOneOf<N>(
    addresses: readonly string[],
    kinds: readonly string[],
    page: PageArgs,
    toNode: (relation: StatedRelation) => N,
  ): Promise<Page<N>> {
    const slice = BY_ADDRESS.slice(page, kinds, 2);
    const from = `FROM shelf_relation r JOIN shelf_item i ON i.id = r.item_id
      WHERE r.to_address = ANY($1::text[]) AND i.kind = ANY($2::text[])`;
    const rows = await this.uow.query<StatedRelation>(
      `SELECT ${RELATION} ${from} AND ${slice.where} ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [addresses, kinds, ...slice.parameters],
    );
    const count = async () => {
      const sql = `SELECT count(*)::integer AS count ${from}`;
      const [row] = await this.uow.query<{ count: number }>(sql, [addresses, kinds]);
      return row?.count ?? 0;
    };
    return BY_ADDRESS.connection(rows, page, kinds, count, toNode);
  }
}
