import type { PublishedItem } from '#libs/curation';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ToolBody } from '../domain/tool-body.js';
import { sortNameOf } from '../domain/tool-name.js';

/** Writes the tools that the public sees; within the unit of work that publishes. */
@Injectable()
export class ToolWriter {
  constructor(private readonly uow: UnitOfWork) {}

  async write({ id, body, publication, publishedAt, verifiedAt }: PublishedItem<ToolBody>): Promise<void> {
    await this.uow.query(
      `INSERT INTO tool (id, slug, kind, layer, sort_name, search_text, body, publication, updated_at, verified_at)
       VALUES ($1, $2, $3, $4, $5, folded_text($6), $7, $8, $9, $10)
       ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, kind = excluded.kind, layer = excluded.layer,
         sort_name = excluded.sort_name, search_text = excluded.search_text, body = excluded.body,
         publication = excluded.publication, updated_at = excluded.updated_at, verified_at = excluded.verified_at`,
      [
        id,
        body.slug,
        body.kind,
        body.layer ?? null,
        sortNameOf(body.name),
        searchTextOf(body),
        JSON.stringify(body),
        publication,
        publishedAt,
        verifiedAt,
      ],
    );
    await this.uow.query('DELETE FROM tool_mim WHERE tool_id = $1', [id]);
    await this.uow.query(
      `INSERT INTO tool_mim (tool_id, key, number, family, edition)
       SELECT $1, key, number, family, edition
       FROM jsonb_to_recordset($2::jsonb) AS m (key text, number text, family text, edition text)`,
      [id, JSON.stringify(body.mims)],
    );
  }

  /** Takes a tool out of the public. */
  async remove(id: string): Promise<void> {
    await this.uow.query('DELETE FROM tool WHERE id = $1', [id]);
  }
}

function searchTextOf({ name, longName, otherNames, tags, maintainer, summary }: ToolBody): string {
  const summaries = Object.values(summary).map(({ text }) => text);
  return [name, longName, ...otherNames, ...tags, maintainer, ...summaries]
    .filter((text) => text !== undefined)
    .join(' ');
}
