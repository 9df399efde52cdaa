import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BodyView } from '../../domain/stewards/body-view.js';

/** Reads authorities and organisations alike, for other libraries. */
@Injectable()
export class BodyReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those with these ids, in no particular order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<BodyView[]> {
    return this.uow.query<BodyView>(
      `SELECT id, kind, name, source_locale AS "sourceLocale", label, checked_at IS NOT NULL AS "isPublic"
       FROM (SELECT id, 'authority' AS kind, name, source_locale, label, checked_at FROM authority
         UNION ALL SELECT id, 'organisation', name, source_locale, label, checked_at FROM organisation) b
       WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** The id of the group with this address, or null. */
  async groupId(slug: string): Promise<string | null> {
    const [group] = await this.uow.query<{ id: string }>('SELECT id FROM community_group WHERE slug = $1', [
      slug,
    ]);
    return group?.id ?? null;
  }
}
