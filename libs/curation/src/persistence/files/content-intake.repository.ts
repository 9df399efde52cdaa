import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentDocument, DocumentRevision } from '../../domain/files/content-document.js';

/** Writes whole items as files hold them. Whoever calls it runs a unit of work and has checked everything. */
@Injectable()
export class ContentIntakeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds the item itself. What took its place is noted when all items are there. */
  async addItem(document: ContentDocument, groupId: string, title: string): Promise<void> {
    const { id, kind, key, authority, createdAt, verifiedAt, expiresAt, gone, publications } = document;
    const live = publications.at(-1);
    await this.uow.query(
      `INSERT INTO content_item (id, kind, key, group_id, authority_id, created_at, title, address, publication,
         published_at, expires_at, gone, gone_at, gone_reason, verified_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        id,
        kind,
        key,
        groupId,
        authority,
        createdAt,
        live?.title ?? title,
        live?.address ?? null,
        publications.length,
        live?.publishedAt ?? null,
        expiresAt,
        gone?.why ?? null,
        gone?.at ?? null,
        gone?.reason ?? '',
        verifiedAt,
      ],
    );
  }

  /** Adds a revision, unless it is there already. */
  async addRevision(itemId: string, revision: DocumentRevision, body: unknown, hash: string): Promise<void> {
    const { id, number, origin, createdAt, provenance } = revision;
    await this.uow.query(
      `INSERT INTO content_revision (id, item_id, number, body, body_hash, origin, provenance, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
      [
        id,
        itemId,
        number,
        JSON.stringify(body),
        hash,
        origin,
        provenance && JSON.stringify(provenance),
        createdAt,
      ],
    );
  }

  /** Adds the publications, whose revisions are there. */
  async addPublications({ id: itemId, publications }: ContentDocument): Promise<void> {
    for (const { number, revision, body, title, address, note, publishedAt } of publications)
      await this.uow.query(
        `INSERT INTO content_publication (item_id, number, revision_id, body, title, address, note, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [itemId, number, revision.id, JSON.stringify(body), title, address, note, publishedAt],
      );
  }

  /** Adds the addresses that lead to the item. */
  async addRedirects({ id: itemId, redirects }: ContentDocument): Promise<void> {
    for (const { address, since } of redirects)
      await this.uow.query('INSERT INTO content_redirect (address, item_id, since) VALUES ($1, $2, $3)', [
        address,
        itemId,
        since,
      ]);
  }

  /** Opens the draft, whose revision is there. */
  async openDraft({ id: itemId, draft }: ContentDocument): Promise<void> {
    if (draft === undefined) return;
    const { revision, state, openedAt, stateAt, note, publishAt, expireAt } = draft;
    await this.uow.query(
      `INSERT INTO content_draft (item_id, revision_id, state, opened_at, state_at, note, publish_at, expire_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [itemId, revision.id, state, openedAt, stateAt, note, publishAt, expireAt],
    );
  }

  /** Notes what took the place of an item; false when there is no such item. */
  async setSuccessor(itemId: string, successorId: string): Promise<boolean> {
    const changed = await this.uow.query(
      `UPDATE content_item SET successor_id = $2 WHERE id = $1
         AND EXISTS (SELECT 1 FROM content_item WHERE id = $2) RETURNING id`,
      [itemId, successorId],
    );
    return changed.length > 0;
  }
}
