import { UnitOfWork } from '#libs/platform';
import { FillsSearch, SearchSource, textsIn, type EntityDocuments, type SearchDocument } from '#libs/search';
import { Injectable } from '@nestjs/common';
import type { ToolBody } from '../domain/tool-body.js';

interface ToolRow {
  readonly id: string;
  readonly updatedAt: Date;
  readonly body: ToolBody;
}

/** Lets tools and standards be found. */
@Injectable()
@FillsSearch()
export class ToolSearchSource extends SearchSource {
  readonly name = 'tool';

  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async idsAfter(id: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.uow.query<{ id: string }>(
      'SELECT id FROM tool WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  async documentsOf(ids: readonly string[]): Promise<readonly EntityDocuments[]> {
    const rows = await this.uow.query<ToolRow>(
      'SELECT id, updated_at AS "updatedAt", body FROM tool WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return rows.map((row) => ({
      entity: { kind: this.name, id: row.id },
      documents: Object.keys(row.body.summary).map((locale) => inLanguage(row, locale)),
    }));
  }
}

function inLanguage({ body, id, updatedAt }: ToolRow, locale: string): SearchDocument {
  const { description, features, longName, name, otherNames, slug, source, summary, tags } = body;
  return {
    ...{
      id: `${id}-${locale}`,
      entity: { kind: 'tool', id },
      locale,
      address: `/tools/${slug}`,
      anchor: null,
    },
    ...{ title: name, heading: null, names: [longName ?? [], otherNames, tags].flat() },
    summary: textsIn(summary, locale).join(' '),
    text: [...textsIn(description, locale), ...features].join('\n'),
    facets: { kind: ['tool'], label: [source.label] },
    ...{ audience: ['public'], standing: 0, changedAt: updatedAt.getTime() },
    shown: { kind: 'tool', label: source.label, note: body.kind },
  };
}
