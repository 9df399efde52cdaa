import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PEOPLE } from '../support/hub.js';
import { sees, Stage } from './support/stage.js';

const CASE = '/cases/vesthavn-street-reports';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);

afterAll(() => stage.strike());

const pageOf = async (person?: keyof typeof PEOPLE, more: object = {}): Promise<Page> => {
  const { page } = await stage.visit({ ...more, ...(person && { person: PEOPLE[person] }) });
  await page.goto(CASE);
  return page;
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('a case that is public', () => {
  it('tells a stranger who may say something about it, and offers them no form', async () => {
    const page = await pageOf();
    await sees(page, 'Nobody has said so yet.');
    expect(await page.getByRole('button', { name: 'Send the question' }).count()).toBe(0);
    expect(await page.getByText('We reused it').count()).toBe(0);
  });

  it('does not let its own authority say that it reused it', async () => {
    const page = await pageOf('astrid');
    await sees(page, 'Questions to those who did it');
    expect(await page.getByText('We reused it').count()).toBe(0);
  });

  it('is reused by another authority, which says without scripts what it changed', async () => {
    const page = await pageOf('radka', { javaScriptEnabled: false });
    await page.getByText('We reused it').click();
    await page.getByLabel('What did you do differently?').fill('Fewer lamps, and reports by telephone.');
    await page.getByLabel('Since when?').fill('last year');
    await press(page, 'Say it');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('What did you do differently?').inputValue()).toContain('by telephone');
    await page.getByLabel('Since when?').fill('2025-04');
    await press(page, 'Say it');
    await sees(page, 'Thank you. Your entry is public.');
    const guest = await pageOf();
    await sees(guest, 'One authority did it again');
    await sees(guest, 'Fewer lamps, and reports by telephone.');
  });

  it('takes questions that nobody else reads until they are answered', async () => {
    const asker = await pageOf('radka');
    await asker.getByLabel('Ask something').fill('Which radio do your lamps use?');
    await press(asker, 'Send the question');
    await sees(asker, 'Your question was sent.');
    const guest = await pageOf();
    expect(await guest.getByText('Which radio').count()).toBe(0);
    const owner = await pageOf('astrid');
    await owner.getByLabel('Your answer').fill('LoRaWAN, from the harbour mast.');
    await press(owner, /^Answer$/);
    await sees(owner, 'Your answer is public.');
    await guest.goto(CASE);
    await sees(guest, 'Which radio do your lamps use?');
    await sees(guest, 'LoRaWAN, from the harbour mast.');
    await sees(guest, 'a member of the community');
  });

  it('forgets a reuse that is taken back', async () => {
    const page = await pageOf('radka');
    await press(page, 'Take this back');
    await sees(page, 'Taken back.');
    const guest = await pageOf();
    await sees(guest, 'Nobody has said so yet.');
  });
});
