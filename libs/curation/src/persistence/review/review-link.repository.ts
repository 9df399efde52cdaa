import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  REVIEW_LINK_DAYS,
  type ReviewLink,
  type ReviewSight,
  type ReviewVerdict,
} from '../../domain/review/review-talk.js';

const LINK = `l.id, l.item_id AS "itemId", l.revision_id AS "revisionId", l.reviewer_name AS "reviewerName",
  l.reviewer_email AS "reviewerEmail", l.created_at AS "createdAt", l.created_by AS "createdBy",
  l.expires_at AS "expiresAt", l.revoked_at AS "revokedAt", l.answered_at AS "answeredAt", l.verdict, l.note,
  l.created_by IS NOT NULL AND l.created_by IS DISTINCT FROM r.created_by AS counts`;
const FROM = 'FROM content_review_link l JOIN content_revision r ON r.id = l.revision_id';

/** A link works once, for a time, until it is revoked, and as long as the draft shows the revision it was made for. */
const WORKS = `l.revoked_at IS NULL AND l.answered_at IS NULL AND l.expires_at > statement_timestamp()
  AND EXISTS (SELECT 1 FROM content_draft d WHERE d.item_id = l.item_id AND d.revision_id = l.revision_id)`;

const MOST_OF_AN_ITEM = 200;

/** A link to be stored; it works from now on. */
export type NewReviewLink = Pick<
  ReviewLink,
  'id' | 'itemId' | 'revisionId' | 'reviewerName' | 'reviewerEmail' | 'createdBy'
> & { readonly tokenHash: Buffer };

/** The links by which drafts are reviewed without an account. Their secrets are not here, only what is left of hashing. */
@Injectable()
export class ReviewLinkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a link. */
  async add(link: NewReviewLink): Promise<void> {
    const { id, itemId, revisionId, tokenHash, reviewerName, reviewerEmail, createdBy } = link;
    await this.uow.query(
      `INSERT INTO content_review_link (id, item_id, revision_id, token_hash, reviewer_name, reviewer_email, created_at,
         created_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, statement_timestamp(), $7,
         statement_timestamp() + interval '${REVIEW_LINK_DAYS} days')`,
      [id, itemId, revisionId, tokenHash, reviewerName, reviewerEmail, createdBy],
    );
  }

  /** The link, whatever became of it, or null. */
  async byId(id: string): Promise<ReviewLink | null> {
    const [link] = await this.uow.query<ReviewLink>(`SELECT ${LINK} ${FROM} WHERE l.id = $1`, [id]);
    return link ?? null;
  }

  /** The links of an item, the newest first; at most 200. */
  async ofItem(itemId: string): Promise<ReviewLink[]> {
    return this.uow.query<ReviewLink>(
      `SELECT ${LINK} ${FROM} WHERE l.item_id = $1 ORDER BY l.created_at DESC, l.id DESC LIMIT ${MOST_OF_AN_ITEM}`,
      [itemId],
    );
  }

  /** How many links of an item work now. */
  async countOpen(itemId: string): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM content_review_link l WHERE l.item_id = $1 AND ${WORKS}`,
      [itemId],
    );
    return row!.count;
  }

  /** What the holder of a secret is shown; null unless it works now. */
  async look(tokenHash: Buffer): Promise<ReviewSight | null> {
    const [sight] = await this.uow.query<ReviewSight>(
      `SELECT i.kind, i.title, l.reviewer_name AS "reviewerName", l.expires_at AS "expiresAt", r.number AS revision, r.body,
         CASE WHEN i.gone IS NULL THEN (SELECT p.body FROM content_publication p WHERE p.item_id = i.id
           ORDER BY p.number DESC LIMIT 1) END AS "liveBody"
       ${FROM} JOIN content_item i ON i.id = l.item_id WHERE l.token_hash = $1 AND ${WORKS}`,
      [tokenHash],
    );
    return sight ?? null;
  }

  /** Notes the one answer; null, and nothing is noted, unless the link works now. */
  async answer(
    tokenHash: Buffer,
    verdict: ReviewVerdict,
    note: string,
  ): Promise<{ id: string; itemId: string } | null> {
    const [answered] = await this.uow.query<{ id: string; itemId: string }>(
      `UPDATE content_review_link l SET answered_at = statement_timestamp(), verdict = $2, note = $3
       WHERE l.token_hash = $1 AND ${WORKS} RETURNING l.id, l.item_id AS "itemId"`,
      [tokenHash, verdict, note],
    );
    return answered ?? null;
  }

  /** Revokes a link, also one that was answered: what it said no longer counts. */
  async revoke(id: string): Promise<void> {
    await this.uow.query(
      'UPDATE content_review_link SET revoked_at = statement_timestamp() WHERE id = $1 AND revoked_at IS NULL',
      [id],
    );
  }

  /** Forgets the addresses of reviewers, and says how many that were. */
  async forgetAddressesOlderThan(days: number): Promise<number> {
    const forgotten = await this.uow.query(
      `UPDATE content_review_link SET reviewer_email = NULL
       WHERE reviewer_email IS NOT NULL AND created_at < now() - $1 * interval '1 day' RETURNING id`,
      [days],
    );
    return forgotten.length;
  }
}
