import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);
afterAll(async () => {
  await stage.strike();
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('somebody who looks for a tool %s', (_how, javaScriptEnabled) => {
  it('searches, narrows by a MIM, opens the tool, and sees where all of it is known from', async () => {
    const { page, misdeeds } = await stage.visit({ javaScriptEnabled });
    await page.goto('/tools');
    await page.getByRole('status').getByText('90 entries').waitFor();
    await page.getByRole('link', { name: 'Show the next ones' }).click();
    await page.getByRole('link', { name: 'Back to the beginning' }).click();
    await page.getByRole('searchbox').fill('context broker');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/text=context/);
    await page
      .getByRole('link', { name: /^MIM3\D/ })
      .locator('visible=true')
      .click();
    await page.waitForURL(/mim=3/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('context broker');
    await page.getByRole('link', { name: 'Orion-LD' }).click();
    await page.getByRole('heading', { level: 1, name: /Orion-LD/ }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/condensed/);
    expect(text).toMatch(/MIM3\s+edition not stated/);
    expect(text).toMatch(/OASC/);
    expect(await page.getByRole('link', { name: 'orion-ld.mim.yml' }).getAttribute('href')).toBe(
      '/export/tools/orion-ld.mim.yml',
    );
    expect(misdeeds).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
    await page.context().close();
  });
});
