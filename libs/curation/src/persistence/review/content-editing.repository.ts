import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { EDITING_SECONDS, type Editor } from '../../domain/review/review-talk.js';

/** Who has which item open for editing. */
@Injectable()
export class ContentEditingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Notes that the person is at it, by the clock of the database. */
  async touch(itemId: string, personId: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO content_editing (item_id, person_id, seen_at) VALUES ($1, $2, statement_timestamp())
       ON CONFLICT (item_id, person_id) DO UPDATE SET seen_at = excluded.seen_at`,
      [itemId, personId],
    );
  }

  /** Who was seen at these items within the last two minutes, the last one first. */
  async of(itemIds: readonly string[]): Promise<Editor[]> {
    return this.uow.query<Editor>(
      `SELECT item_id AS "itemId", person_id AS "personId", seen_at AS "seenAt" FROM content_editing
       WHERE item_id = ANY($1::uuid[]) AND seen_at > statement_timestamp() - interval '${EDITING_SECONDS} seconds'
       ORDER BY seen_at DESC, person_id`,
      [itemIds],
    );
  }

  /** Forgets who was seen before yesterday, and says how many that were. */
  async forgetOlderThan(days: number): Promise<number> {
    const gone = await this.uow.query(
      `DELETE FROM content_editing WHERE seen_at < now() - $1 * interval '1 day' RETURNING item_id`,
      [days],
    );
    return gone.length;
  }
}
