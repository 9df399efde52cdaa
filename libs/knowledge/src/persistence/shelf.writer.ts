import type { PublishedItem } from '#libs/curation';
import { UnitOfWork, type PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ShelfFiles } from '../app/files/shelf-files.js';
import { ShelfListeners } from '../app/shelf-listeners.js';
import { marks, type Mark } from '../domain/marks.js';
import type { ShelfBody } from '../domain/parts.js';
import { sortTitleOf } from '../domain/sort-title.js';

/** What a kind says of an item beside its body. */
export interface ShelfFacts {
  readonly kind: string;
  readonly address: string;
  readonly marks: readonly Mark[];
  readonly day: string | null;
  readonly words: readonly string[];
}

/** Writes what the public finds on the shelf; within the unit of work that publishes. */
@Injectable()
export class ShelfWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly listeners: ShelfListeners,
    private readonly files: ShelfFiles,
  ) {}

  /** What keeps a body of an item from standing on the shelf: files that it names and that are not its own. */
  async faultsOf(body: ShelfBody, itemId: string): Promise<readonly PlacedFault[]> {
    return this.files.faultsOf(body, itemId);
  }

  async write(item: PublishedItem<ShelfBody>, facts: ShelfFacts): Promise<void> {
    const { id, body } = item;
    const isNew = !(await this.holds(id));
    await this.uow.query(
      `INSERT INTO shelf_item (id, number, kind, slug, address, language, authority_id, sort_title, search_text, body, marks, day,
         publication, published_at, updated_at, verified_at)
       VALUES ($1, coalesce((SELECT number FROM shelf_item WHERE id = $1), nextval('shelf_item_number_seq')), $2, $3, $4, $5, $6, $7, shelf_words($8), $9, $10, $11, $12, $13, $13, $14)
       ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, address = excluded.address, language = excluded.language,
         authority_id = excluded.authority_id, sort_title = excluded.sort_title, search_text = excluded.search_text,
         body = excluded.body, marks = excluded.marks, day = excluded.day, publication = excluded.publication,
         updated_at = excluded.updated_at, verified_at = excluded.verified_at`,
      [
        id,
        facts.kind,
        body.slug,
        facts.address,
        body.language,
        item.authorityId,
        sortTitleOf(body),
        searchTextOf(body, facts.words),
        JSON.stringify(body),
        [...new Set([...commonMarks(body), ...facts.marks])],
        facts.day,
        item.publication,
        item.publishedAt,
        item.verifiedAt,
      ],
    );
    await this.writeRelations(id, body);
    await this.files.publish(id, body);
    const { kind, address } = facts;
    const { authorityId, publishedAt } = item;
    await this.listeners.tell({ id, kind, address, authorityId, body, publishedAt, isNew });
  }

  /** Takes an item from the shelf, and with it what it said about others; nobody reads its files any more. */
  async remove(id: string): Promise<void> {
    await this.uow.query('DELETE FROM shelf_item WHERE id = $1', [id]);
  }

  private async holds(id: string): Promise<boolean> {
    return (await this.uow.query('SELECT 1 FROM shelf_item WHERE id = $1', [id])).length > 0;
  }

  private async writeRelations(id: string, { relations, mims }: ShelfBody): Promise<void> {
    const named = relations.map(({ key, type, to }) => ({ key, type, to }));
    const toMims = mims.map((place) => ({ key: `mim:${place}`, type: 'uses', to: `/mims/${place}` }));
    await this.uow.query('DELETE FROM shelf_relation WHERE item_id = $1', [id]);
    await this.uow.query(
      `INSERT INTO shelf_relation (item_id, key, type, to_address)
       SELECT $1, key, type, "to" FROM jsonb_to_recordset($2::jsonb) AS r (key text, type text, "to" text)`,
      [id, JSON.stringify([...named, ...toMims])],
    );
  }
}

function commonMarks({ topics, mims, language, evidence, source }: ShelfBody): Mark[] {
  return [
    ...marks('topic', topics),
    ...marks('mim', mims),
    ...marks('language', language),
    ...marks('evidence', evidence),
    ...marks('label', source.label),
  ];
}

function searchTextOf({ title, summary }: ShelfBody, words: readonly string[]): string {
  const texts = [...Object.values(title), ...Object.values(summary)].map(({ text }) => text);
  return [...texts, ...words].join(' ');
}
