import type { LocalizedText } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { FillsSearch, SearchSource, type EntityDocuments } from '#libs/search';
import { Injectable } from '@nestjs/common';

interface GroupRow {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly purpose: LocalizedText;
  readonly label: string;
}

/** Lets the groups of the community be found. */
@Injectable()
@FillsSearch()
export class GroupSearchSource extends SearchSource {
  readonly name = 'group';

  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async idsAfter(id: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.uow.query<{ id: string }>(
      'SELECT id FROM community_group WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  async documentsOf(ids: readonly string[]): Promise<readonly EntityDocuments[]> {
    const rows = await this.uow.query<GroupRow>(
      'SELECT id, slug, name, purpose, label FROM community_group WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return rows.map(({ id, label, name, purpose, slug }) => ({
      entity: { kind: this.name, id },
      documents: Object.entries(name).map(([locale, title]) => ({
        ...{ id: `${id}-${locale}`, entity: { kind: this.name, id }, locale, address: `/groups/${slug}` },
        ...{ anchor: null, title, names: [slug], heading: null, text: '' },
        summary: purpose[locale as keyof LocalizedText] ?? '',
        facets: { kind: ['group'], label: [label] },
        ...{ audience: ['public'], standing: 0, changedAt: 0, shown: { kind: 'group', label } },
      })),
    }));
  }
}
