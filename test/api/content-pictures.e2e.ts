import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { newId } from '#libs/kernel';
import { ADD_FILE, FileAuthor } from '../support/content-files.js';
import { caseBody, seen, Writer } from '../support/content.js';
import {
  CAMERA,
  jpegWithPlace,
  openDocument,
  officeDocument,
  picture,
  pngOfSize,
  zipBomb,
} from '../support/files.js';
import { codeOf, PEOPLE, startTestHub, type Reply, type Session, type TestHub } from '../support/hub.js';

const LIST = `query ($itemId: ID!) { contentFiles(itemId: $itemId) {
  title isOpen takes entries { named text file { id } } } }`;
const PDF = Buffer.from('%PDF-1.7\n<script>alert(1)</script>');

let hub: TestHub;
let jonas: Session;
let tomas: Session;
let astrid: Session;
let clara: Session;
let author: Writer;
let chair: Writer;
let files: FileAuthor;

beforeAll(async () => {
  hub = await startTestHub();
  [jonas, tomas] = [await hub.signIn(PEOPLE.outsider), await hub.signIn(PEOPLE.tomas)];
  [astrid, clara] = [await hub.signIn(PEOPLE.astrid), await hub.signIn(PEOPLE.coordinator)];
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
const filesInStore = async (): Promise<number> =>
  Number((await hub.sql('SELECT count(*) AS n FROM content_file'))[0].n);
const png = () => picture().png().toBuffer();

describe('T49: what is no file for content', () => {
  it.each([
    ['an SVG with a script', () => Buffer.from('<svg onload="alert(1)"/>'), 'a.svg', 'WRONG_KIND'],
    ['HTML that is called PNG', () => Buffer.from('<html><script>alert(1)</script>'), 'a.png', 'WRONG_KIND'],
    ['a program', () => Buffer.from('MZ\x90\0', 'latin1'), 'a.exe', 'WRONG_KIND'],
    ['a program that is called PDF', () => Buffer.from('MZ\x90\0', 'latin1'), 'a.pdf', 'WRONG_KIND'],
    ['an archive that grows beyond measure', zipBomb, 'a.docx', 'WRONG_KIND'],
    ['any archive', () => officeDocument({ 'a.txt': 'x' }), 'a.zip', 'WRONG_KIND'],
    ['a picture of 50 000 pixels', () => pngOfSize(50_000, 50_000), 'a.png', 'TOO_MANY_PIXELS'],
    ['a picture that is too large as a whole', () => pngOfSize(12_000, 12_000), 'a.png', 'TOO_MANY_PIXELS'],
    ['a picture of which only the head is there', () => pngOfSize(3_000, 3_000), 'a.png', 'BROKEN'],
    ['nothing', () => Buffer.alloc(0), 'a.txt', 'WRONG_KIND'],
  ])('%s is refused, and nothing of it is kept', async (_what, make, fileName, reason) => {
    const [item, before] = [await begins(), await filesInStore()];
    const { data } = await tries(item, make(), { fileName });
    expect(data.addContentFile).toEqual({ __typename: 'ContentFileRefused', reason });
    expect(await filesInStore()).toBe(before);
    expect((await now(item)).item.draft.revision.number).toBe(1);
  });

  it('a picture that was cut off in the middle is refused', async () => {
    const noise = sharp(Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 251)), {
      raw: { width: 100, height: 100, channels: 3 },
    }).jpeg();
    const whole = await noise.toBuffer();
    const { reason } = await adds(await begins(), whole.subarray(0, whole.length / 2));
    expect(reason).toBe('BROKEN');
  });

  it('a picture without a word of what it shows is refused, and one with a novel', async () => {
    const item = await begins();
    for (const alt of ['', ' \u200B\u202E '])
      expect((await adds(item, await png(), { alt })).reason).toBe('ALT_MISSING');
    expect((await adds(item, await png(), { alt: 'x'.repeat(301) })).reason).toBe('TEXT_TOO_LONG');
  });

  it('input that is no input is refused in words', async () => {
    const item = await begins();
    for (const more of [{ language: 'xx' }, { itemId: 'x' }, { fileName: '' }, { alt: 'x'.repeat(1_001) }])
      expect(codeOf(await tries(item, await png(), more))).toBe('BAD_USER_INPUT');
    const input = { itemId: item.id, fileName: 'a.png', alt: 'x', content: '<not base64>' };
    expect(codeOf(await hub.graphql(ADD_FILE, { input }, jonas))).toBe('BAD_USER_INPUT');
  });

  it('is refused from all who may not write on the draft, in the words for what is not there', async () => {
    const item = await begins();
    const codes = [
      await tries(item, await png(), {}, tomas),
      await tries({ id: newId() }, await png(), {}, tomas),
      await hub.graphql(LIST, { itemId: item.id }, tomas),
      await hub.graphql(LIST, { itemId: newId() }, tomas),
    ].map(codeOf);
    expect(new Set(codes)).toEqual(new Set(['CONTENT_NOT_FOUND']));
    const input = { itemId: item.id, fileName: 'a.png', alt: 'x', content: 'AAAA' };
    expect(codeOf(await hub.graphql(ADD_FILE, { input }))).toBe('UNAUTHENTICATED');
  });

  it('is refused while the draft is reviewed, and for content that has no pictures', async () => {
    const item = await author.submits(await begins());
    expect((await adds(item, await png())).reason).toBe('NOT_OPEN');
    const news = caseBody({});
    const other = await new Writer(hub, clara).starts({
      language: 'en',
      slug: `family-of-${String(news['slug'])}`,
      name: 'x',
      owner: 'x',
    });
    const { data } = await tries(other, await png(), {}, clara);
    expect(data.addContentFile.reason).toBe('WRONG_KIND');
  });

  it('is refused once there are eight, though they come at once', async () => {
    const item = await begins();
    for (let count = 0; count < 7; count++) await adds(item, PDF, { fileName: 'a.pdf', alt: '' });
    const answers = await Promise.all([1, 2, 3].map(() => tries(item, PDF, { fileName: 'a.pdf' })));
    const reasons = answers.map(({ data }) => data.addContentFile.reason ?? 'added').sort();
    expect(reasons).toEqual(['TOO_MANY', 'TOO_MANY', 'added']);
    expect((await now(item)).body.attachments).toHaveLength(8);
    expect((await hub.sql('SELECT 1 FROM content_file WHERE item_id = $1', [item.id])).length).toBe(8);
  });

  it('is refused from somebody who sends file after file', async () => {
    const item = await begins();
    const codes: unknown[] = [];
    for (let count = 0; count < 33; count++)
      codes.push(codeOf(await tries(item, Buffer.from('no'), { fileName: 'a.bin' })));
    expect(codes.slice(0, 32)).toEqual(Array<unknown>(32).fill(undefined));
    expect(codes[32]).toBe('RATE_LIMITED');
  });
});

