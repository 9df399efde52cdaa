import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A version that became public. */
export interface NewPublication {
  readonly itemId: string;
  readonly number: number;
  readonly revisionId: string;
  readonly body: unknown;
  readonly title: string;
  readonly address: string;
  readonly note: string;
  readonly at: Date;
  readonly by: string | null;
}

/** The body that the public reads. */
export interface LiveBody {
  readonly itemId: string;
  readonly body: unknown;
}

/** The items' past as the public may see it, and the addresses by which it is found. */
@Injectable()
export class ContentPublicationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a version within the unit of work that publishes it. */
  async add(publication: NewPublication): Promise<void> {
    const { itemId, number, revisionId, body, title, address, note, at, by } = publication;
    await this.uow.query(
      `INSERT INTO content_publication (item_id, number, revision_id, body, title, address, note, published_at, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [itemId, number, revisionId, JSON.stringify(body), title, address, note, at, by],
    );
  }

  /** Keeps others from giving out addresses until the running unit of work ends. */
  async lockAddresses(): Promise<void> {
    await this.uow.query(`SELECT pg_advisory_xact_lock(hashtext('content-addresses'))`);
  }

  /** Whether an address is, or was once, that of another item. */
  async isOfAnother(address: string, itemId: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM content_item WHERE address = $1 AND id <> $2
       UNION ALL SELECT 1 FROM content_redirect WHERE address = $1 AND item_id <> $2 LIMIT 1`,
      [address, itemId],
    );
    return found.length > 0;
  }

  /** Lets the address that an item leaves lead to the one it takes. */
  async redirect(itemId: string, from: string | null, to: string, at: Date): Promise<void> {
    await this.uow.query('DELETE FROM content_redirect WHERE address = $1 AND item_id = $2', [to, itemId]);
    if (from === null || from === to) return;
    await this.uow.query(
      `INSERT INTO content_redirect (address, item_id, since) VALUES ($1, $2, $3) ON CONFLICT (address) DO NOTHING`,
      [from, itemId, at],
    );
  }

  /** The bodies that the public reads now, of those of these items that are public. */
  async liveBodies(itemIds: readonly string[]): Promise<LiveBody[]> {
    return this.uow.query<LiveBody>(
      `SELECT p.item_id AS "itemId", p.body FROM content_publication p
       JOIN content_item i ON i.id = p.item_id AND i.publication = p.number AND i.gone IS NULL
       WHERE p.item_id = ANY($1::uuid[])`,
      [itemIds],
    );
  }
}
