import { mapUniqueViolation, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem, Gone } from '../domain/content-item.js';
import { AddressTakenError, KeyTakenError } from '../domain/content.errors.js';

/** The columns of an item that statements call `i`. */
export const ITEM = `i.id, i.kind, i.key, i.group_id AS "groupId", i.authority_id AS "authorityId",
  i.created_at AS "createdAt", i.created_by AS "createdBy", i.title, i.address, i.publication,
  i.published_at AS "publishedAt", i.expires_at AS "expiresAt", i.gone, i.gone_at AS "goneAt",
  i.gone_reason AS "goneReason", i.successor_id AS "successorId", i.verified_at AS "verifiedAt"`;

const SELECT = `SELECT ${ITEM} FROM content_item i`;

/** An item to be stored for the first time. */
export type NewContentItem = Pick<
  ContentItem,
  'id' | 'kind' | 'key' | 'groupId' | 'authorityId' | 'createdAt' | 'createdBy' | 'title'
>;

/** An item as a publication leaves it. */
export interface PublishedFace {
  readonly key: string;
  readonly groupId: string;
  readonly title: string;
  readonly address: string;
  readonly publication: number;
  readonly at: Date;
  readonly by: string | null;
  readonly expireAt: Date | null;
  readonly verifiedAt: Date;
}

/** Reads and writes the items of all kinds. */
@Injectable()
export class ContentItemRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The item, or null. */
  async byId(id: string): Promise<ContentItem | null> {
    const [item] = await this.uow.query<ContentItem>(`${SELECT} WHERE i.id = $1`, [id]);
    return item ?? null;
  }

  /** The item, or null; until the running unit of work ends, nobody else changes it or its draft. */
  async lockById(id: string): Promise<ContentItem | null> {
    const [item] = await this.uow.query<ContentItem>(`${SELECT} WHERE i.id = $1 FOR NO KEY UPDATE`, [id]);
    return item ?? null;
  }

  /** The item of a kind with this key, or null. */
  async byKey(kind: string, key: string): Promise<ContentItem | null> {
    const [item] = await this.uow.query<ContentItem>(`${SELECT} WHERE i.kind = $1 AND i.key = $2`, [
      kind,
      key,
    ]);
    return item ?? null;
  }

  /** The items with these ids, in no particular order. */
  async byIds(ids: readonly string[]): Promise<ContentItem[]> {
    return this.uow.query<ContentItem>(`${SELECT} WHERE i.id = ANY($1::uuid[])`, [ids]);
  }

  /** @throws KeyTakenError when another item of the kind has the key */
  async add({
    id,
    kind,
    key,
    groupId,
    authorityId,
    createdAt,
    createdBy,
    title,
  }: NewContentItem): Promise<void> {
    await this.uow
      .query(
        `INSERT INTO content_item (id, kind, key, group_id, authority_id, created_at, created_by, title)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, kind, key, groupId, authorityId, createdAt, createdBy, title],
      )
      .catch((error: unknown) =>
        mapUniqueViolation(error, { content_item_key_uq: () => new KeyTakenError(key) }),
      );
  }

  /**
   * Names an item after its draft, which only those see who see the draft, and gives it to the group that the draft names.
   * An item that was ever published keeps its names and its group.
   *
   * @throws KeyTakenError when another item of the kind has the key
   */
  async nameUnpublished(
    id: string,
    { key, title, groupId }: Pick<NewContentItem, 'key' | 'title' | 'groupId'>,
  ): Promise<void> {
    await this.uow
      .query(
        'UPDATE content_item SET key = $2, title = $3, group_id = $4 WHERE id = $1 AND publication = 0',
        [id, key, title, groupId],
      )
      .catch((error: unknown) =>
        mapUniqueViolation(error, { content_item_key_uq: () => new KeyTakenError(key) }),
      );
  }

  /**
   * Puts a version of the item before the public.
   *
   * @throws KeyTakenError, AddressTakenError when another item has them
   */
  async markPublished(id: string, face: PublishedFace): Promise<void> {
    const { key, groupId, title, address, publication, at, by, expireAt, verifiedAt } = face;
    await this.uow
      .query(
        `UPDATE content_item SET key = $2, title = $3, address = $4, publication = $5, published_at = $6,
           verified_at = $10, verified_by = $7, expires_at = $8, told_stale_at = NULL, gone = NULL, gone_at = NULL,
           gone_reason = '', successor_id = NULL, group_id = $9 WHERE id = $1`,
        [id, key, title, address, publication, at, by, expireAt, groupId, verifiedAt],
      )
      .catch((error: unknown) =>
        mapUniqueViolation(error, {
          content_item_key_uq: () => new KeyTakenError(key),
          content_item_address_uq: () => new AddressTakenError(address),
        }),
      );
  }

  /** Takes the item out of the public; its address goes on saying what became of it. */
  async markGone(
    id: string,
    gone: {
      readonly why: Gone;
      readonly at: Date;
      readonly reason: string;
      readonly successorId: string | null;
    },
  ): Promise<void> {
    await this.uow.query(
      `UPDATE content_item SET gone = $2, gone_at = $3, gone_reason = $4, successor_id = $5, expires_at = NULL WHERE id = $1`,
      [id, gone.why, gone.at, gone.reason, gone.successorId],
    );
  }

  /** Notes that somebody said that the item still holds. */
  async markVerified(id: string, at: Date, by: string): Promise<void> {
    await this.uow.query(
      'UPDATE content_item SET verified_at = $2, verified_by = $3, told_stale_at = NULL WHERE id = $1',
      [id, at, by],
    );
  }

  /** The ids of published items whose time is over; at most so many. */
  async expired(now: Date, limit: number): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT id FROM content_item WHERE expires_at <= $1 AND gone IS NULL ORDER BY expires_at, id LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
