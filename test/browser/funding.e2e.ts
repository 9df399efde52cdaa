import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '#libs/kernel';
import { SendDigestsHandler } from '../../libs/knowledge/src/handlers/saved-search/send-digests.handler.js';
import { callRule, publishCall } from '../support/funding.js';
import { DOLNA_ROSA, GROUPS } from '../support/groups.js';
import { PEOPLE } from '../support/hub.js';
import { Desk } from '../support/reviews.js';
import { open, sees, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);
afterAll(async () => {
  await stage.strike();
});

const town = () => callRule('Towns and cities may apply.', { applicants: ['municipality'] });
const abroad = () => callRule('Only towns in Bulgaria.', { countries: ['BG'] });

/** Notes on the page of a call how far the authority is. */
async function notes(page: Page, status: string, { reason, note }: { reason?: string; note?: string } = {}) {
  await page.getByLabel('How far you are').selectOption({ label: status });
  if (reason !== undefined) await page.getByLabel('Why', { exact: true }).selectOption({ label: reason });
  if (note !== undefined) await page.getByLabel('Note', { exact: true }).fill(note);
  await page.getByRole('button', { name: 'Note it' }).click();
}

/** The link for less mail out of the newest mail that holds a text. */
async function quietLink(holding: string, what: 'item' | 'search'): Promise<string> {
  const link = new RegExp(`(/quiet/[\\w-]{43}\\?${what}=[\\w-]{36})`);
  for (let tries = 0; tries < 100; tries++) {
    const mail = (await stage.hub.mails()).find(({ text }) => text.includes(holding));
    const found = mail && link.exec(mail.text)?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail holds ${holding}.`);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a steward who looks for money %s', (_how, javaScriptEnabled) => {
  it('sees what the authority may apply for, and notes interest, application and refusal with its reason', async () => {
    const mark = newId().slice(-6);
    const mine = await publishCall(stage.hub, { title: `Twins for towns ${mark}`, rules: [town()] });
    await publishCall(stage.hub, { title: `For others ${mark}`, rules: [town(), abroad()] });
    const { page, misdeeds } = await stage.visit({ javaScriptEnabled, person: PEOPLE.astrid });
    const visit = (path: string) => (javaScriptEnabled ? open(page, path) : page.goto(path));
    await visit('/funding/calls');
    const row = (title: string) => page.getByRole('listitem').filter({ hasText: `${title} ${mark}` });
    expect(await row('Twins for towns').innerText()).toMatch(/Vesthavn may apply:\s+yes/);
    expect(await row('For others').innerText()).toMatch(/may apply:\s+no\s+Only towns in Bulgaria/);

    await visit('/funding');
    const titles = await page.locator('section[aria-labelledby=open] h3').allInnerTexts();
    expect(titles.indexOf(`Twins for towns ${mark}`)).toBeLessThan(titles.indexOf(`For others ${mark}`));
    await page.getByRole('link', { name: `Twins for towns ${mark}` }).click();
    await sees(page, 'All rules that can be decided here are met.');
    await sees(page, 'Until the end of 31 March 2031 (Europe/Brussels)');

    await notes(page, 'interested', { note: 'With the harbour.' });
    await sees(page, 'Noted. The colleagues');
    await notes(page, 'applied');
    await page.waitForFunction(() => document.querySelectorAll('.pursuit-steps > li').length === 2);
    await notes(page, 'refused', { note: 'Half is too much.' });
    await page.getByRole('alert').getByText('Say why it was refused').waitFor();
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('Half is too much.');
    await notes(page, 'refused', { reason: 'own share too high' });
    await sees(page, 'Noted. The colleagues');

    await page.getByRole('link', { name: 'Our calls' }).click();
    const entry = page.locator('section[aria-labelledby=REFUSED] li').filter({ hasText: mark }).first();
    const text = await entry.innerText();
    expect(text).toMatch(/interested[\s\S]*With the harbour\.[\s\S]*applied[\s\S]*own share too high/);
    expect(mine.address).toContain('/funding/calls/');
    expect(misdeeds).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
    await page.context().close();
  });

  it('saves a search, is told of what is new in it, and stops it through the link of the mail', async () => {
    const mark = `word${newId().slice(-6)}`;
    const { page, misdeeds } = await stage.visit({ javaScriptEnabled, person: PEOPLE.mikkel });
    const list = `/funding/calls?text=${mark}`;
    await (javaScriptEnabled ? open(page, list) : page.goto(list));
    await page.getByRole('link', { name: 'Save this search' }).click();
    await page.getByRole('heading', { level: 2, name: 'Save this search' }).waitFor();
    await page.getByLabel('Name').first().fill(' ');
    await page.getByRole('button', { name: 'Save the search' }).click();
    await page.getByRole('alert').getByText('Give the search a name').waitFor();
    await page.getByLabel('Name').first().fill(`Calls with ${mark}`);
    await page.getByRole('button', { name: 'Save the search' }).click();
    await sees(page, 'The search is saved.');
    expect(await page.getByRole('link', { name: `Calls with ${mark}` }).getAttribute('href')).toContain(mark);

    await page.getByRole('button', { name: `Send no mail about “Calls with ${mark}”` }).click();
    await sees(page, 'You receive no more mail about this search.');
    await page.getByRole('button', { name: `Send mail about “Calls with ${mark}” again` }).click();
    await sees(page, 'You receive mail about this search again.');

    const call = await publishCall(stage.hub, { title: `New ${mark}` });
    await stage.hub.app.get(SendDigestsHandler, { strict: false }).send();
    const link = await quietLink(call.address, 'search');
    const reader = await stage.visit({ javaScriptEnabled });
    await reader.page.goto(link);
    await reader.page.getByRole('button', { name: 'Stop the search' }).click();
    await sees(reader.page, 'The search is stopped');
    await page.goto('/account/searches');
    expect(await page.getByRole('link', { name: `Calls with ${mark}` }).count()).toBe(0);
    // The browser notes the form that came back; nothing else went wrong.
    expect(misdeeds).toEqual({
      foreignRequests: [],
      forbidden: [],
      errors: [expect.stringMatching(/status of 422/)],
    });
    await reader.page.context().close();
    await page.context().close();
  });
});

describe('a link for less mail', () => {
  it('that is none says so and changes nothing', async () => {
    const { page } = await stage.visit();
    const answer = await page.goto(`/quiet/${'x'.repeat(43)}?item=${newId()}`);
    expect(answer?.status()).toBe(404);
    await sees(page, 'This link cannot be used');
    await page.context().close();
  });
});

describe('a page of a call', () => {
  it('goes to one colleague, and tells when nobody was chosen', async () => {
    const { address } = await publishCall(stage.hub);
    const { page } = await stage.visit({ person: PEOPLE.astrid });
    await open(page, address);
    await page.getByRole('button', { name: 'Send the page' }).click();
    await page.getByRole('alert').getByText('Choose a colleague').waitFor();
    await page.getByLabel('To', { exact: true }).selectOption({ label: 'Mikkel Brandt' });
    await page.getByRole('button', { name: 'Send the page' }).click();
    await sees(page, 'The page is on its way to your colleague.');
    await page.context().close();
  });

  it('keeps what was typed when a colleague noted something meanwhile, and shows both', async () => {
    const { address } = await publishCall(stage.hub);
    const [astrid, mikkel] = [
      await stage.visit({ person: PEOPLE.astrid, javaScriptEnabled: false }),
      await stage.visit({ person: PEOPLE.mikkel, javaScriptEnabled: false }),
    ];
    await astrid.page.goto(address);
    await mikkel.page.goto(address);
    await notes(mikkel.page, 'applied', { note: 'The university applies.' });
    await sees(mikkel.page, 'Noted. The colleagues');
    await notes(astrid.page, 'interested', { note: 'Let us ask the harbour.' });
    await sees(astrid.page, 'A colleague noted something in the meantime.');
    await sees(astrid.page, 'Noted meanwhile: applied.');
    expect(await astrid.page.getByLabel('Note', { exact: true }).inputValue()).toBe(
      'Let us ask the harbour.',
    );
    await notes(astrid.page, 'interested');
    await sees(astrid.page, 'Noted. The colleagues');
    expect(await astrid.page.locator('.pursuit-steps > li').count()).toBe(2);
    await astrid.page.context().close();
    await mikkel.page.context().close();
  });

  it('says nothing about authorities to those who are not signed in, and offers to sign in', async () => {
    const { address } = await publishCall(stage.hub, { rules: [town()] });
    const { page } = await stage.visit();
    await page.goto(address);
    await sees(page, 'Sign in to see whether your authority may apply');
    expect(await page.getByLabel('How far you are').count()).toBe(0);
    await page.context().close();
  });
});

describe('why applications were refused', () => {
  it('is shown to a delegate of the Financial group, and to no other steward', async () => {
    const { session } = await new Desk(stage.hub).curator('Felix', 'delegate', GROUPS.financial);
    const delegate = await stage.visit({ session });
    await delegate.page.goto('/funding/pipeline');
    await sees(delegate.page, 'No reason was given by five authorities yet.');
    const { page } = await stage.visit({ person: PEOPLE.radka });
    await page.goto('/funding/pipeline');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Why applications were refused').count()).toBe(0);
    await delegate.page.context().close();
    await page.context().close();
  });
});

describe('a steward of several authorities', () => {
  it('chooses for which one calls are weighed, and goes on with it', async () => {
    await stage.hub.sql(
      'INSERT INTO stewardship (id, person_id, authority_id, since) VALUES (gen_random_uuid(), $1, $2, now())',
      [PEOPLE.mikkel, DOLNA_ROSA],
    );
    const title = `For Bulgaria ${newId().slice(-6)}`;
    const { address } = await publishCall(stage.hub, { title, rules: [town(), abroad()] });
    const { page } = await stage.visit({ javaScriptEnabled: false, person: PEOPLE.mikkel });
    await page.goto('/funding/calls?text=Bulgaria');
    const row = page.getByRole('listitem').filter({ hasText: title });
    const choice = page.getByRole('navigation', { name: 'For which authority:' });
    await choice.getByRole('link', { name: 'Vesthavn' }).click();
    expect(await row.innerText()).toMatch(/Vesthavn may apply:\s+no/);
    await choice.getByRole('link', { name: 'Dolna Rosa' }).click();
    expect(await row.innerText()).toMatch(/Dolna Rosa may apply:\s+yes/);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('text'), searchParams.get('for')]).toEqual(['Bulgaria', DOLNA_ROSA]);
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await row.innerText()).toMatch(/Dolna Rosa may apply/);
    await page.getByRole('link', { name: title }).click();
    expect(new URL(page.url()).pathname).toBe(address);
    await page
      .getByRole('heading', { level: 2, name: /Dolna Rosa/ })
      .first()
      .waitFor();
    await choice.getByRole('link', { name: 'Vesthavn' }).click();
    await page
      .getByRole('heading', { level: 2, name: /Vesthavn/ })
      .first()
      .waitFor();
  });
});
