import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { Writer } from '../support/content.js';
import { FileAuthor } from '../support/content-files.js';
import { PEOPLE, type Reply } from '../support/hub.js';
import { sees, Stage } from './support/stage.js';

let stage: Stage;
let author: FileAuthor;
let item: Reply;
let page: Page;
let photograph: Buffer;

beforeAll(async () => {
  stage = await Stage.set();
  const session = await stage.hub.signIn(PEOPLE.astrid);
  const chair = new Writer(stage.hub, await stage.hub.signIn(PEOPLE.coordinator));
  author = new FileAuthor(stage.hub, session, chair);
  item = await author.begins();
  ({ page } = await stage.visit({ person: PEOPLE.astrid, javaScriptEnabled: false }));
  photograph = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0e4f5f' } })
    .withExif({ IFD0: { Copyright: 'Where she lives' } })
    .jpeg()
    .toBuffer();
}, 60_000);

afterAll(() => stage.strike());

async function sends(name: string, mimeType: string, buffer: Buffer, alt: string): Promise<void> {
  await page.goto(`/desk/content/${item.id}/upload`);
  await page.getByLabel('The file', { exact: true }).setInputFiles({ name, mimeType, buffer });
  await page.getByLabel('What a picture shows, or the title of an attachment').fill(alt);
  await page.getByRole('button', { name: 'Add it' }).click();
}

describe('pictures and files of a case', () => {
  it('are nothing for others to add', async () => {
    const other = await stage.visit({ person: PEOPLE.outsider });
    const answer = await other.page.goto(`/desk/content/${item.id}/upload`);
    expect(answer?.status()).toBe(404);
  });

  it.each([
    [
      'a picture that nobody describes',
      'a.jpg',
      'image/jpeg',
      () => photograph,
      '',
      'Say what the picture shows.',
    ],
    [
      'a page that calls itself a picture',
      'a.png',
      'image/png',
      () => Buffer.from('<html><script>'),
      'A pump',
      /Pictures are PNG, JPEG or WebP|cannot be read/,
    ],
    [
      'a drawing that could run',
      'a.svg',
      'image/svg+xml',
      () => Buffer.from('<svg onload="alert(1)"/>'),
      'A pump',
      /Pictures are PNG, JPEG or WebP|cannot be read/,
    ],
  ] as const)(
    'refuse %s, say why, and keep what was typed',
    async (_what, name, type, content, alt, reason) => {
      await sends(name, type, content(), alt);
      await sees(page, reason);
      expect(await page.getByLabel('What a picture shows, or the title of an attachment').inputValue()).toBe(
        alt,
      );
    },
  );

  it('are public with the case, described, with their size, and without where they were taken', async () => {
    await sends('pump.jpg', 'image/jpeg', photograph, 'The pump at the harbour');
    await sees(page, 'Added to the draft.');
    const published = await author.publishes(item);
    const guest = (await stage.visit()).page;
    await guest.goto(published.address);
    const picture = guest.getByRole('img', { name: 'The pump at the harbour' });
    expect(await picture.getAttribute('width')).toBe('900');
    const served = await guest.request.get((await picture.getAttribute('src')) ?? '');
    expect(served.headers()['content-type']).toBe('image/webp');
    expect((await sharp(await served.body()).metadata()).exif).toBeUndefined();
  });
});