describe('T49: a picture', () => {
  it('loses place, camera, comments and all behind its end, and stands upright', async () => {
    const content = Buffer.concat([await jpegWithPlace(700, 500), PDF, officeDocument({ 'x.txt': CAMERA })]);
    expect((await sharp(content).metadata()).exif?.includes(CAMERA)).toBe(true);
    const file = await adds(await begins(), content, { fileName: 'IMG 54.19.12.jpg' });
    expect(file).toMatchObject({ kind: 'PICTURE', mediaType: 'image/webp', width: 500, height: 700 });
    expect(file.sources.map(({ width }: Reply) => width)).toEqual([480, 500]);
    for (const { url, width, height } of file.sources) {
      const stored = Buffer.from(await (await hub.get(url, jonas)).arrayBuffer());
      const { exif, xmp, icc, iptc, ...facts } = await sharp(stored).metadata();
      expect({ exif, xmp, icc, iptc }).toEqual({});
      expect(facts).toMatchObject({ format: 'webp', width, height });
      for (const word of [CAMERA, 'Spyglass', '%PDF', 'alert', 'PK\x03\x04', 'Exif'])
        expect(stored.includes(word)).toBe(false);
    }
  });

  it('is kept in at most three widths, none larger than itself', async () => {
    const file = await adds(await begins(), await picture(2_000, 1_000).jpeg().toBuffer());
    expect(file.sources.map(({ width, height }: Reply) => [width, height])).toEqual([
      [480, 240],
      [960, 480],
      [1600, 800],
    ]);
    expect(file).toMatchObject({ width: 1600, height: 800, url: `/files/content/${String(file.id)}/1600` });
  });

  it('is served so that nothing in it runs, and in no other width and at no other address', async () => {
    const file = await adds(await begins(), await png());
    const response = await hub.get(file.url, jonas);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    for (const end of ['', '/0', '/481', '/-1', '/480.5', '/480/x', '/..%2f480', '/9999999999'])
      expect((await hub.get(`/files/content/${String(file.id)}${end}`, jonas)).status).toBe(404);
  });

  it('is named in the draft as a new revision, on top of what others saved', async () => {
    const item = await begins();
    await author.saves(item, { ...(await now(item)).body, authority: 'Another town' });
    const file = await adds(item, await png(), { alt: ' A pump\u202E in a\nfield ' });
    const { item: after, body } = await now(item);
    expect(after.draft.revision).toMatchObject({ number: 3, origin: 'EDIT' });
    expect(body.authority).toBe('Another town');
    expect(body.pictures).toEqual([
      { key: 'picture-1', file: file.id, alt: { en: { text: 'A pump in a field', origin: 'original' } } },
    ]);
    const stale = await author.tries('save', { input: { ...seen(item), body: '{}', note: '' } });
    expect(stale.data.saveContent).toMatchObject({ __typename: 'ContentConflict', reason: 'CHANGED' });
  });
});

describe('T49: an attachment', () => {
  it.each([
    ['../../x', 'x.pdf', 'attachment; filename="x.pdf"'],
    ['x'.repeat(300), `${'x'.repeat(96)}.pdf`, 'attachment; filename="xxx'],
    ['report\u202Efdp.exe', 'reportfdp.pdf', 'attachment; filename="reportfdp.pdf"'],
    ['Beschluß "12".pdf', 'Beschluß 12.pdf', 'attachment; filename="Beschlu_ 12.pdf"'],
  ])('called “%s” is offered as “%s”, and opens nothing', async (fileName, name, disposition) => {
    const file = await adds(await begins(), PDF, { fileName, alt: '' });
    expect(file).toMatchObject({ kind: 'ATTACHMENT', name, mediaType: 'application/pdf', sources: [] });
    const response = await hub.get(file.url, jonas);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(headers['content-disposition']!.startsWith(disposition)).toBe(true);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
  });

  it('is taken as documents, tables and texts, and named by its title or its name', async () => {
    const item = await begins();
    const odt = openDocument('application/vnd.oasis.opendocument.text');
    await adds(item, odt, { fileName: 'contract.odt', alt: 'The contract' });
    await adds(item, Buffer.from('a;b\n1;2\n'), { fileName: 'costs.csv', alt: '' });
    const titles = (await now(item)).body.attachments.map(({ title }: Reply) => title.en.text);
    expect(titles).toEqual(['The contract', 'costs.csv']);
  });
});
