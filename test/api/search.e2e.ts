import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService } from '@nestjs/core';
import { UnitOfWork } from '#libs/platform';
import { SearchSync } from '#libs/search';
import { SearchIndexer } from '../../libs/search/src/app/search-indexer.js';
import { PUBLIC } from '../../libs/search/src/domain/search-engine.js';
import { SearchOutboxRepository } from '../../libs/search/src/persistence/search-outbox.repository.js';
import { SqliteSearchEngine } from '../../libs/search/src/sqlite/sqlite-search-engine.js';
import { contentTeam, type ContentTeam } from '../support/content.js';
import { eventually } from '../support/eventually.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Reply, type TestHub } from '../support/hub.js';
import { guideBody, onTheShelf } from '../support/shelf.js';

const SEARCH = `query ($text: String!, $narrow: [SearchChoiceInput!], $page: Int, $pageSize: Int) {
  search(text: $text, narrow: $narrow, page: $page, pageSize: $pageSize) { totalCount isComplete
    hits { kind address locale title { text hit } excerpt { text hit } label note } facets { name values { value count } } } }`;

/** Longer than a change may take to be found. */
const SECOND_MS = 1_000;

let hub: TestHub;
let team: ContentTeam;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hub-search-'));
  hub = await startTestHub({ settings: { dataFolder: folder } });
  team = await contentTeam(hub);
  hub.app.get(SearchSync, { strict: false }).start();
  await eventually(async () => ((await search('')).isComplete ? [true] : []));
}, 60_000);
afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function search(text: string, more: object = {}): Promise<Reply> {
  const { data, errors } = await hub.graphql(SEARCH, { text, ...more });
  expect(errors).toEqual([]);
  return data.search;
}

const addresses = async (text: string, more: object = {}): Promise<string[]> =>
  (await search(text, more)).hits.map(({ address }: Reply) => address);
const soon = async (text: string, isThere: boolean): Promise<number> => {
  const before = performance.now();
  await eventually(async () => ((await search(text)).totalCount > 0 === isThere ? [true] : []));
  return performance.now() - before;
};

describe('a search that makes no sense', () => {
  it.each([
    ['too long', { text: 'x'.repeat(301) }],
    ['for what is no facet', { text: 'a', narrow: [{ name: 'audience', values: ['public'] }] }],
    [
      'for more values than there may be',
      { text: 'a', narrow: [{ name: 'kind', values: Array(21).fill('mim') }] },
    ],
    ['before the first page', { text: 'a', page: 0 }],
    ['beyond the last page', { text: 'a', page: 101 }],
    ['beyond the first thousand hits', { text: 'a', page: 21, pageSize: 50 }],
    ['for pages that are too long', { text: 'a', pageSize: 51 }],
  ])('%s is refused', async (_what, variables) => {
    expect(codeOf(await hub.graphql(SEARCH, variables))).toBe('BAD_USER_INPUT');
  });
});

describe('what is not public', () => {
  const secret = 'xylographer';
  const everywhere = async (): Promise<string> =>
    JSON.stringify([await search(secret), await search(`"${secret}"`), await search('', { pageSize: 50 })]);

  it('is found by nobody: no draft, whoever looks', async () => {
    const body = { language: 'en', slug: secret, title: { en: { text: secret } } };
    const started = await hub.graphql(
      'mutation ($body: String!, $authorityId: ID!) { startContent(input: { kind: "need", body: $body, authorityId: $authorityId }) { id } }',
      { body: JSON.stringify(body), authorityId: VESTHAVN },
      await hub.signIn(PEOPLE.astrid),
    );
    expect(started.errors).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, SECOND_MS));
    expect(await everywhere()).not.toContain(secret);
    const { data } = await hub.graphql(SEARCH, { text: secret }, await hub.signIn(PEOPLE.astrid));
    expect(data.search.totalCount).toBe(0);
  });

  it('is not found any more once it is archived, and again when it comes back', async () => {
    const id = await onTheShelf(hub, 'guidance', guideBody({ title: 'Zeppelin moorings' }));
    expect(await soon('zeppelin', true)).toBeLessThan(5 * SECOND_MS);
    await team.coordinator.does('archive', { id }, { reason: 'Over.' });
    await soon('zeppelin', false);
    expect((await search('zeppelin')).facets.every(({ values }: Reply) => values.length === 0)).toBe(true);
    await team.coordinator.does('restore', { id });
    await soon('zeppelin', true);
  });
});

