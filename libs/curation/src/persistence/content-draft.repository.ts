import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentDraft, DraftState } from '../domain/content-item.js';

/** The columns of a draft that statements call `d`. */
export const DRAFT = `d.item_id AS "itemId", d.revision_id AS "revisionId", d.state, d.opened_at AS "openedAt",
  d.opened_by AS "openedBy", d.state_at AS "stateAt", d.state_by AS "stateBy", d.note, d.publish_at AS "publishAt",
  d.expire_at AS "expireAt"`;

/** How a draft is moved on. */
export interface DraftMove {
  readonly state: DraftState;
  readonly at: Date;
  readonly by: string | null;
  readonly note: string;
  readonly publishAt?: Date | null;
  readonly expireAt?: Date | null;
}

/** Reads and writes drafts: one per item at most. */
@Injectable()
export class ContentDraftRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The open draft of an item, or null. */
  async of(itemId: string): Promise<ContentDraft | null> {
    const [draft] = await this.ofItems([itemId]);
    return draft ?? null;
  }

  /** The open drafts of these items, in no particular order. */
  async ofItems(itemIds: readonly string[]): Promise<ContentDraft[]> {
    return this.uow.query<ContentDraft>(
      `SELECT ${DRAFT} FROM content_draft d WHERE d.item_id = ANY($1::uuid[])`,
      [itemIds],
    );
  }

  /** Opens a draft. The caller has locked the item and knows that none is open. */
  async open(itemId: string, revisionId: string, at: Date, by: string | null): Promise<void> {
    await this.uow.query(
      `INSERT INTO content_draft (item_id, revision_id, state, opened_at, opened_by, state_at, state_by)
       VALUES ($1, $2, 'draft', $3, $4, $3, $4)`,
      [itemId, revisionId, at, by],
    );
  }

  /** Lets the draft show another revision; what was asked for is still asked for. */
  async showRevision(itemId: string, revisionId: string): Promise<void> {
    await this.uow.query('UPDATE content_draft SET revision_id = $2 WHERE item_id = $1', [
      itemId,
      revisionId,
    ]);
  }

  /** Moves the draft to another state; dates are forgotten unless they are given. */
  async move(itemId: string, { state, at, by, note, publishAt, expireAt }: DraftMove): Promise<void> {
    await this.uow.query(
      `UPDATE content_draft SET state = $2, state_at = $3, state_by = $4, note = $5, publish_at = $6, expire_at = $7
       WHERE item_id = $1`,
      [itemId, state, at, by, note, publishAt ?? null, expireAt ?? null],
    );
  }

  /** Closes the draft; its revisions stay. */
  async close(itemId: string): Promise<void> {
    await this.uow.query('DELETE FROM content_draft WHERE item_id = $1', [itemId]);
  }

  /** The items whose approved drafts are to be public by now; at most so many. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.uow.query<{ itemId: string }>(
      `SELECT item_id AS "itemId" FROM content_draft WHERE state = 'approved' AND publish_at <= $1
       ORDER BY publish_at, item_id LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ itemId }) => itemId);
  }
}
