import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A version of an item that was public once, or is. */
export interface PastPublication {
  readonly itemId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly note: string;
  readonly body: unknown;
}

/** When a version became public. */
export type PublicationDate = Pick<PastPublication, 'itemId' | 'number' | 'publishedAt'>;

/** When somebody last said that a public item holds. */
export interface VerifiedItem {
  readonly id: string;
  readonly verifiedAt: Date;
  /** Whether it was a person here; what ships with the hub was checked by those who wrote it. */
  readonly byPerson: boolean;
}

/** Reads the versions of items that the public may see: none of an item that was taken from it. */
@Injectable()
export class ContentPastRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async publication(itemId: string, number: number): Promise<PastPublication | null> {
    const [found] = await this.uow.read<PastPublication>(
      `SELECT p.item_id AS "itemId", p.number, p.published_at AS "publishedAt", p.note, p.body
       FROM content_publication p JOIN content_item i ON i.id = p.item_id AND i.gone IS NULL
       WHERE p.item_id = $1 AND p.number = $2`,
      [itemId, number],
    );
    return found ?? null;
  }

  async dates(asked: readonly Pick<PastPublication, 'itemId' | 'number'>[]): Promise<PublicationDate[]> {
    return this.uow.read(
      `SELECT p.item_id AS "itemId", p.number, p.published_at AS "publishedAt" FROM content_publication p
       JOIN content_item i ON i.id = p.item_id AND i.gone IS NULL
       JOIN unnest($1::uuid[], $2::integer[]) AS n (item_id, number) ON n.item_id = p.item_id AND n.number = p.number`,
      [asked.map(({ itemId }) => itemId), asked.map(({ number }) => number)],
    );
  }

  async verified(itemIds: readonly string[]): Promise<VerifiedItem[]> {
    return this.uow.read(
      `SELECT id, verified_at AS "verifiedAt", verified_by IS NOT NULL AS "byPerson" FROM content_item
       WHERE id = ANY($1::uuid[]) AND gone IS NULL AND verified_at IS NOT NULL`,
      [itemIds],
    );
  }
}
