import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { PublicRecord, PublishedVersion } from '../domain/public-record.js';

/** What is known of one of several addresses. */
export interface FoundRecord extends Pick<
  PublicRecord,
  'itemId' | 'address' | 'title' | 'gone' | 'successorAddress'
> {
  /** The address it was asked for by, which may be an old one. */
  readonly asked: string;
  readonly kind: string;
}

const MOST_VERSIONS = 200;

/** Reads what the public may know of items and of their past; nothing of drafts is in these tables. */
@Injectable()
export class PublicRecordRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What is, or was once, at one of these addresses: the longest of them; null when nothing is. */
  async at(addresses: readonly string[]): Promise<PublicRecord | null> {
    const [record] = await this.uow.read<PublicRecord>(
      `SELECT i.id AS "itemId", a.address AS found, i.address, i.title, i.publication, i.published_at AS "publishedAt",
         i.verified_at AS "verifiedAt", i.gone, i.gone_reason AS "goneReason", s.address AS "successorAddress"
       FROM (SELECT address, id AS item_id FROM content_item WHERE address = ANY($1::text[]) AND publication > 0
         UNION ALL SELECT address, item_id FROM content_redirect WHERE address = ANY($1::text[])) a
       JOIN content_item i ON i.id = a.item_id
       LEFT JOIN content_item s ON s.id = i.successor_id AND s.publication > 0 AND s.gone IS NULL
       ORDER BY length(a.address) DESC LIMIT 1`,
      [addresses],
    );
    return record ?? null;
  }

  /** What is, or was once, at each of these addresses; those of which nothing is known are left out. */
  async atEach(addresses: readonly string[]): Promise<FoundRecord[]> {
    return this.uow.read<FoundRecord>(
      `SELECT a.address AS asked, i.id AS "itemId", i.kind, i.address, i.title, i.gone, s.address AS "successorAddress"
       FROM (SELECT address, id AS item_id FROM content_item WHERE address = ANY($1::text[]) AND publication > 0
         UNION ALL SELECT address, item_id FROM content_redirect WHERE address = ANY($1::text[])) a
       JOIN content_item i ON i.id = a.item_id
       LEFT JOIN content_item s ON s.id = i.successor_id AND s.publication > 0 AND s.gone IS NULL`,
      [addresses],
    );
  }

  /** The addresses that lead to an item: its own, and those it had. */
  async addressesOf(itemId: string): Promise<string[]> {
    const rows = await this.uow.read<{ address: string }>(
      `SELECT address FROM content_item WHERE id = $1 AND publication > 0
       UNION SELECT address FROM content_redirect WHERE item_id = $1`,
      [itemId],
    );
    return rows.map(({ address }) => address);
  }

  /** The versions of an item, the last one first; at most 200. */
  async versions(itemId: string): Promise<PublishedVersion[]> {
    return this.uow.read<PublishedVersion>(
      `SELECT number, published_at AS "publishedAt", note, title FROM content_publication
       WHERE item_id = $1 ORDER BY number DESC LIMIT ${MOST_VERSIONS}`,
      [itemId],
    );
  }
}
