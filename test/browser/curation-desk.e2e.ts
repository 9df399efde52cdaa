import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Misdeeds } from '../support/browser.js';
import { PEOPLE } from '../support/hub.js';
import { axeFindings, sidewaysScroll, smallTargets, tabStops } from './support/page-checks.js';
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

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

let families = 0;

/** Begins a family of MIMs and answers where its page is. */
async function begins(page: Page): Promise<string> {
  const slug = `tried-${++families}`;
  await page.goto('/desk/content');
  await follow(page, 'Family of MIMs');
  await page.getByLabel('Short name in the address').fill(slug);
  await page.getByLabel(/^Name/).fill(`Tried family ${families}`);
  await page.getByLabel(/^Owner/).fill('A group of towns');
  await press(page, 'Save as a draft');
  await sees(page, 'The draft is begun.');
  return new URL(page.url()).pathname;
}

async function completes(page: Page, description: string): Promise<void> {
  await page.getByLabel('Description, English').fill(description);
  await page.getByLabel('What it rests on').selectOption('illustrative');
  await page.locator('textarea[name="body.source.note"]').fill('Invented for a test');
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the way of a draft to the public, %s', (_how, withScripts) => {
  it('leads from a member by the chair’s wish for changes to everybody', async () => {
    const mikkel = await asPerson('mikkel', withScripts);
    const item = await begins(mikkel);
    await sees(mikkel, /keep this from being published/);
    await completes(mikkel, 'What it is for.');
    await mikkel.getByLabel('What did you change?').fill('First words');
    await press(mikkel, 'Save and hand in');
    await sees(mikkel, 'Handed in.');
    await sees(mikkel, 'You can read and comment.');

    const tomas = await asPerson('tomas', withScripts);
    await tomas.goto('/desk/content?list=review');
    await tomas.locator(`a[href="${item}"]`).click();
    await sees(tomas, 'This waits for a decision');
    await tomas.getByLabel('What is to be changed?').fill('Say for whom it is.');
    await press(tomas, 'Ask for changes');
    await sees(tomas, 'Sent back to its authors.');

    await mikkel.goto(item);
    await sees(mikkel, 'Say for whom it is.');
    await mikkel.getByLabel('Description, English').fill('What it is for, and for whom: towns.');
    await press(mikkel, 'Save and hand in');
    await sees(mikkel, 'Handed in.');

    await tomas.goto(item);
    await tomas
      .getByRole('link', { name: /Compare with/ })
      .first()
      .click();
    await sees(tomas, 'One difference');
    await tomas.locator('ins', { hasText: 'whom' }).waitFor();
    await tomas.goto(item);
    await press(tomas, 'Approve and publish');
    await sees(tomas, 'Approved.');
    await sees(tomas, 'This is public');
  });
});

describe('a form', () => {
  it('adds, moves and removes entries, keeps everything typed, and gives entries their keys', async () => {
    const page = await asPerson('mikkel', false);
    await page.goto('/desk/content/new?kind=mim-edition');
    await page.getByLabel('Family').fill('mims-plus');
    await page.locator('input[name="body.number"]').fill(`7.${Date.now() % 1000}`);
    for (const what of ['Begun', 'Agreed', 'Released']) {
      await press(page, 'Add: Dates');
      const last = page.locator('.entry').last();
      await last.getByLabel('What happened, English').fill(what);
    }
    await page
      .getByRole('button', { name: 'Move up: Released' })
      .or(page.getByRole('button', { name: 'Move up: New entry' }))
      .last()
      .click();
    const summaries = () => page.locator('.entry > summary').allInnerTexts();
    expect((await summaries()).map((text) => text.trim())).toEqual(['Begun', 'Released', 'Agreed']);
    expect(await page.getByLabel('Family').inputValue()).toBe('mims-plus');
    await page.locator('.entry').first().locator('summary').click();
    await page.getByRole('button', { name: 'Remove: Begun' }).click();
    await press(page, 'Save as a draft');
    await sees(page, 'The draft is begun.');
    await sees(page, 'Lasting address: released');
  });

  it('refuses places that no form has', async () => {
    const page = await asPerson('mikkel', false);
    await page.goto('/desk/content/new?kind=mim-family');
    for (const name of ['body.__proto__.polluted', 'body.constructor.prototype', 'body.moments[99999999]']) {
      const answer = await page.request.post('/desk/content/new?kind=mim-family', {
        form: { intent: 'save', [name]: 'x' },
        headers: { origin: stage.hub.url },
      });
      expect(answer.status()).toBe(400);
    }
  });

  it('shows one other language beside the original, and notices when the original was changed', async () => {
    const page = await asPerson('mikkel');
    await begins(page);
    await completes(page, 'What it is for.');
    await page.getByLabel('Beside the original, show').selectOption('de');
    await press(page, 'Save and show');
    await page.getByLabel('Description, German').fill('Wozu es gut ist.');
    await press(page, 'Save');
    await sees(page, 'Saved.');
    await sees(page, '1 of 1 texts');
    await page.getByLabel('Description, English').fill('What it is good for.');
    await page.getByLabel('Beside the original, show').selectOption('de');
    await press(page, 'Save and show');
    await sees(page, 'source changed since');
    await sees(page, '1 outdated');
    await page.getByLabel('It still fits the original').check();
    await press(page, 'Save');
    await sees(page, '1 of 1 texts');
    expect(await page.getByText('1 outdated').count()).toBe(0);
  });
});