describe('what is published', () => {
  it('is found within moments, marked, with what it rests on', async () => {
    await onTheShelf(
      hub,
      'guidance',
      guideBody({ title: 'Quokka <b>crossings</b>', topics: ['governance'] }),
    );
    await soon('quokka', true);
    const { hits } = await search('quoka crosings');
    expect(hits[0]).toMatchObject({ kind: 'guidance', label: 'illustrative', locale: 'en' });
    expect(hits[0].title).toEqual([
      { text: 'Quokka', hit: true },
      { text: ' <b>', hit: false },
      { text: 'crossings', hit: true },
      { text: '</b>', hit: false },
    ]);
  });

  it('follows every change, also one that no program of the hub made', async () => {
    const id = await onTheShelf(hub, 'guidance', guideBody({ slug: 'renamed-later', title: 'Before' }));
    await hub.sql(
      `UPDATE shelf_item SET body = jsonb_set(body, '{title,en,text}', '"Afterglow"') WHERE id = $1`,
      [id],
    );
    await soon('afterglow', true);
    await hub.sql('DELETE FROM shelf_item WHERE id = $1', [id]);
    await soon('afterglow', false);
  });

  it('is not lost where thousands of changes come at once', async () => {
    await hub.sql(
      `INSERT INTO shelf_item (id, kind, slug, address, language, authority_id, sort_title, search_text, body, marks, day,
         publication, published_at, updated_at, verified_at)
       SELECT gen_random_uuid(), 'guidance', 'many-' || n, '/guidance/many-' || n, 'en', NULL, 'm', 'm',
         body || jsonb_build_object('title', jsonb_build_object('en', jsonb_build_object('text', 'Manifold ' || n))),
         marks, NULL, 1, now(), now(), now()
       FROM (SELECT body, marks FROM shelf_item WHERE kind = 'guidance' LIMIT 1) i, generate_series(1, 1500) AS n`,
    );
    const isAll = async () => (await search('manifold')).totalCount === 1500;
    expect(await eventually(async () => ((await isAll()) ? [true] : []))).toEqual([true]);
    expect(await addresses('manifold', { page: 20, pageSize: 50 })).toHaveLength(50);
  });
});

/** Another process that keeps an index of the same database. */
function secondIndexer() {
  const engine = new SqliteSearchEngine(() => ':memory:');
  const discovery = hub.app.get(DiscoveryService, { strict: false });
  const indexer = new SearchIndexer(
    discovery,
    engine,
    hub.app.get(SearchOutboxRepository, { strict: false }),
  );
  indexer.onModuleInit();
  // As often as there is something: transactions of other databases on the server hold the horizon back.
  const takesIn = async (): Promise<void> => {
    while ((await indexer.drain()) > 0);
  };
  const finds = async (text: string): Promise<number> =>
    (await engine.search({ text, locale: 'en', page: 1, pageSize: 5 }, PUBLIC)).total;
  return { indexer, takesIn, finds };
}

describe('two processes on one database', () => {
  it('both find what changed, also what an older transaction commits last', async () => {
    const rename = `UPDATE shelf_item SET body = jsonb_set(body, '{title,en,text}', to_jsonb($2::text)) WHERE id = $1`;
    const [one, other] = await Promise.all(
      ['Ibex', 'Narwhal'].map((title) => onTheShelf(hub, 'guidance', guideBody({ title }))),
    );
    const indexers = [1, 2].map(() => secondIndexer());
    for (const { indexer } of indexers) await indexer.rebuild();
    const uow = hub.app.get(UnitOfWork, { strict: false });
    const [written, commit] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const slow = uow.run(async () => {
      await uow.query(rename, [one!, 'Ibexling']);
      written.resolve(null);
      await commit.promise;
    });
    await written.promise;
    await hub.sql(rename, [other!, 'Narwhalia']);
    for (const { takesIn } of indexers) await takesIn();
    commit.resolve(null);
    await slow;
    for (const { takesIn, finds } of indexers) {
      await takesIn();
      expect([await finds('ibexling '), await finds('narwhalia ')]).toEqual([1, 1]);
    }
  });
});

describe('everything that ships', () => {
  it.each([
    ['acessing data', '/mims/mims-plus/9.0/accessing-data'],
    ['mim 2 representing', '/mims/mims-plus/9.0/representing-data'],
    ['algorithm register amsterdam', '/cases/amsterdam-algorithm-register'],
    ['orion', '/tools/orion-ld'],
    ['vesthavn', `/community/authorities/${VESTHAVN}`],
    ['digital europe prog', '/funding/instruments/digital-europe'],
    ['legal', '/groups/legal'],
  ])('%s is answered by %s', async (text, address) => {
    expect((await addresses(text)).slice(0, 3)).toContain(address);
  });

  it.each([
    ['gêmeo digital', '/mims/mims-plus/9.0/local-digital-twins'],
    ['digitaler Zwilling', '/mims/mims-plus/9.0/local-digital-twins'],
    ['jumeaux numériques', '/mims/mims-plus/9.0/local-digital-twins'],
    ['cyfrowy bliźniak', '/mims/mims-plus/9.0/local-digital-twins'],
    ['дигитален близнак', '/mims/mims-plus/9.0/local-digital-twins'],
    ['αλγόριθμοι', '/cases/amsterdam-algorithm-register'],
    ['gatubelysning', '/cases/vesthavn-street-reports'],
    ['marchés publics', '/needs/help-with-buying-data-services'],
  ])('%s finds what is written in English: %s', async (text, address) => {
    const found = (await addresses(text)).map((one) => one.split('#')[0]);
    expect(found.slice(0, 10)).toContain(address);
  });

  it('is counted and narrowed by what it is', async () => {
    const { facets, totalCount } = await search('data');
    const kinds: { value: string; count: number }[] = facets.find(
      ({ name }: Reply) => name === 'kind',
    ).values;
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    for (const { value, count } of kinds)
      expect((await search('data', { narrow: [{ name: 'kind', values: [value] }] })).totalCount).toBe(count);
  });
});
