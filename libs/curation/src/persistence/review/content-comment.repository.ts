import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentComment } from '../../domain/review/review-talk.js';

const COMMENT = `c.id, c.item_id AS "itemId", c.revision_id AS "revisionId", c.path, c.text, c.written_at AS "writtenAt",
  c.author_id AS "authorId", c.author_name AS "authorName", c.resolved_at AS "resolvedAt", c.resolved_by AS "resolvedBy"`;

const MOST_OF_AN_ITEM = 500;

/** What people remark about drafts. */
@Injectable()
export class ContentCommentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a comment. */
  async add(
    comment: Pick<
      ContentComment,
      'id' | 'itemId' | 'revisionId' | 'path' | 'text' | 'writtenAt' | 'authorId'
    >,
  ): Promise<void> {
    const { id, itemId, revisionId, path, text, writtenAt, authorId } = comment;
    await this.uow.query(
      `INSERT INTO content_comment (id, item_id, revision_id, path, text, written_at, author_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, itemId, revisionId, path, text, writtenAt, authorId],
    );
  }

  /** The comment, or null. */
  async byId(id: string): Promise<ContentComment | null> {
    const [comment] = await this.uow.query<ContentComment>(
      `SELECT ${COMMENT} FROM content_comment c WHERE c.id = $1`,
      [id],
    );
    return comment ?? null;
  }

  /** Notes that a comment is dealt with; what was noted before stays. */
  async resolve(id: string, at: Date, by: string): Promise<void> {
    await this.uow.query(
      'UPDATE content_comment SET resolved_at = $2, resolved_by = $3 WHERE id = $1 AND resolved_at IS NULL',
      [id, at, by],
    );
  }

  /**
   * The comments on an item, the first one first; at most the 500 newest.
   *
   * @param since leaves out what was written before; null for everything
   */
  async ofItem(itemId: string, since: Date | null): Promise<ContentComment[]> {
    return this.uow.query<ContentComment>(
      `SELECT * FROM (SELECT ${COMMENT} FROM content_comment c
         WHERE c.item_id = $1 AND ($2::timestamptz IS NULL OR c.written_at >= $2)
         ORDER BY c.written_at DESC, c.id DESC LIMIT ${MOST_OF_AN_ITEM}) newest ORDER BY "writtenAt", id`,
      [itemId, since],
    );
  }
}
