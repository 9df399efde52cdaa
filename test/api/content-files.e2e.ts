import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../apps/cli/src/commands.js';
import type { CommandOptions } from '#libs/platform';
import { startTestHub, type TestHub } from '../support/hub.js';
import { Desk, type OpenDraft, type Worker } from '../support/reviews.js';

const ARCHIVE = `mutation ($itemId: ID!, $successorId: ID) {
  archiveContent(itemId: $itemId, reason: "Replaced.", successorId: $successorId) { goneAt } }`;
const ADDRESS = `query ($address: String!) { contentAddress(address: $address) { __typename }
  publications(address: $address) { number publishedAt title note } }`;

/** Everything of an item that is kept, but for people. Ids, instants and addresses included. */
const KEPT = {
  items: `SELECT id, kind, key, group_id, authority_id, created_at, title, address, publication, published_at, expires_at, gone,
    gone_at, gone_reason, successor_id, verified_at FROM content_item i WHERE id = ANY($1) ORDER BY id`,
  publications: `SELECT item_id, number, revision_id, body, title, address, note, published_at FROM content_publication
    WHERE item_id = ANY($1) ORDER BY item_id, number`,
  revisions: `SELECT r.id, r.item_id, r.number, r.body, r.body_hash, r.origin, r.provenance, r.created_at FROM content_revision r
    JOIN content_publication p ON p.revision_id = r.id WHERE r.item_id = ANY($1) ORDER BY r.id`,
  redirects: 'SELECT address, item_id, since FROM content_redirect WHERE item_id = ANY($1) ORDER BY address',
  families: 'SELECT * FROM mim_family WHERE id = ANY($1) ORDER BY id',
  editions: 'SELECT * FROM mim_edition WHERE id = ANY($1) ORDER BY id',
};

let source: TestHub;
let folder: string;
let desk: Desk;
let author: Worker;
let live: OpenDraft;
let gone: OpenDraft;
let editionId: string;
let ids: string[];
beforeAll(async () => {
  [source, folder] = [await startTestHub(), await mkdtemp(path.join(tmpdir(), 'hub-content-'))];
  desk = new Desk(source);
  author = await desk.curator('Ada');
  const chair = await desk.curator('Carl', 'chair');
  live = await desk.publish(author, chair, { description: 'First “words”: a\u200bb, é, \\u0000.' });
  live = await desk.publishDraft(
    author,
    chair,
    await desk.save(author, await desk.revise(author, live), { owner: 'Other towns' }),
  );
  gone = await desk.publish(author, chair);
  await desk.run(ARCHIVE, { itemId: gone.itemId, successorId: live.itemId }, chair);
  await source.sql('INSERT INTO content_redirect VALUES ($1, $2, now())', [
    '/mims/families/old-name',
    live.itemId,
  ]);
  const edition = await desk.startOf('mim-edition', author, {
    language: 'en',
    family: live.slug,
    number: '1.0',
    name: 'Harbour MIMs 1.0',
    state: 'current',
    moments: [],
    source: { label: 'illustrative', note: 'Invented for a test.' },
  });
  await desk.publishDraft(author, chair, edition);
  editionId = edition.itemId;
  ids = [live.itemId, gone.itemId, editionId];
  await desk.start(author);
  await desk.revise(author, live);
});
afterAll(async () => {
  await source.stop();
  await rm(folder, { recursive: true });
});

