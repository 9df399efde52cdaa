import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { FileStore, HubConfig, Retention } from '#libs/platform';
import { ADD_FILE, FileAuthor } from '../support/content-files.js';
import { caseBody, Writer } from '../support/content.js';
import { picture } from '../support/files.js';
import { PEOPLE, startTestHub, type Reply, type Session, type TestHub } from '../support/hub.js';

const LIST = `query ($itemId: ID!) { contentFiles(itemId: $itemId) {
  title isOpen takes entries { named text file { id } } } }`;
const PUBLISHED = `query ($itemId: ID!) { publishedFiles(itemId: $itemId) { id } }`;
const PDF = Buffer.from('%PDF-1.7\n<script>alert(1)</script>');
/** The largest file as base64, and room for the rest of the request. */
const ROOMY_BYTES = 16_000_000;

let hub: TestHub;
let jonas: Session;
let tomas: Session;
let astrid: Session;
let author: Writer;
let chair: Writer;
let files: FileAuthor;

beforeAll(async () => {
  hub = await startTestHub();
  [jonas, tomas] = [await hub.signIn(PEOPLE.outsider), await hub.signIn(PEOPLE.tomas)];
  astrid = await hub.signIn(PEOPLE.astrid);
  author = new Writer(hub, jonas);
  chair = new Writer(hub, astrid);
  files = new FileAuthor(hub, jonas, chair);
});
beforeEach(() => hub.sql('DELETE FROM sign_in_throttle'));
afterAll(() => hub.stop());

const begins = (more: object = {}) => files.begins(more);
const tries = (item: Reply, content: Buffer, more: object = {}, session: Session | undefined = jonas) =>
  files.tries(item, content, more, session);
const adds = (item: Reply, content: Buffer, more: object = {}) => files.adds(item, content, more);
const now = (item: Reply) => files.now(item);
const publishes = (item: Reply) => files.publishes(item);
const png = () => picture().png().toBuffer();

