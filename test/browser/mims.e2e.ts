import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { publishMim, publishTestFamily, requirement, TEST_FAMILY } from '../support/mims.js';
import { sees, Stage } from './support/stage.js';

const OLD = `/mims/${TEST_FAMILY}/1.0`;
const NEW = `/mims/${TEST_FAMILY}/2.0`;

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.set();
  await publishTestFamily(stage.hub);
  const first = requirement('R1.1', 'Data is open to every office.');
  await publishMim(stage.hub, '1.0', '1', 'doors', { requirements: [first] });
  const reworded = requirement('R1.1', 'Data is open to every person.', {
    plain: 'Everybody gets in.',
    clause: 'The bidder opens the data.',
  });
  const second = requirement('R1.2', 'The door has a bell.');
  await publishMim(stage.hub, '2.0', '1', 'doors', { requirements: [reworded, second] });
  await publishMim(stage.hub, '2.0', '1', 'doors', { requirements: [reworded] });
}, 60_000);

afterAll(() => stage.strike());

const visitor = async (javaScriptEnabled = true): Promise<Page> =>
  (await stage.visit({ javaScriptEnabled })).page;

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a newcomer %s', (_how, javaScriptEnabled) => {
  it('comes from the catalogue to the address of a requirement in two clicks', async () => {
    const page = await visitor(javaScriptEnabled);
    await page.goto('/mims');
    await page.getByRole('link', { name: 'MIM0 Accessing data' }).first().click();
    await page.waitForURL(/accessing-data$/);
    await page.locator('.requirement-number a').first().click();
    await page.waitForURL(/\/mims\/mims-plus\/9\.0\/accessing-data\/r1\.1$/);
    await page.getByRole('heading', { level: 1, name: /^R1\.1/ }).waitFor();
  });

  it('finds a MIM by a word, and reads it as a mayor and as a buyer', async () => {
    const page = await visitor(javaScriptEnabled);
    await page.goto('/mims');
    await page.getByRole('searchbox').fill('doors');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/text=doors/);
    await page.getByRole('link', { name: 'MIM1 Name of doors (2.0)' }).click();
    await sees(page, 'Data is open to every person.');
    await page.getByRole('link', { name: 'Mayor' }).click();
    await page.waitForURL(/view=mayor/);
    await sees(page, 'Everybody gets in.');
    expect(await page.getByText('Data is open to every person.').count()).toBe(0);
    await page.getByRole('link', { name: 'Buyer' }).click();
    await page.waitForURL(/view=buyer/);
    await sees(page, 'The bidder opens the data.');
  });

  it('compares two editions, with the words that changed marked', async () => {
    const page = await visitor(javaScriptEnabled);
    await page.goto(NEW);
    await page.getByLabel('Compare with').selectOption('1.0');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(/compare\?with=1\.0/);
    await page.locator('del').filter({ hasText: 'office' }).waitFor();
    await page.locator('ins').filter({ hasText: 'person' }).waitFor();
  });
});

describe('an address', () => {
  it('of a withdrawn requirement keeps its last words', async () => {
    const page = await visitor();
    await page.goto(`${NEW}/doors/r1.2`);
    await sees(page, /was withdrawn with version 2/);
    await sees(page, 'The door has a bell.');
  });

  it('of an earlier version shows it as it was, and says so', async () => {
    const page = await visitor();
    await page.goto(`${NEW}/doors?publication=1`);
    await sees(page, /You are reading version 1/);
    await sees(page, 'The door has a bell.');
  });

  it('with the number of a requirement leads to its lasting one', async () => {
    const page = await visitor();
    await page.goto(`${NEW}/doors/R1.1`);
    expect(new URL(page.url()).pathname).toBe(`${NEW}/doors/r1.1`);
  });

  it('of an outdated MIM leads to the newer one', async () => {
    const page = await visitor();
    await page.goto(`${OLD}/doors`);
    await sees(page, /A newer MIM took its place|is outdated/);
  });

  it('where nothing ever was says that there is nothing', async () => {
    const page = await visitor();
    for (const path of [`${NEW}/windows`, `${NEW}/doors/r9.9`, `/mims/${TEST_FAMILY}/9`, '/mims/families/no'])
      expect((await page.goto(path))?.status()).toBe(404);
  });
});
