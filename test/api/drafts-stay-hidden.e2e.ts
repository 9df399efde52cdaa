import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { operationAccess, printHubSchema } from '#libs/platform';
import { familyBody, Writer } from '../support/content.js';
import { everyQuery } from '../support/every-query.js';
import { PEOPLE, startTestHub, type Reply, type Session, type TestHub } from '../support/hub.js';
import { tablesWith } from '../support/whole-database.js';

/** Stands in drafts alone; nobody asks for it, so that no answer can merely repeat it. */
const MARKER = 'Quicksilverberry';

let hub: TestHub;
let outsider: Session;
/** A draft of something that was never public, one beside a published version, and one that was given up. */
let drafts: Reply[];

beforeAll(async () => {
  hub = await startTestHub({ pages: true });
  outsider = await hub.signIn(PEOPLE.outsider);
  const mikkel = new Writer(hub, await hub.signIn(PEOPLE.mikkel));
  const tomas = new Writer(hub, await hub.signIn(PEOPLE.tomas));
  const secret = { name: MARKER, owner: MARKER, description: { en: `${MARKER} `.repeat(3), de: MARKER } };

  const hidden = await mikkel.proposes(familyBody(secret));
  const body = familyBody();
  const live = await tomas.approves(await mikkel.proposes(body));
  const beside = await mikkel.saves(await mikkel.does('revise', live), { ...body, ...secret }, MARKER);
  const waiting = await tomas.approves(await mikkel.proposes(familyBody(secret)), {
    publishAt: new Date(Date.now() + 86_400_000).toISOString(),
    note: MARKER,
  });
  const given = await mikkel.starts(familyBody(secret));
  await mikkel.does('discard', given);
  drafts = [hidden, { ...live, draft: beside.draft }, waiting, given];
});

afterAll(() => hub.stop());

const slugOf = (item: Reply) => String(JSON.parse(item.draft.body).slug);

/** Every way to name a draft. */
const names = () =>
  drafts.flatMap((item) => [
    String(item.id),
    String(item.draft.revision.id),
    slugOf(item),
    `/mims/families/${slugOf(item)}`,
    `/mims/${slugOf(item)}/1.0/${slugOf(item)}`,
  ]);

const readers = (): [string, Session | undefined][] => [
  ['nobody', undefined],
  ['an outsider', outsider],
];

describe('T06: what stands in drafts alone', () => {
  it('is where it should be, so that this test means something', async () => {
    const tables = await tablesWith(hub, MARKER);
    expect(tables).toEqual(
      expect.arrayContaining(['public.content_item', 'public.content_revision', 'public.content_draft']),
    );
    expect(tables.filter((table) => !/content_(item|revision|draft|step)$/.test(table))).toEqual([]);
  });

  it('is in the answer of no query, whatever it is asked about', async () => {
    const schema = buildSchema(printHubSchema(hub.app));
    const documents = new Map(
      names().flatMap((argument) =>
        everyQuery(schema, argument).map(({ name, document }) => [document, name] as const),
      ),
    );
    const answered = new Set<string>();
    for (const [document, name] of documents)
      for (const [who, session] of readers()) {
        const answer = await hub.graphql(document, {}, session);
        const said = [who, document, JSON.stringify(answer)];
        expect(said).toEqual([who, document, expect.not.stringContaining(MARKER)]);
        if (answer.status !== 400) answered.add(name);
      }
    // These want a country, a day, or a number: no draft is named by one.
    expect([...new Set(documents.values())].filter((name) => !answered.has(name))).toEqual([
      'regions',
      'resultAt',
      'toolsForMim',
    ]);
  });

  it('is in no list of the desk of an outsider, and counted in none', async () => {
    const writer = new Writer(hub, outsider);
    for (const queue of ['MINE', 'TO_REVIEW', 'STALE', 'ALL', 'GONE'])
      expect(await writer.queue(queue)).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('is in no file, feed or other route', async () => {
    const routes = operationAccess(hub.app).flatMap(
      ({ operation }) => /^GET (.+)$/.exec(operation)?.[1] ?? [],
    );
    expect(routes.length).toBeGreaterThan(5);
    await nowhere(routes.filter((route) => !route.startsWith('/dev/')));
  });

  it('is on no page, its address among them', async () => {
    const source = readFileSync('apps/web/app/routes.ts', 'utf8');
    const pages = [...source.matchAll(/route\(\s*'([^']+)'/g)].map(([, path]) => `/${path!}`);
    expect(pages.length).toBeGreaterThan(30);
    const drafted = drafts.map((item) => `/mims/families/${slugOf(item)}`);
    await nowhere([...pages, ...drafted, '/', '/sitemap.xml', '/mims', '/mims.atom', '/feed.xml']);
  });
});

/** Reads every path, with each draft in the place of whatever it is about. */
async function nowhere(paths: readonly string[]): Promise<void> {
  const concrete = paths.flatMap((path) =>
    path.includes(':')
      ? names().map((name) => path.replaceAll(/:\w+\??/g, encodeURIComponent(name)))
      : [path],
  );
  for (const path of new Set(concrete))
    for (const [who, session] of readers()) {
      const response = await hub.get(path.replace(/\*$/, ''), session);
      expect([who, path, await response.text()]).toEqual([who, path, expect.not.stringContaining(MARKER)]);
    }
}
