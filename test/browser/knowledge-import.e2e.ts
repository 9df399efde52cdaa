import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../support/hub.js';
import { axeFindings, sidewaysScroll } from './support/page-checks.js';
import { sees, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => void (stage = await Stage.set()), 60_000);
afterAll(() => stage.strike());

const HEADER = 'language,slug,title.en,summary.en,evidence,source.label,source.note,form,state';
const row = (slug: string, form: string) =>
  `en,${slug},A title,What it is,reported,illustrative,Invented,${form},running`;
const table = (...rows: string[]) => ({
  name: 'initiatives.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\n')),
});
const csv = (...rows: string[]) => table(HEADER, ...rows);

describe.each([
  ['with scripts', true, 'quay'],
  ['without scripts', false, 'pier'],
])('bringing items in from a file, %s', (_how, javaScriptEnabled, slug) => {
  it('asks people to sign in, and refuses those who may not', async () => {
    const { page: stranger } = await stage.visit({ javaScriptEnabled });
    await stranger.goto('/desk/knowledge/import');
    expect(new URL(stranger.url()).pathname).toBe('/sign-in');
    await stranger.context().close();
    const { page } = await stage.visit({ javaScriptEnabled, person: PEOPLE.mikkel });
    await page.goto('/desk/knowledge/import');
    await page.getByLabel('What the items are').selectOption('initiative');
    await page.getByLabel('The file', { exact: true }).setInputFiles(csv(row(slug, 'network')));
    await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
    await sees(page, /You may not bring in items of this kind/);
    await page.context().close();
  });

  it('lists what is wrong by row and column, and makes drafts once nothing is', async () => {
    const { page, misdeeds } = await stage.visit({ javaScriptEnabled, person: PEOPLE.coordinator });
    await page.goto('/desk/content');
    await page.getByRole('link', { name: 'Bring items in from a file' }).click();
    await page.getByRole('button', { name: 'Check the file' }).click();
    await sees(page, /Choose a file that is not empty/);
    await page.getByLabel('What the items are').selectOption('initiative');
    await page
      .getByLabel('The file', { exact: true })
      .setInputFiles(csv(row(slug, 'netwerk'), row('a-b', 'law')));
    await page.getByRole('button', { name: 'Check the file' }).click();
    await sees(page, 'One thing has to be mended. Nothing was written.');
    await sees(page, /Do you mean network\?/);
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/2[^]*H · form/);
    expect(await page.getByLabel('What the items are').inputValue()).toBe('initiative');
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    if (javaScriptEnabled)
      for (const width of [360, 1280]) expect(await sidewaysScroll(page, width)).toEqual([]);
    await page.getByLabel('The file', { exact: true }).setInputFiles(csv(row(slug, 'network')));
    await page.getByRole('button', { name: 'Check the file' }).click();
    await sees(page, 'Nothing is wrong with this file, and nothing was written yet.');
    await page.getByRole('button', { name: 'Bring in this item' }).click();
    await sees(page, /One draft was made or changed/);
    await page.getByRole('link', { name: 'To the drafts' }).click();
    const found = await stage.hub.sql('SELECT kind FROM content_item WHERE key = $1', [slug]);
    expect(found).toEqual([{ kind: 'initiative' }]);
    expect([...misdeeds.forbidden, ...misdeeds.foreignRequests]).toEqual([]);
    await page.context().close();
  });

  it('takes a file larger than a request of the API may be, checks it and brings it in', async () => {
    const slugs = Array.from({ length: 480 }, (_, at) => `${slug}-large-${at}`);
    const text = 'word '.repeat(500);
    const file = table(`${HEADER},text.en`, ...slugs.map((one) => `${row(one, 'network')},${text}`));
    expect(file.buffer.length).toBeGreaterThan(1024 * 1024);
    const { page } = await stage.visit({ javaScriptEnabled, person: PEOPLE.coordinator });
    await page.goto('/desk/knowledge/import');
    await page.getByLabel('What the items are').selectOption('initiative');
    await page.getByLabel('The file', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await sees(page, 'Nothing is wrong with this file, and nothing was written yet.');
    await sees(page, /choose the file once more/);
    await page.getByLabel('The file', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
    await sees(page, /480 drafts were made or changed/);
    const [{ count }] = await stage.hub.sql(
      `SELECT count(*)::integer AS count FROM content_item WHERE key LIKE $1`,
      [`${slug}-large-%`],
    );
    expect(count).toBe(slugs.length);
    await page.context().close();
  }, 90_000);
});