describe('two people who write at the same time', () => {
  it('lose nothing: what only one changed is merged, and both choose where both did', async () => {
    const mikkel = await asPerson('mikkel');
    const item = await begins(mikkel);
    await completes(mikkel, 'The text of both.');
    await press(mikkel, 'Save');
    await sees(mikkel, 'Saved.');
    const tomas = await asPerson('tomas', false);
    await tomas.goto(item);
    await tomas.getByLabel('Description, English').fill('The text of Tomás.');
    await tomas.getByLabel(/^Owner/).fill('Towns and regions');
    await press(tomas, 'Save');
    await sees(tomas, 'Saved.');
    await mikkel.getByLabel('Description, English').fill('The text of Mikkel.');
    await mikkel.locator('textarea[name="body.source.note"]').fill('Invented for two');
    await press(mikkel, 'Save');
    await sees(mikkel, /saved this while you were writing/);
    await sees(mikkel, 'The text of Tomás.');
    expect(await mikkel.getByLabel(/^Owner/).inputValue()).toBe('Towns and regions');
    expect(await mikkel.getByLabel('Description, English').inputValue()).toBe('The text of Mikkel.');
    await mikkel.getByRole('radio', { name: /Theirs/ }).check();
    await press(mikkel, 'Save with these choices');
    await sees(mikkel, 'Saved.');
    expect(await mikkel.getByLabel('Description, English').inputValue()).toBe('The text of Tomás.');
    expect(await mikkel.locator('textarea[name="body.source.note"]').inputValue()).toBe('Invented for two');
  });
});

describe('somebody without an account', () => {
  it('reads a draft by a link, answers once, and then finds it closed like any other link', async () => {
    const mikkel = await asPerson('mikkel');
    const item = await begins(mikkel);
    await completes(mikkel, 'A text to be judged.');
    await press(mikkel, 'Save and hand in');
    await sees(mikkel, 'Handed in.');
    const tomas = await asPerson('tomas');
    await tomas.goto(item);
    await tomas.getByText('Ask somebody without an account').click();
    await tomas.getByLabel('Their name').fill('Ines Aubert');
    await press(tomas, 'Make a review link');
    await sees(tomas, 'This link is shown only now.');
    const link = await tomas.locator('#review-link .notice a').getAttribute('href');
    const guest = await asPerson();
    const path = new URL(link ?? '').pathname;
    await guest.goto(path);
    await sees(guest, 'A text to be judged.');
    expect(await axeFindings(guest)).toEqual([]);
    await guest.getByLabel('Note').fill('Clear enough.');
    await press(guest, 'Approve');
    await sees(guest, 'Your answer was passed on.');
    await guest.goto(path);
    await sees(guest, 'This review link cannot be used');
    const used = await guest.locator('main').innerText();
    await guest.goto('/review/never-made');
    expect(await guest.locator('main').innerText()).toBe(used);
    await tomas.goto(item);
    await sees(tomas, 'Clear enough.');
  });
});

describe('every page of an item', () => {
  it('can be used by everybody, at every width', async () => {
    const page = await asPerson('mikkel');
    const item = await begins(page);
    await completes(page, 'A text.');
    await press(page, 'Save');
    await sees(page, 'Saved.');
    for (const path of [item, `${item}/compare`, `${item}?lang=de`]) {
      await open(page, path);
      expect(await axeFindings(page)).toEqual([]);
      for (const width of [320, 360, 640, 1280]) expect(await sidewaysScroll(page, width)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    }
    await open(page, item);
    const stops = await tabStops(page);
    expect(
      stops.filter(({ isMarked, isInSight }) => !isMarked || !isInSight).map(({ html }) => html),
    ).toEqual([]);
  });
});
