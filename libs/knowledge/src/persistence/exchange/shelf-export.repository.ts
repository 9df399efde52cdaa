import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ShelfView } from '../../domain/shelf-view.js';

/** Which items of a kind are asked for. */
export interface ExportedItems {
  readonly kind: string;
  /** Only those of this authority; of everybody when left out. */
  readonly authorityId?: string | null;
  /** Only those whose names come behind this one. */
  readonly after?: string | null;
  readonly limit: number;
}

/** Reads published items one after the other, by their names. */
@Injectable()
export class ShelfExportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async items({ kind, authorityId = null, after = null, limit }: ExportedItems): Promise<ShelfView[]> {
    return this.uow.read<ShelfView>(
      `SELECT id, kind, slug, address, language, authority_id AS "authorityId", body, marks, day::text, publication,
         published_at AS "publishedAt", updated_at AS "updatedAt", verified_at AS "verifiedAt"
       FROM shelf_item
       WHERE kind = $1 AND ($2::uuid IS NULL OR authority_id = $2) AND ($3::text IS NULL OR slug > $3)
       ORDER BY slug LIMIT $4`,
      [kind, authorityId, after, limit],
    );
  }
}
