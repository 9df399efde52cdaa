import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** An item that nobody has said for too long that it still holds. */
export interface StaleItem {
  readonly id: string;
  readonly title: string;
  readonly groupId: string;
  /** The authority it belongs to; null for what the community says. */
  readonly authorityId: string | null;
  readonly createdBy: string | null;
  /** Who published it last; else who began it; null when the hub did both, or they are gone. */
  readonly ownerId: string | null;
}

/** After how many months the items of a kind grow stale. */
export interface StalePeriod {
  readonly kind: string;
  readonly months: number;
}

/** Which items grew stale, and whether people were told. */
@Injectable()
export class StaleContentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The items about which people are to be told now, noted as told: once when they grow stale, and once more whenever
   * another period has passed. At most so many. Whoever asks at the same time gets none of them.
   */
  async raise(periods: readonly StalePeriod[], now: Date, most: number): Promise<StaleItem[]> {
    return this.uow.query<StaleItem>(
      `WITH due AS (
         SELECT i.id FROM content_item i
         JOIN unnest($1::text[], $2::int[]) AS k (kind, months) ON k.kind = i.kind
         WHERE i.publication > 0 AND i.gone IS NULL
           AND i.verified_at + k.months * interval '1 month' <= $3::timestamptz
           AND (i.told_stale_at IS NULL OR i.told_stale_at + k.months * interval '1 month' <= $3::timestamptz)
         ORDER BY i.verified_at, i.id LIMIT $4 FOR NO KEY UPDATE OF i SKIP LOCKED)
       UPDATE content_item i SET told_stale_at = $3 FROM due WHERE i.id = due.id
       RETURNING i.id, i.title, i.group_id AS "groupId", i.authority_id AS "authorityId",
         i.created_by AS "createdBy", coalesce((SELECT p.published_by FROM content_publication p
         WHERE p.item_id = i.id ORDER BY p.number DESC LIMIT 1), i.created_by) AS "ownerId"`,
      [periods.map(({ kind }) => kind), periods.map(({ months }) => months), now, most],
    );
  }
}