describe('a file of content', () => {
  it('exists for nobody but those who see the draft, until what names it is public; and is gone with it', async () => {
    const item = await begins();
    const [file, paper] = [await adds(item, await png()), await adds(item, PDF, { fileName: 'a.pdf' })];
    const unknown = await (await hub.get(`/files/content/${newId()}`)).text();
    const status = async (session?: Session) => [
      (await hub.get(file.url, session)).status,
      (await hub.get(paper.url, session)).status,
    ];
    const hidden = async () => {
      for (const session of [undefined, tomas]) {
        expect(await status(session)).toEqual([404, 404]);
        expect(await (await hub.get(file.url, session)).text()).toBe(unknown);
      }
      const { data } = await hub.graphql(`${PUBLISHED} # ${newId()}`, { itemId: item.id });
      expect(data.publishedFiles).toEqual([]);
    };
    await hidden();
    expect(await status(jonas)).toEqual([200, 200]);
    expect(await status(astrid)).toEqual([200, 200]);

    const live = await publishes(item);
    expect(await status()).toEqual([200, 200]);
    const { data } = await hub.graphql(`${PUBLISHED} # ${newId()}`, { itemId: item.id });
    expect(data.publishedFiles.map(({ id }: Reply) => id)).toEqual([file.id, paper.id]);
    const first = await hub.get(file.url);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await hub.get(file.url, undefined, again)).status).toBe(304);

    await chair.does('archive', live, { reason: 'It was taken down.' });
    await hidden();
    expect((await hub.get(file.url, undefined, again)).status).toBe(404);
    await chair.does('restore', live);
    expect(await status()).toEqual([200, 200]);
  });

  it('that the published version does not name is not public with the others', async () => {
    const item = await begins();
    const kept = await adds(item, await png());
    const dropped = await adds(item, await png());
    const { item: current, body } = await now(item);
    await author.saves(current, { ...body, pictures: body.pictures.slice(0, 1) });
    await publishes(item);
    expect((await hub.get(kept.url)).status).toBe(200);
    expect((await hub.get(dropped.url)).status).toBe(404);
    expect((await hub.get(dropped.url, jonas)).status).toBe(200);
    const { data } = await hub.graphql(LIST, { itemId: item.id }, jonas);
    expect(data.contentFiles).toMatchObject({ isOpen: false, takes: ['PICTURE', 'ATTACHMENT'] });
    expect(data.contentFiles.entries).toEqual([
      { named: true, text: 'A pump', file: { id: kept.id } },
      { named: false, text: '', file: { id: dropped.id } },
    ]);
  });

  it('of another item, of nobody, of the wrong kind or without a text keeps the item from the public', async () => {
    const [mine, other] = [await begins(), await begins()];
    const [foreign, paper] = [await adds(other, await png()), await adds(mine, PDF, { fileName: 'a.pdf' })];
    const alt = { en: 'A pump' };
    const own = await adds(mine, await png());
    const { item, body } = await now(mine);
    const pictures = [
      { key: 'a', file: foreign.id, alt },
      { key: 'b', file: newId(), alt },
      { key: 'c', file: 'not an id', alt },
      { key: 'd', file: paper.id, alt },
      { key: 'e', file: own.id, alt },
    ];
    const saved = await author.saves(item, { ...body, pictures });
    const { faults } = await author.submits(saved);
    expect(faults.map(({ path }: Reply) => path)).toEqual([0, 1, 2, 3].map((at) => `pictures[${at}].file`));
    const silent = await author.saves(saved, {
      ...body,
      pictures: [{ key: 'e', file: own.id, alt: { de: 'x' } }],
    });
    expect((await author.submits(silent)).faults[0].path).toBe('pictures[0].alt.en');
  });

  it('is forgotten after a month when no revision names it, and else kept', async () => {
    const item = await begins();
    const named = await adds(item, await png());
    const { item: current, body } = await now(item);
    await author.saves(current, { ...body, pictures: [] });
    const lost = newId();
    await hub.sql(
      `INSERT INTO content_file SELECT $1, item_id, kind, name, media_type, sha256, bytes, width, height, created_by,
         created_at FROM content_file WHERE id = $2`,
      [lost, named.id],
    );
    const store = hub.app.get(FileStore, { strict: false });
    const { key, sha256, size } = await store.put(PDF);
    await hub.sql('INSERT INTO content_file_form VALUES ($1, 480, 300, $2, $3, $4)', [
      lost,
      size,
      sha256,
      key,
    ]);
    const known = async () =>
      (await hub.sql('SELECT id FROM content_file WHERE item_id = $1', [item.id])).map(({ id }) => id);
    const run = () => hub.app.get(Retention, { strict: false }).run();
    await run();
    expect(await known()).toHaveLength(2);
    await hub.sql(`UPDATE content_file SET created_at = now() - interval '31 days' WHERE item_id = $1`, [
      item.id,
    ]);
    await run();
    expect(await known()).toEqual([named.id]);
    expect(await store.read(key)).toBeNull();
    expect((await hub.get(named.url, jonas)).status).toBe(200);
  });
});

describe('somebody who uploaded files', () => {
  it('sees them among what the hub holds, and leaves them behind without a name', async () => {
    const mikkel = await hub.signIn(PEOPLE.mikkel);
    const item = await new Writer(hub, mikkel).starts(caseBody(), { kind: 'case-study' });
    const { data } = await tries(item, await png(), { fileName: 'harbour.png' }, mikkel);
    const own = await (await hub.get('/export/my-data', mikkel)).text();
    expect(own).toContain('harbour.webp');
    const { errors } = await hub.graphql('mutation { eraseMe { __typename } }', {}, mikkel);
    expect(errors).toEqual([]);
    const rows = await hub.sql('SELECT created_by AS "by" FROM content_file WHERE id = $1', [
      data.addContentFile.id,
    ]);
    expect(rows).toEqual([{ by: null }]);
  });
});

describe('a file as large as it may be', () => {
  it('is taken, and told that it is too large beyond that', async () => {
    const { limits } = hub.app.get(HubConfig, { strict: false });
    const roomy = await startTestHub({ settings: { limits: { ...limits, bodyBytes: ROOMY_BYTES } } });
    try {
      const session = await roomy.signIn(PEOPLE.outsider);
      const item = await new Writer(roomy, session).starts(caseBody(), { kind: 'case-study' });
      const send = async (length: number) => {
        const content = Buffer.concat([PDF, Buffer.alloc(length - PDF.length)]).toString('base64');
        const input = { itemId: item.id, fileName: 'a.pdf', alt: '', content };
        return (await roomy.graphql(ADD_FILE, { input }, session)).data.addContentFile;
      };
      expect(await send(10_000_000)).toMatchObject({ __typename: 'ContentFile', bytes: 10_000_000 });
      expect(await send(10_000_001)).toMatchObject({ reason: 'TOO_LARGE' });
    } finally {
      await roomy.stop();
    }
  });
});
