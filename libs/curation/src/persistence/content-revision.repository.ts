import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentRevision, RevisionOrigin, WholeRevision } from '../domain/content-item.js';

const REVISION = `r.id, r.item_id AS "itemId", r.number, r.body_hash AS "bodyHash", r.origin, r.note,
  r.created_at AS "createdAt", r.created_by AS "createdBy"`;

/** A revision to be added; it gets the next number of its item. */
export interface NewRevision {
  readonly id: string;
  readonly itemId: string;
  readonly body: unknown;
  readonly bodyHash: string;
  readonly origin: RevisionOrigin;
  readonly provenance: Readonly<Record<string, unknown>> | null;
  readonly note: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

const MOST_OF_AN_ITEM = 500;

/** Who wrote what is not yet public, up to a revision. */
const WRITERS = `ARRAY(SELECT DISTINCT w.created_by FROM content_revision w
  WHERE w.item_id = r.item_id AND w.created_by IS NOT NULL AND w.number <= r.number AND w.number > coalesce((
    SELECT max(q.number) FROM content_publication p JOIN content_revision q ON q.id = p.revision_id
    WHERE p.item_id = r.item_id), 0)) AS writers`;

const WHOLE = `${REVISION}, r.body, ${WRITERS}`;

/** Reads and adds revisions. None is ever changed. */
@Injectable()
export class ContentRevisionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a revision and answers its number. The caller has locked the item. */
  async add(revision: NewRevision): Promise<number> {
    const { id, itemId, body, bodyHash, origin, provenance, note, createdAt, createdBy } = revision;
    const [row] = await this.uow.query<{ number: number }>(
      `INSERT INTO content_revision (id, item_id, number, body, body_hash, origin, provenance, note, created_at, created_by)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM content_revision WHERE item_id = $2
       RETURNING number`,
      [
        id,
        itemId,
        JSON.stringify(body),
        bodyHash,
        origin,
        provenance === null ? null : JSON.stringify(provenance),
        note,
        createdAt,
        createdBy,
      ],
    );
    return row!.number;
  }

  /** The revision with its body, or null. */
  async byId(id: string): Promise<WholeRevision | null> {
    const [revision] = await this.uow.query<WholeRevision>(
      `SELECT ${WHOLE} FROM content_revision r WHERE r.id = $1`,
      [id],
    );
    return revision ?? null;
  }

  /** The revisions with these ids and their bodies, in no particular order. */
  async byIds(ids: readonly string[]): Promise<WholeRevision[]> {
    return this.uow.query<WholeRevision>(
      `SELECT ${WHOLE} FROM content_revision r WHERE r.id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** The last revision of an item, or null when there is none. */
  async latest(itemId: string): Promise<WholeRevision | null> {
    const [revision] = await this.uow.query<WholeRevision>(
      `SELECT ${WHOLE} FROM content_revision r WHERE r.item_id = $1 ORDER BY r.number DESC LIMIT 1`,
      [itemId],
    );
    return revision ?? null;
  }

  /** The revision that the public reads now or read last, or null when the item was never published. */
  async lastPublished(itemId: string): Promise<WholeRevision | null> {
    const [revision] = await this.uow.query<WholeRevision>(
      `SELECT ${WHOLE} FROM content_publication p JOIN content_revision r ON r.id = p.revision_id
       WHERE p.item_id = $1 ORDER BY p.number DESC LIMIT 1`,
      [itemId],
    );
    return revision ?? null;
  }

  /**
   * The revisions of an item, the last one first, without their bodies; at most 500.
   *
   * @param since leaves out what was written before and never published; null for everything
   */
  async ofItem(itemId: string, since: Date | null): Promise<ContentRevision[]> {
    return this.uow.query<ContentRevision>(
      `SELECT ${REVISION} FROM content_revision r WHERE r.item_id = $1 AND ${SEEN}
       ORDER BY r.number DESC LIMIT ${MOST_OF_AN_ITEM}`,
      [itemId, since],
    );
  }
}

const SEEN = `($2::timestamptz IS NULL OR r.created_at >= $2
  OR EXISTS (SELECT 1 FROM content_publication p WHERE p.revision_id = r.id))`;
