import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Misdeeds } from '../support/browser.js';
import { PEOPLE } from '../support/hub.js';
import { open, sees, Stage } from './support/stage.js';

let stage: Stage;
let pages: { page: Page; misdeeds: Misdeeds }[] = [];

beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);

afterEach(async () => {
  for (const { page, misdeeds } of pages) {
    expect([...misdeeds.forbidden, ...misdeeds.foreignRequests]).toEqual([]);
    await page.context().close();
  }
  pages = [];
});

afterAll(() => stage.strike());

async function asPerson(person?: keyof typeof PEOPLE, javaScriptEnabled = true): Promise<Page> {
  const visit = await stage.visit({ javaScriptEnabled, ...(person && { person: PEOPLE[person] }) });
  pages.push(visit);
  return visit.page;
}

describe('a newcomer', () => {
  it('finds a group, what it works on and who chairs it, and is told how to take part', async () => {
    const page = await asPerson();
    await open(page, '/groups');
    await page.getByRole('link', { name: 'Monitoring & Measuring' }).click();
    await sees(page, 'Authorities that signed the declaration may join this group.');
    await sees(page, 'Astrid Holm');
    await sees(page, 'A short set of questions for small municipalities');
    expect(await page.getByText('Draft recommendations on data governance').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Join the meeting' }).count()).toBe(0);
  });

  it('reads what a group told lately, and finds the rest of it and its feed', async () => {
    const { page } = await stage.visit();
    await page.goto('/groups/technical');
    const news = page
      .locator('section', { has: page.getByRole('heading', { name: 'News', exact: true }) })
      .last();
    expect(await news.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await news.getByRole('link', { name: 'Write news' }).count()).toBe(0);
    const feed = await page.request.get(
      (await news.getByRole('link', { name: 'Atom' }).getAttribute('href')) ?? '',
    );
    expect(await feed.text()).toContain('<entry>');
    await news.getByRole('link', { name: /All \d+ pieces of news/ }).click();
    await page.waitForURL('**/news?group=technical');
  });

  it('who opens the desk is told who works there', async () => {
    const page = await asPerson('outsider');
    await page.goto('/groups/monitoring/desk');
    await sees(
      page,
      'Only the chair and the delegates of this group, and the coordinators, work at this desk.',
    );
    expect(await page.locator('form').filter({ hasText: 'Save' }).count()).toBe(0);
  });
});

describe('a steward', () => {
  it('joins a group without a script, sees what it keeps to members, and leaves', async () => {
    const page = await asPerson('mikkel', false);
    await page.goto('/groups/legal');
    await page.getByRole('button', { name: 'Join for Vesthavn' }).click();
    await sees(page, 'Saved.');
    await page.goto('/groups/legal');
    await sees(page, /You are a steward of Vesthavn, which takes part since/);
    await page.goto('/groups/legal/members');
    await page.getByRole('button', { name: 'Make me the contact' }).click();
    await page.locator('td').filter({ hasText: 'Mikkel Brandt' }).waitFor();
    await page.getByRole('button', { name: 'Leave for Vesthavn' }).click();
    await sees(page, 'No authority is listed as a member yet.');
  });
});

describe('a chair', () => {
  it('adds a meeting, and keeps what was typed when something is missing', async () => {
    const page = await asPerson('astrid');
    await open(page, '/groups/monitoring');
    await page.getByRole('link', { name: 'Open the desk' }).click();
    await page.getByRole('link', { name: 'Add a meeting' }).click();
    await page.getByLabel('Title').fill('Reading the answers together');
    await page.getByLabel('Begins').fill('2031-03-30T02:30');
    await page.getByLabel('Place').fill('Vesthavn town hall');
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, /The clocks of this zone leave out that hour/);
    expect(await page.getByLabel('Title').inputValue()).toBe('Reading the answers together');
    await page.getByLabel('Begins').fill('2031-03-30T10:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, 'Saved. Everybody who may see it sees it now.');
    const visitor = await asPerson();
    await open(visitor, '/groups/monitoring');
    await sees(visitor, /Sunday,? 30 March 2031, 10:00 CEST \(Europe\/Brussels\)/);
  });

  it('adds an output, and changes it', async () => {
    const page = await asPerson('astrid');
    await open(page, '/groups/monitoring/desk?kind=output');
    await page.getByLabel('Title').fill('What towns measure');
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, 'Saved. Everybody who may see it sees it now.');
    await page.getByLabel('Title').fill('What towns measure, second edition');
    // The page says already that the first edition is saved.
    const saved = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Save' }).click();
    await saved;
    const visitor = await asPerson();
    await open(visitor, '/groups/monitoring');
    await sees(visitor, 'What towns measure, second edition');
  });

  it('and a delegate who save the same line lose nothing: the second sees both texts', async () => {
    const [astrid, radka] = [await asPerson('astrid'), await asPerson('radka')];
    const link = { name: 'A short set of questions for small municipalities' };
    for (const page of [astrid, radka]) {
      await open(page, '/groups/monitoring/desk');
      await page.getByRole('link', link).click();
      await page.getByLabel('Who does it').waitFor();
    }
    await astrid.getByLabel('Who does it').fill('Astrid’s text');
    await astrid.getByRole('button', { name: 'Save' }).click();
    await sees(astrid, 'Saved. Everybody who may see it sees it now.');
    await radka.getByLabel('Who does it').fill('Radka’s text');
    await radka.getByRole('button', { name: 'Save' }).click();
    await sees(radka, /Somebody else saved this in between/);
    await sees(radka, 'Astrid’s text');
    expect(await radka.getByLabel('Who does it').inputValue()).toBe('Radka’s text');
    await radka.getByRole('button', { name: 'Save' }).click();
    await sees(radka, 'Saved. Everybody who may see it sees it now.');
  });
});

describe('a coordinator', () => {
  it('appoints a chair, is told when the seat is taken, and ends the mandate', async () => {
    const page = await asPerson('coordinator');
    await open(page, '/groups/financial/mandates');
    await page.getByLabel('Who').selectOption({ label: 'Tomás Ferrer, for Region of Valdemora' });
    await page.getByRole('button', { name: 'Appoint' }).click();
    await sees(page, 'Done. Whoever was appointed gets a mail.');
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Astrid Holm, for Vesthavn' });
    await page.getByRole('button', { name: 'Appoint' }).click();
    await sees(page, 'Somebody else chairs the group at that time.');
    const chair = page.locator('li').filter({ hasText: 'Tomás Ferrer' });
    await chair.getByLabel('Why it ends').fill('Another office');
    await chair.getByRole('button', { name: 'End now' }).click();
    await page.locator('li').filter({ hasText: 'Tomás Ferrer' }).filter({ hasText: 'over' }).waitFor();
  });
});
