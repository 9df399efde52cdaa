import type { EntityDocuments, SearchDocument } from '../domain/document.js';
import { PUBLIC, type SearchEngine, type SearchPage, type SearchRequest } from '../domain/search-engine.js';
import { SqliteSearchEngine } from '../sqlite/sqlite-search-engine.js';

/** The engines that have to behave alike. */
export const ENGINES: readonly [string, () => SearchEngine][] = [
  ['sqlite', () => new SqliteSearchEngine(() => ':memory:')],
];

/** What a test says of a document; the rest is filled in. */
export type Part = Partial<Omit<SearchDocument, 'id' | 'entity'>> & { readonly passage?: string };

/** An entity with its passages, as an offering would give it. */
export function entity(id: string, ...parts: readonly (string | Part)[]): EntityDocuments {
  const ref = { kind: 'thing', id };
  const documents = parts.map((part): SearchDocument => {
    const { passage, ...more } = typeof part === 'string' ? { title: part, passage: undefined } : part;
    return {
      ...{ id: [id, more.locale ?? 'en', passage].filter(Boolean).join('-'), entity: ref, locale: 'en' },
      ...{ address: `/things/${id}`, anchor: passage ?? null, title: id, names: [], heading: null },
      ...{ summary: '', text: '', facets: {}, audience: ['public'], standing: 0, changedAt: 0, shown: {} },
      ...more,
    };
  });
  return { entity: ref, documents };
}

/** An engine that holds these and nothing else; of a title alone an entity is made. */
export async function holding(
  open: () => SearchEngine,
  entities: readonly (EntityDocuments | string)[],
): Promise<SearchEngine> {
  const engine = open();
  await engine.replace(entities.map((one) => (typeof one === 'string' ? entity(idOf(one), one) : one)));
  return engine;
}

/** The first page of what everybody finds. */
export async function page(
  engine: SearchEngine,
  text: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchPage> {
  return engine.search({ text, locale: 'en', page: 1, pageSize: 20, ...more }, PUBLIC);
}

/** The ids of what everybody finds, the best first. */
export async function found(
  engine: SearchEngine,
  text: string,
  more: Partial<SearchRequest> = {},
): Promise<string[]> {
  return (await page(engine, text, more)).hits.map((hit) => hit.entity.id);
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
