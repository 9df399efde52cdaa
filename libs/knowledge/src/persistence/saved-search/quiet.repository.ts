import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What people want no mail about, and the links by which they say so. */
@Injectable()
export class QuietRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async addLink(tokenHash: Buffer, personId: string, at: Date): Promise<void> {
    await this.uow.query('INSERT INTO quiet_link (token_hash, person_id, created_at) VALUES ($1, $2, $3)', [
      tokenHash,
      personId,
      at,
    ]);
  }

  /** Whose link it is; null when nobody was given it. */
  async personOf(tokenHash: Buffer): Promise<string | null> {
    const [link] = await this.uow.query<{ personId: string }>(
      'SELECT person_id AS "personId" FROM quiet_link WHERE token_hash = $1',
      [tokenHash],
    );
    return link?.personId ?? null;
  }

  async silence(personId: string, itemId: string, at: Date): Promise<void> {
    await this.uow.query(
      'INSERT INTO quiet_item (person_id, item_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [personId, itemId, at],
    );
  }

  /** Of these people, those who want mail about the item. */
  async notSilenced(personIds: readonly string[], itemId: string): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT id FROM unnest($1::uuid[]) AS p (id)
       WHERE NOT EXISTS (SELECT 1 FROM quiet_item q WHERE q.person_id = p.id AND q.item_id = $2)`,
      [personIds, itemId],
    );
    return rows.map(({ id }) => id);
  }

  /** Deletes links of mails older than this, and says how many. */
  async forgetLinksOlderThan(days: number): Promise<number> {
    const gone = await this.uow.query(
      'DELETE FROM quiet_link WHERE created_at < now() - make_interval(days => $1) RETURNING person_id',
      [days],
    );
    return gone.length;
  }
}
