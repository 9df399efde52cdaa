import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoElections, ensureGroups } from '../support/elections.js';
import { PEOPLE } from '../support/hub.js';
import { open, sees, Stage } from './support/stage.js';

const PAST = '/elections/019aa3f7-0000-7000-8000-000000001001';
const VOTING = '/elections/019aa3f7-0000-7000-8000-000000001002';
const CALL = '/elections/019aa3f7-0000-7000-8000-000000001003';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.set();
  await demoElections(stage.hub);
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

const receiptOn = async (page: Page): Promise<string> =>
  (await page.locator('.notice code').textContent()) ?? '';

describe('a visitor', () => {
  it('finds what is open and what is over, and counts an election again in the browser', async () => {
    const { page, misdeeds } = await stage.visit();
    await open(page, '/elections');
    await sees(page, 'open for votes');
    await open(page, PAST);
    await sees(page, 'Марта Стоева is elected');
    await page.getByRole('button', { name: 'Count again now' }).click();
    await sees(page, '11 ballots counted in your browser: the result is the same');
    expect(misdeeds).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
    await page.context().close();
  });

  it('is told when the published ballots do not give the published result', async () => {
    const { page } = await stage.visit();
    await open(page, PAST);
    await page.route('**/ballots.json', async (route) => {
      const file = (await (await route.fetch()).json()) as { ballots: { choice: string }[] };
      file.ballots[0]!.choice = file.ballots[0]!.choice === 'blank' ? file.ballots[1]!.choice : 'blank';
      await route.fulfill({ json: file });
    });
    await page.getByRole('button', { name: 'Count again now' }).click();
    await sees(page, 'does not fit what is published');
    await page.context().close();
  });
});

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('a steward %s', (_how, javaScriptEnabled) => {
  const goes = (page: Page, path: string) => (javaScriptEnabled ? open(page, path) : page.goto(path));

  it('names who votes, votes, gets a receipt, and may change the vote', async () => {
    const { page } = await stage.visit({ person: PEOPLE.astrid, javaScriptEnabled });
    await goes(page, VOTING);
    const link = page.getByRole('link', { name: 'Name who votes' });
    if ((await link.count()) > 0) {
      await link.click();
      await page.getByLabel('Astrid Holm (you)').check();
      await page.getByRole('button', { name: 'Name this person' }).click();
    }
    await sees(page, 'You cast the vote.');
    await page.getByRole('link', { name: /^(Vote|Change the vote)$/ }).click();
    await page.getByRole('button', { name: /^(Cast the vote|Change your vote)$/ }).click();
    await sees(page, 'Choose one of the lines, or blank.');
    await page.locator('.choice').first().click();
    await page.getByRole('button', { name: /^(Cast the vote|Change your vote)$/ }).click();
    await sees(page, 'Your receipt:');
    const first = await receiptOn(page);
    await page.getByRole('link', { name: 'Back to the election' }).click();
    await sees(page, 'The vote is cast.');
    await page.getByRole('link', { name: 'Change the vote' }).click();
    await page.getByText('Blank: for nobody').click();
    await page.getByRole('button', { name: 'Change your vote' }).click();
    await sees(page, 'The vote is changed');
    expect(await receiptOn(page)).toMatch(/^[0-9a-f-]{36}$/);
    expect(await receiptOn(page)).not.toBe(first);
    expect(page.url()).not.toContain(await receiptOn(page));
    await page.context().close();
  });

  it('applies with a form that keeps what was typed, changes the text and withdraws', async () => {
    const { page } = await stage.visit({ person: PEOPLE.radka, javaScriptEnabled });
    await goes(page, `${CALL}/apply`);
    await page.getByLabel('Your background').fill('Mayor of a small town.');
    await page.getByLabel('What you want to do as chair').fill('Listen first.');
    await page.getByRole('button', { name: /^(Send the application|Save the changes)$/ }).click();
    await sees(page, 'Without your consent we cannot take it.');
    expect(await page.getByLabel('What you want to do as chair').inputValue()).toBe('Listen first.');
    await page.getByLabel(/My name and these texts/).check();
    await page.getByRole('button', { name: /^(Send the application|Save the changes)$/ }).click();
    await sees(page, 'stands for your authority');
    await page.getByRole('link', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'Withdraw the application' }).click();
    await sees(page, 'Names are published when applications close');
    await page.context().close();
  });
});

describe('a coordinator', () => {
  it('makes a call; a time that does not exist is refused and everything typed stays', async () => {
    await ensureGroups(stage.hub, ['monitoring']);
    const { page } = await stage.visit({ person: PEOPLE.coordinator });
    await open(page, '/desk/elections');
    await page.getByRole('link', { name: 'Make an open call' }).click();
    await page.getByLabel('Group').selectOption({ label: 'Monitoring & Measuring' });
    const year = new Date().getFullYear() + 1;
    const spring = await page.evaluate(
      (of) => `${of}-03-${31 - new Date(Date.UTC(of, 2, 31)).getUTCDay()}T02:30`,
      year,
    );
    const times = [
      `${year}-02-01T09:00`,
      spring,
      `${year}-05-01T09:00`,
      `${year}-05-20T18:00`,
      `${year}-06-01T00:00`,
      `${year + 1}-06-01T00:00`,
    ];
    const fields = await page.locator('input[type=datetime-local]').all();
    for (const [at, field] of fields.entries()) await field.fill(times[at] ?? '');
    await page.getByRole('button', { name: 'Make the call public' }).click();
    await sees(page, 'This time does not exist, or exists twice');
    expect(await fields[5]?.inputValue()).toBe(times[5]);
    await fields[1]?.fill(`${year}-04-01T12:00`);
    await page.getByRole('button', { name: 'Make the call public' }).click();
    await sees(page, 'Who will chair “Monitoring & Measuring”?');
    await sees(page, 'Applications are not open yet.');
    await page.getByRole('link', { name: 'Run this election' }).click();
    await sees(page, 'No application yet.');
    await page.context().close();
  });

  it('is the only one on the desk: others read who may run elections', async () => {
    const { page } = await stage.visit({ person: PEOPLE.astrid });
    await open(page, '/desk/elections');
    await sees(page, 'You do not run the elections of any group.');
    expect(await page.getByRole('link', { name: 'Make an open call' }).count()).toBe(0);
    await page.context().close();
  });
});
