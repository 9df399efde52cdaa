import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentDraft, ContentItem } from '../domain/content-item.js';

/** An item as somebody finds it who brings in bodies of its kind: with the body that they would change. */
export interface StandingItem extends Pick<
  ContentItem,
  'id' | 'kind' | 'key' | 'groupId' | 'authorityId' | 'createdBy'
> {
  /** Of the open draft; without one, what was added last. */
  readonly body: unknown;
  readonly draft: Pick<ContentDraft, 'state' | 'openedBy' | 'openedAt'> | null;
}

interface Row extends Omit<StandingItem, 'draft'> {
  readonly state: ContentDraft['state'] | null;
  readonly openedBy: string | null;
  readonly openedAt: Date | null;
}

/** Reads many items at once by their lasting names. */
@Injectable()
export class StandingItemRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The items of a kind with these keys, in no particular order. */
  async byKeys(kind: string, keys: readonly string[]): Promise<StandingItem[]> {
    const rows = await this.uow.query<Row>(
      `SELECT i.id, i.kind, i.key, i.group_id AS "groupId", i.authority_id AS "authorityId",
         i.created_by AS "createdBy", d.state, d.opened_by AS "openedBy", d.opened_at AS "openedAt", r.body
       FROM content_item i
       LEFT JOIN content_draft d ON d.item_id = i.id
       CROSS JOIN LATERAL (SELECT r.body FROM content_revision r
         WHERE r.item_id = i.id AND (d.revision_id IS NULL OR r.id = d.revision_id)
         ORDER BY r.number DESC LIMIT 1) r
       WHERE i.kind = $1 AND i.key = ANY($2::text[])`,
      [kind, keys],
    );
    return rows.map(({ state, openedBy, openedAt, ...item }) => ({
      ...item,
      draft: state === null ? null : { state, openedBy, openedAt: openedAt! },
    }));
  }
}
