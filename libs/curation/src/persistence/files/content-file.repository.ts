import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type {
  DocumentDraft,
  DocumentPublication,
  DocumentRevision,
} from '../../domain/files/content-document.js';
import type { Gone } from '../../domain/content-item.js';

/** An item as it is written into a file; instants as the database says them. */
export interface ItemFacts {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly group: string;
  readonly authority: string | null;
  readonly createdAt: Date;
  readonly verifiedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly gone: Gone | null;
  readonly goneAt: Date | null;
  readonly goneReason: string;
  readonly successor: string | null;
  readonly publication: number;
}

type Dated<T, K extends keyof T> = Omit<T, K> & {
  readonly [D in K]: T[D] extends string ? Date : Date | null;
};
type StoredRevision = {
  readonly revisionId: string;
  readonly revision: number;
  readonly origin: DocumentRevision['origin'];
  readonly createdAt: Date;
  readonly provenance: DocumentRevision['provenance'];
};
/** A publication with the revision behind it. */
export type StoredPublication = StoredRevision & Dated<Omit<DocumentPublication, 'revision'>, 'publishedAt'>;
/** An open draft with the revision that it shows. */
export type StoredDraft = StoredRevision &
  Dated<Omit<DocumentDraft, 'revision'>, 'openedAt' | 'stateAt' | 'publishAt' | 'expireAt'>;

const REVISION = `r.id AS "revisionId", r.number AS revision, r.origin, r.created_at AS "createdAt", r.provenance`;

/** Reads items with their past for files, and nothing that names a person. */
@Injectable()
export class ContentFileRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Makes the running unit of work see all of the database as it is now, and write nothing. */
  async freeze(): Promise<void> {
    await this.uow.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  }

  /** The next items after one of them, by id: those that were published, and with `drafts` the others too. */
  async itemsAfter(id: string | null, drafts: boolean, limit: number): Promise<ItemFacts[]> {
    return this.read(
      `($1::uuid IS NULL OR i.id > $1) AND (i.publication > 0 OR ($2 AND EXISTS
         (SELECT 1 FROM content_draft d WHERE d.item_id = i.id))) ORDER BY i.id LIMIT $3`,
      [id, drafts, limit],
    );
  }

  /** The item, or null. */
  async item(id: string): Promise<ItemFacts | null> {
    const [item] = await this.read('i.id = $1', [id]);
    return item ?? null;
  }

  /** The publications of an item, the first one first. */
  async publications(itemId: string): Promise<StoredPublication[]> {
    return this.uow.query<StoredPublication>(
      `SELECT p.number, p.published_at AS "publishedAt", p.title, p.address, p.note, p.body, ${REVISION}
       FROM content_publication p JOIN content_revision r ON r.id = p.revision_id
       WHERE p.item_id = $1 ORDER BY p.number`,
      [itemId],
    );
  }

  /** The addresses an item had before. */
  async redirects(itemId: string): Promise<{ address: string; since: Date }[]> {
    return this.uow.query<{ address: string; since: Date }>(
      'SELECT address, since FROM content_redirect WHERE item_id = $1 ORDER BY since, address',
      [itemId],
    );
  }

  /** The open draft of an item, or null. */
  async draft(itemId: string): Promise<StoredDraft | null> {
    const [draft] = await this.uow.query<StoredDraft>(
      `SELECT d.state, d.opened_at AS "openedAt", d.state_at AS "stateAt", d.note, d.publish_at AS "publishAt",
         d.expire_at AS "expireAt", r.body, ${REVISION}
       FROM content_draft d JOIN content_revision r ON r.id = d.revision_id WHERE d.item_id = $1`,
      [itemId],
    );
    return draft ?? null;
  }

  private read(where: string, parameters: readonly unknown[]): Promise<ItemFacts[]> {
    return this.uow.query<ItemFacts>(
      `SELECT i.id, i.kind, i.key, g.slug AS "group", i.authority_id AS authority, i.created_at AS "createdAt",
         i.verified_at AS "verifiedAt", i.expires_at AS "expiresAt", i.gone, i.gone_at AS "goneAt",
         i.gone_reason AS "goneReason", i.successor_id AS successor, i.publication
       FROM content_item i JOIN community_group g ON g.id = i.group_id WHERE ${where}`,
      parameters,
    );
  }
}
