import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** How long a link works. */
export const STILL_TRUE_DAYS = 60;

/** What the holder of a link is shown. */
export interface StillTrueSight {
  readonly itemId: string;
  readonly personId: string;
  readonly title: string;
  readonly address: string;
  readonly verifiedAt: Date;
  readonly expiresAt: Date;
}

/** A link works once, for a time, and as long as the item is public. */
const WORKS = `l.used_at IS NULL AND l.expires_at > statement_timestamp() AND i.publication > 0 AND i.gone IS NULL`;

/** The links by which people say that an item still holds. Their secrets are not here, only what is left of hashing. */
@Injectable()
export class StillTrueLinkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(tokenHash: Buffer, itemId: string, personId: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO content_still_true_link (token_hash, item_id, person_id, expires_at)
       VALUES ($1, $2, $3, statement_timestamp() + interval '${STILL_TRUE_DAYS} days')`,
      [tokenHash, itemId, personId],
    );
  }

  /** What the holder of a secret is shown; null unless it works now. */
  async look(tokenHash: Buffer): Promise<StillTrueSight | null> {
    const [sight] = await this.uow.query<StillTrueSight>(
      `SELECT l.item_id AS "itemId", l.person_id AS "personId", i.title, i.address, i.verified_at AS "verifiedAt",
         l.expires_at AS "expiresAt"
       FROM content_still_true_link l JOIN content_item i ON i.id = l.item_id WHERE l.token_hash = $1 AND ${WORKS}`,
      [tokenHash],
    );
    return sight ?? null;
  }

  /** Uses a link up; null, and nothing is noted, unless it works now. */
  async use(tokenHash: Buffer): Promise<{ itemId: string; personId: string } | null> {
    const [used] = await this.uow.query<{ itemId: string; personId: string }>(
      `UPDATE content_still_true_link l SET used_at = statement_timestamp() FROM content_item i
       WHERE l.token_hash = $1 AND i.id = l.item_id AND ${WORKS}
       RETURNING l.item_id AS "itemId", l.person_id AS "personId"`,
      [tokenHash],
    );
    return used ?? null;
  }

  /** Forgets links that ended so many days ago, and says how many those were. */
  async forgetEnded(days: number): Promise<number> {
    const forgotten = await this.uow.query(
      `DELETE FROM content_still_true_link WHERE expires_at < now() - $1 * interval '1 day' RETURNING item_id`,
      [days],
    );
    return forgotten.length;
  }
}
