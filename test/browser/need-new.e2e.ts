import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PEOPLE } from '../support/hub.js';
import { needBody, publishItem } from '../support/needs.js';
import { sees, Stage } from './support/stage.js';

let stage: Stage;
let known: { id: string; address: string };

beforeAll(async () => {
  stage = await Stage.set();
  // Only what is raised here, so that what most need is known.
  await stage.hub.sql("DELETE FROM shelf_item WHERE kind = 'need'");
  known = await publishItem(stage.hub, 'need', needBody({ title: 'A shared officer for data' }));
}, 60_000);

afterAll(() => stage.strike());

const pageOf = async (person?: keyof typeof PEOPLE, more: object = {}): Promise<Page> =>
  (await stage.visit({ ...more, ...(person && { person: PEOPLE[person] }) })).page;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const titleOf = (page: Page) => page.getByLabel('What do you need?');
const withoutScripts = { javaScriptEnabled: false };

describe('raising a need refuses', () => {
  it('strangers, who sign in and come back, and says what to do to those who act for nobody', async () => {
    const page = await pageOf();
    await page.goto('/needs/new?title=Boats');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(new URL(page.url()).searchParams.get('next')).toBe('/needs/new?title=Boats');
    const outsider = await pageOf('outsider', withoutScripts);
    await outsider.goto('/needs/new?title=Boats');
    await sees(outsider, 'Needs are raised for an authority, and you act for none yet.');
    await sees(outsider, 'Register an authority');
    expect(await outsider.getByRole('textbox', { name: 'What do you need?' }).count()).toBe(0);
  });

  it('what is empty or too long, beside the field, and loses nothing', async () => {
    const page = await pageOf('astrid', withoutScripts);
    await page.goto('/needs/new');
    await press(page, 'See what others need');
    await page.locator('#title-fault').getByText('Say in one line what you need.').waitFor();
    await titleOf(page).fill('Ferries that talk to buses');
    await press(page, 'See what others need');
    await sees(page, 'Nobody has raised anything like it so far.');
    await page.getByLabel('What is missing?').fill('long '.repeat(200));
    await page.getByRole('checkbox', { name: 'Technology' }).check();
    await page.getByText('MIMs it is about (optional)').first().click();
    await page.locator('input[name=mims]').first().check();
    await page.getByRole('checkbox', { name: /next financing period/ }).check();
    await press(page, 'Hand it in');
    await page
      .locator('#summary-fault')
      .getByText('At most 600 characters fit here; these are 999.')
      .waitFor();
    await page.locator('#text-fault').waitFor();
    await page.locator('#purpose-fault').waitFor();
    expect(await page.getByLabel('What is missing?').inputValue()).toHaveLength(999);
    expect(await titleOf(page).inputValue()).toBe('Ferries that talk to buses');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3);
  });
});

describe('somebody who needs what others need', () => {
  it('finds it by its words and joins it with one click, without scripts', async () => {
    const page = await pageOf('astrid', withoutScripts);
    await page.goto('/needs');
    await page.getByRole('link', { name: 'Tell us what you need' }).click();
    await titleOf(page).fill('Data officers that we share');
    await press(page, 'See what others need');
    await sees(page, 'One need that may be yours');
    await press(page, 'We need this too: A shared officer for data');
    expect(new URL(page.url()).pathname).toBe(known.address);
    await sees(page, 'Noted. You are told when something answers it.');
    await sees(page, 'One authority needs this');
  });
});

describe('somebody who needs something new', () => {
  it('hands it in, the chair publishes it, and what most need stands first', async () => {
    const page = await pageOf('astrid');
    await page.goto('/needs/new?title=A+shared+officer+for+boats');
    await page.getByRole('link', { name: 'None of these: raise ours' }).click();
    await page.getByLabel('What is missing?').fill('Somebody who knows boats.');
    await page.getByLabel('For whom is it missing').fill('Harbour towns would plan together.');
    await page.getByLabel('What would help?').selectOption({ label: 'skills' });
    await page.getByRole('checkbox', { name: /next financing period/ }).check();
    await press(page, 'Hand it in');
    await sees(page, 'Handed in. The chair and the delegates of the group see it now.');
    const guest = await pageOf();
    await guest.goto('/needs');
    expect(await guest.getByText('A shared officer for boats').count()).toBe(0);
    const chair = await pageOf('coordinator');
    await chair.goto('/desk/content?list=review');
    await chair.getByRole('link', { name: 'A shared officer for boats' }).click();
    await press(chair, 'Approve and publish');
    await sees(chair, 'Approved.');
    const other = await pageOf('radka', withoutScripts);
    await other.goto('/needs/new?title=Boats');
    await press(other, 'We need this too: A shared officer for boats');
    await guest.goto('/needs');
    const [first, second] = await guest.locator('.list-rows h2').allTextContents();
    expect([first, second]).toEqual(['A shared officer for boats', 'A shared officer for data']);
    await sees(guest, '2 authorities need this');
    await guest.getByRole('link', { name: 'last changed first' }).click();
    await guest.waitForURL('**/needs?sort=updated');
    await guest.goto('/needs?next-period=yes');
    await sees(guest, 'One entry fits');
    const csv = await guest.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect(csv).toBe('/export/needs.csv?nextPeriod=true');
    expect(await (await stage.hub.get(csv!)).text()).toContain('A shared officer for boats');
  });
});

describe('somebody who finds nothing', () => {
  it('says what is missing, in the words of the search', async () => {
    const page = await pageOf('astrid');
    await page.goto('/cases?text=zebras');
    await page.getByRole('link', { name: 'Is it missing? Tell us what you need' }).click();
    await page.waitForURL('**/needs/new?title=zebras');
    expect(await titleOf(page).inputValue()).toBe('zebras');
  });
});
