import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { algorithmBody, registerFile } from '../support/algorithms.js';
import { Writer } from '../support/content.js';
import { PEOPLE, VESTHAVN, type Reply } from '../support/hub.js';
import { axeFindings, sidewaysScroll } from './support/page-checks.js';
import { sees, Stage } from './support/stage.js';

const REGISTER = `/community/authorities/${VESTHAVN}/algorithms`;

let stage: Stage;
beforeAll(async () => void (stage = await Stage.set()), 60_000);
afterAll(() => stage.strike());

const json = (...entries: readonly unknown[]) => ({
  name: 'register.json',
  mimeType: 'application/json',
  buffer: Buffer.from(registerFile(...entries)),
});
const file = (page: Page) => page.getByLabel('The file', { exact: true });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Hands in the draft with this name as its author, and has it approved. */
async function publishes(slug: string): Promise<void> {
  const [row] = await stage.hub.sql('SELECT id FROM content_item WHERE key = $1', [slug]);
  const mikkel = new Writer(stage.hub, await stage.hub.signIn(PEOPLE.mikkel));
  const coordinator = new Writer(stage.hub, await stage.hub.signIn(PEOPLE.coordinator));
  await coordinator.approves(await mikkel.submits(await mikkel.reads({ id: row?.['id'] })));
}

describe.each([
  ['with scripts', true, 'night-buses'],
  ['without scripts', false, 'night-trams'],
])('the register of an authority, %s', (_how, javaScriptEnabled, slug) => {
  const risky = {
    title: 'Night service',
    state: 'in-use',
    aiActClass: 'high-risk',
    supplier: 'Nordtal (invented)',
  };

  it('offers nothing to bring in to those who do not act for it', async () => {
    const { page } = await stage.visit({ javaScriptEnabled });
    await page.goto(REGISTER);
    await sees(page, 'Algorithms that Vesthavn uses');
    expect(await page.getByText('Bring the register in from a file').count()).toBe(0);
    await page.context().close();
  });

  it('is brought in by its steward: checked first, then as drafts that nobody else sees', async () => {
    const { page, misdeeds } = await stage.visit({ javaScriptEnabled, person: PEOPLE.mikkel });
    await page.goto(REGISTER);
    await page.getByRole('link', { name: 'Bring the register in from a file' }).click();
    await sees(page, 'Bring items in from a file');
    expect(await page.getByLabel('What the items are').inputValue()).toBe('algorithm');
    expect(await page.getByLabel('They belong to').inputValue()).toBe(VESTHAVN);
    await file(page).setInputFiles(json(algorithmBody(slug, { ...risky, aiActClass: 'prohibited' })));
    await press(page, 'Check the file');
    await sees(page, 'One thing has to be mended. Nothing was written.');
    await sees(page, /Article 5 of the AI Act prohibits this practice/);
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/\d+[^]*state/);
    await file(page).setInputFiles(json(algorithmBody(slug, risky)));
    await press(page, 'Check the file');
    await sees(page, 'Nothing is wrong with this file, and nothing was written yet.');
    await press(page, 'Bring in this item');
    await sees(page, /One draft was made or changed/);
    await page.goto(REGISTER);
    await sees(page, 'Algorithms that Vesthavn uses');
    expect(await page.locator(`a[href="/algorithms/${slug}"]`).count()).toBe(0);
    expect([...misdeeds.forbidden, ...misdeeds.foreignRequests]).toEqual([]);
    await page.context().close();
  });

  it('shows what was published, and goes home as JSON', async () => {
    await publishes(slug);
    const { page, misdeeds } = await stage.visit({ javaScriptEnabled, acceptDownloads: true });
    await page.goto(`/community/authorities/${VESTHAVN}`);
    await page.getByRole('link', { name: /algorithms in the register/ }).click();
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="/algorithms/${slug}"]`) });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Night service[^]*in use[^]*high risk/);
    if (javaScriptEnabled) {
      expect(await axeFindings(page)).toEqual([]);
      for (const width of [360, 1280]) expect(await sidewaysScroll(page, width)).toEqual([]);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'JSON', exact: true }).click(),
    ]);
    const taken = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(taken).toMatchObject({ authority: { id: VESTHAVN } });
    expect(taken.algorithms.map(({ entry }: Reply) => entry.slug)).toContain(slug);
    await row.getByRole('link').click();
    await sees(page, 'What people ask first');
    for (const said of [
      'high risk',
      'Guides drivers.',
      'A warden can stop it.',
      'Low.',
      'Nordtal (invented)',
    ])
      await sees(page, said);
    await sees(page, /people who can step in/);
    await page.getByRole('link', { name: 'parking@vesthavn.example' }).waitFor();
    await page.getByRole('link', { name: 'Algorithms that Vesthavn uses' }).click();
    await row.waitFor();
    expect([...misdeeds.forbidden, ...misdeeds.foreignRequests]).toEqual([]);
    await page.context().close();
  });
});