/** Runs a command of `hub` as an operator types it, and answers its exit code and what it said. */
async function hubCommand(hub: TestHub, words: string, folder: string, options: CommandOptions = {}) {
  const command = commands.find(({ usage }) => usage.replace(/ [<[].*/, '') === words);
  const said: string[] = [];
  const context = {
    get: (provider: Parameters<TestHub['app']['get']>[0]) => hub.app.get(provider, { strict: false }),
    say: (line: string) => void said.push(line),
  };
  const code = await command!.run(
    context as Parameters<NonNullable<typeof command>['run']>[0],
    [folder],
    options,
  );
  return { code, said: said.join('\n') };
}

const exported = async (name: string, options: CommandOptions = {}) => {
  const target = path.join(folder, name);
  const { code, said } = await hubCommand(source, 'content export', target, options);
  expect({ code, said }).toMatchObject({ code: 0 });
  return target;
};

const filesOf = async (target: string) =>
  (await readdir(target, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();

async function kept(hub: TestHub) {
  const found: Record<string, unknown> = {};
  for (const [name, statement] of Object.entries(KEPT)) found[name] = await hub.sql(statement, [ids]);
  return found;
}

/** Empties what the hub ships with or holds, so that everything has to come from the files. */
async function emptyHub(): Promise<TestHub> {
  const hub = await startTestHub();
  await hub.sql('TRUNCATE content_item, mim_family CASCADE');
  return hub;
}

describe('content as files', () => {
  it('is one readable file for each item, for the operator alone, with no draft and nobody’s id in it', async () => {
    const files = await filesOf(await exported('public'));
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(files.map((file) => path.relative(folder, file))).toEqual(
      expect.arrayContaining([
        `public/mim-family/${live.slug}.json`,
        `public/mim-edition/${live.slug}+1.0.json`,
      ]),
    );
    expect(texts.some((text) => text.includes(author.personId))).toBe(false);
    expect(texts.some((text) => 'draft' in JSON.parse(text))).toBe(false);
    expect((await stat(files[0]!)).mode & 0o077).toBe(0);
    const text = texts[files.findIndex((file) => file.endsWith(`${live.slug}.json`))]!;
    expect(JSON.parse(text)).toMatchObject({ key: live.slug, publications: [{ number: 1 }, { number: 2 }] });
  });

  it('is not written over a folder that holds anything', async () => {
    await exported('twice');
    expect(await hubCommand(source, 'content export', path.join(folder, 'twice'))).toMatchObject({ code: 1 });
  });

  it('comes in again with the same ids, addresses, bodies, publications and typed tables; once more changes nothing', async () => {
    const target = await exported('whole');
    const hub = await emptyHub();
    try {
      expect((await hubCommand(hub, 'content import', target)).said).toMatch(
        /^\d+ items were added, 0 are here/,
      );
      expect(await kept(hub)).toEqual(await kept(source));
      for (const address of [
        `/mims/families/${live.slug}`,
        '/mims/families/old-name',
        `/mims/families/${gone.slug}`,
      ])
        expect((await hub.graphql(ADDRESS, { address })).data).toEqual(
          (await source.graphql(ADDRESS, { address })).data,
        );
      const before = await kept(hub);
      expect((await hubCommand(hub, 'content import', target)).said).toMatch(/^0 items were added/);
      expect(await kept(hub)).toEqual(before);
      expect((await hub.sql('SELECT 1 FROM content_draft')).length).toBe(0);
    } finally {
      await hub.stop();
    }
  });

  it('holds drafts when they are asked for, and they come in as drafts', async () => {
    const target = await exported('drafts', { drafts: true });
    const hub = await emptyHub();
    try {
      expect((await hubCommand(hub, 'content import', target)).code).toBe(0);
      const drafts =
        'SELECT item_id, revision_id, state, opened_at, opened_by FROM content_draft ORDER BY item_id';
      const here = (await source.sql(drafts)).map((row) => ({ ...row, opened_by: null }));
      expect(here.length).toBeGreaterThanOrEqual(2);
      expect(await hub.sql(drafts)).toEqual(here);
      expect((await hubCommand(hub, 'content import', target)).said).toMatch(/^0 items were added/);
    } finally {
      await hub.stop();
    }
  });

  it('names a damaged file with line and reason, and takes nothing at all', async () => {
    const target = await exported('damaged');
    const file = path.join(target, `mim-family/${live.slug}.json`);
    const text = await readFile(file, 'utf8');
    const hub = await emptyHub();
    try {
      const refused = async (damaged: string) => {
        await writeFile(file, damaged);
        return hubCommand(hub, 'content import', target).catch((error: unknown) => (error as Error).message);
      };
      const name = `mim-family/${live.slug}.json`;
      const lineOf = (what: string) => text.slice(0, text.lastIndexOf(what)).split('\n').length;
      expect(await refused(text.slice(0, 300))).toMatch(new RegExp(`${name}:\\d+: This is not valid JSON`));
      expect(await refused(text.replaceAll('"owner"', '"ownr"'))).toContain(`${name}:`);
      expect(await refused(text.replace(/"owner": "Other towns"/g, '"owner": 7'))).toContain(
        `${name}:${lineOf('"owner"')}: publications[1].body.owner: This has to be a text`,
      );
      expect(await refused(text.replace('"technical"', '"nobody"'))).toContain('There is no such group.');
      expect(await refused(text.replace('"living-hub-content/1"', '"other"'))).toContain(
        `${name}:2: format:`,
      );
      expect(await refused(text.replaceAll(`"/mims/families/${live.slug}"`, '"/mims/families/x"'))).toContain(
        'is read at',
      );
      expect(await refused(text.replace('"Harbour MIMs"', '"a\\u0000b"'))).toContain('cannot be stored');
      expect(await hub.sql('SELECT id FROM content_item')).toEqual([]);
      expect(await hub.sql('SELECT id FROM mim_family')).toEqual([]);
    } finally {
      await hub.stop();
    }
  });

  it('leaves an item alone that the hub has in another state, and says so', async () => {
    const target = await exported('older');
    const file = path.join(target, `mim-family/${live.slug}.json`);
    const document = JSON.parse(await readFile(file, 'utf8'));
    document.publications[1].note = 'Another past';
    await writeFile(file, JSON.stringify(document));
    const before = await kept(source);
    expect((await hubCommand(source, 'content import', target)).said).toContain(
      `${live.slug}.json: the hub has this item in another state`,
    );
    expect(await kept(source)).toEqual(before);
  });

  it('is not imported from a folder without files', async () => {
    expect(await hubCommand(source, 'content import', path.join(folder, 'nowhere'))).toMatchObject({
      code: 1,
    });
  });
});
