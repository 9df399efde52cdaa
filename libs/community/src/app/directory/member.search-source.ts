import type { LocalizedText } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { FillsSearch, SearchSource, type EntityDocuments } from '#libs/search';
import { Injectable } from '@nestjs/common';

interface MemberRow {
  readonly id: string;
  readonly bodyId: string;
  readonly isAuthority: boolean;
  readonly name: LocalizedText;
  readonly country: string;
}

const SOURCE = 'en';

/** Lets the authorities and organisations of the public directory be found by their names in any language. */
@Injectable()
@FillsSearch()
export class MemberSearchSource extends SearchSource {
  readonly name = 'member';

  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async idsAfter(id: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT membership_id AS id FROM directory_entry WHERE $1::uuid IS NULL OR membership_id > $1
       ORDER BY membership_id LIMIT $2`,
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  async documentsOf(ids: readonly string[]): Promise<readonly EntityDocuments[]> {
    const rows = await this.uow.query<MemberRow>(
      `SELECT m.id, coalesce(a.id, o.id) AS "bodyId", a.id IS NOT NULL AS "isAuthority",
         coalesce(a.name, o.name) AS name, d.country
       FROM directory_entry d JOIN membership m ON m.id = d.membership_id
       LEFT JOIN authority a ON a.id = m.authority_id LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE d.membership_id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map((row) => ({ entity: { kind: this.name, id: row.id }, documents: [documentOf(row)] }));
  }
}

function documentOf({
  bodyId,
  country,
  id,
  isAuthority,
  name,
}: MemberRow): EntityDocuments['documents'][number] {
  const kind = isAuthority ? 'authority' : 'organisation';
  const title = name[SOURCE] ?? Object.values(name)[0] ?? '';
  return {
    ...{ id: `${id}-${SOURCE}`, entity: { kind: 'member', id }, locale: SOURCE, anchor: null, heading: null },
    address: isAuthority ? `/community/authorities/${bodyId}` : `/community/organisations/${bodyId}`,
    ...{ title, names: Object.values(name).filter((one) => one !== title), summary: '', text: '' },
    facets: { kind: [kind], country: [country] },
    ...{ audience: ['public'], standing: 0, changedAt: 0 },
    shown: { kind, note: country },
  };
}
