import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A version of an item that the public may read, or may have read. */
export interface PublishedBody {
  readonly kind: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly title: string;
  readonly note: string;
  readonly body: unknown;
}

/** Reads published bodies by the address of their item, old addresses too. It knows no drafts. */
@Injectable()
export class PublishedBodyRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The versions with these numbers of the item that is public at an address, in no particular order. */
  async at(address: string, numbers: readonly number[]): Promise<PublishedBody[]> {
    return this.read('p.number = ANY($2::int[])', [address, numbers]);
  }

  /** The version that is read at an address now, or null. */
  async live(address: string): Promise<PublishedBody | null> {
    const [live] = await this.read('p.number = i.publication', [address]);
    return live ?? null;
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<PublishedBody[]> {
    return this.uow.query<PublishedBody>(
      `SELECT i.kind, p.number, p.published_at AS "publishedAt", p.title, p.note, p.body
       FROM content_item i JOIN content_publication p ON p.item_id = i.id
       WHERE i.gone IS NULL AND i.id IN (SELECT id FROM content_item WHERE address = $1
         UNION ALL SELECT item_id FROM content_redirect WHERE address = $1) AND ${where}`,
      parameters,
    );
  }
}
