import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { knownQuestionnaire, Respondent, type KnownQuestion } from '../support/assessments.js';
import type { Misdeeds } from '../support/browser.js';
import { PEOPLE, VESTHAVN, type Reply, type Session } from '../support/hub.js';
import { awake, open, sees, seesSaved, Stage } from './support/stage.js';

const TREND = `query ($authorityId: ID!) { maturityTrend(authorityId: $authorityId) {
  result { period scores { overall { score } } } } }`;
const KEYS = [4, 2, 5, 3, 1];

let stage: Stage;
let page: Page;
let misdeeds: Misdeeds;
let session: Session;
let respondent: Respondent;
let questions: readonly KnownQuestion[];
let firstTopic: readonly KnownQuestion[];
let yearsBefore: readonly { readonly period: string; readonly score: number }[];

beforeAll(async () => {
  stage = await Stage.set();
  ({ questions } = await knownQuestionnaire(stage.hub));
  firstTopic = questions.filter(({ topicId }) => topicId === questions[0]?.topicId);
  session = await stage.hub.signIn(PEOPLE.astrid);
  const { data } = await stage.hub.graphql(TREND, { authorityId: VESTHAVN }, session);
  yearsBefore = data.maturityTrend.map(({ result }: Reply) => ({
    period: result.period,
    score: result.scores.overall.score,
  }));
  ({ page, misdeeds } = await stage.visit());
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

const keyFor = (at: number): number => KEYS[at % KEYS.length] ?? 1;
const pointsChosen = (): Promise<string | null> =>
  page.locator('input[data-points]:checked').getAttribute('data-points');
const overallShown = (): Promise<string> => page.locator('.overall-score').innerText();
const pathTo = (part: string): string => `/assessments/${respondent.assessmentId}/${part}`;

describe('a civil servant with a keyboard', () => {
  it('is led from the home page through signing in to what they wanted', async () => {
    await open(page, '/');
    await page.getByRole('link', { name: /Start the assessment/ }).click();
    await page.getByRole('button', { name: 'Sign in as Astrid Holm' }).click();
    await page.getByLabel('Period').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('starts an assessment for a period', async () => {
    await open(page, '/assessments/new');
    await page.getByLabel('Period').fill('2026');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText(`question 1 of ${questions.length}`).waitFor();
    const [, assessmentId = ''] = /assessments\/([^/]+)\/questions/.exec(page.url()) ?? [];
    respondent = new Respondent(stage.hub, session, assessmentId);
  });

  it('sees the picture move before the hub has answered, and then that the answer is saved', async () => {
    await awake(page);
    let letPass = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letPass = resolve));
    await page.route('**/answers', async (route) => {
      await gate;
      await route.continue();
    });
    expect(await overallShown()).toBe('–');
    await page.keyboard.press(String(keyFor(0)));
    await sees(page, 'saving …');
    expect(await overallShown()).toBe(`${keyFor(0)}.0`);
    letPass();
    await seesSaved(page);
    await page.unroute('**/answers');
  });

  it('answers a whole topic with the keys 1 to 5 and Enter', async () => {
    for (const at of firstTopic.keys()) {
      await sees(page, `question ${at + 1} of ${questions.length}`);
      await page.keyboard.press(String(keyFor(at)));
      expect(await pointsChosen()).toBe(String(keyFor(at)));
      await page.keyboard.press('Enter');
    }
    await sees(page, `question ${firstTopic.length + 1} of ${questions.length}`);
    expect(page.url()).toContain(questions[firstTopic.length]?.id);
    await seesSaved(page);
    const { answers } = await respondent.reads('answers { questionId optionId }');
    expect(answers).toHaveLength(firstTopic.length);
  });

  it('does not answer by typing a number into a note', async () => {
    await page.getByText('Note, evidence, how sure you are').click();
    await page.getByLabel('Note', { exact: true }).fill('');
    await page.keyboard.type('3 of 5');
    expect(await page.locator('input[data-points]:checked').count()).toBe(0);
    await seesSaved(page);
  });

  it('finds everything again after a reload', async () => {
    const before = await overallShown();
    await page.reload();
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('3 of 5');
    expect(await overallShown()).toBe(before);
    for (const [at, { id }] of firstTopic.entries()) {
      await page.goto(pathTo(`questions/${id}`));
      expect(await pointsChosen()).toBe(String(keyFor(at)));
    }
    await sees(page, `${firstTopic.length} of ${questions.length}`);
  });

  it('fills in the general information, and is told what cannot be right', async () => {
    await open(page, pathTo('general'));
    for (const select of await page.locator('main select').all()) await select.selectOption({ index: 1 });
    const staff = page.getByLabel(/How many staff work in digital functions/);
    await staff.fill('a dozen');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('alert').getByText('Write a number, like 12 or 3.5.').waitFor();
    expect(await staff.inputValue()).toBe('a dozen');
    await staff.fill('12,5');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await sees(page, 'Nothing required is open.');
  });

  it('is led from the check to an open question, and cannot submit before all are answered', async () => {
    await open(page, pathTo('check'));
    await sees(page, `${questions.length - firstTopic.length} questions are open.`);
    expect(await page.getByRole('button', { name: 'Submit the assessment' }).count()).toBe(0);
    const links = page.getByRole('region', { name: 'Open questions' }).getByRole('link');
    const led = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).pathname.split('/').pop()),
    );
    expect(led).toEqual(questions.slice(firstTopic.length).map(({ id }) => id));
    await links.last().click();
    await sees(page, `question ${questions.length} of ${questions.length}`);
  });

  it('submits when nothing is open any more', async () => {
    for (const { id, options } of questions.slice(firstTopic.length + 1))
      await respondent.answers(id, { kind: 'OPTION', optionId: options[3]?.id });
    const { id = '', options } = questions[firstTopic.length] ?? {};
    await respondent.answers(id, { kind: 'OPTION', optionId: options?.[3]?.id, expectedVersion: 1 });
    await open(page, pathTo('check'));
    await page.getByRole('button', { name: 'Submit the assessment' }).click();
    await page.locator('.result-number').waitFor();
    expect(new URL(page.url()).pathname).toBe(pathTo('result'));
  });
});

describe('the result', () => {
  it('says in a headline, a number and a level where the authority stands', async () => {
    const { result } = await respondent.reads('result { scores { overall { score levelId } } }');
    const { score, levelId } = result.scores.overall;
    expect(await page.locator('h1').innerText()).toMatch(/holds the rest back|Strong in|Even across/);
    expect(Number(await page.locator('.result-number').innerText())).toBeCloseTo(score, 1);
    const level = await page.locator('.result-score strong').innerText();
    expect(level.toLowerCase().replaceAll(' ', '-')).toBe(levelId);
    const before = yearsBefore.at(-1)!;
    await sees(page, `up ${(score - before.score).toFixed(1)} since ${before.period}`);
    await sees(page, `${questions.length} of ${questions.length} questions answered`);
  });

  it('shows every topic as a row with its score and one sentence', async () => {
    const rows = page.locator('.table').first().locator('tbody tr');
    const topics = new Set(questions.map(({ topicId }) => topicId));
    expect(await rows.count()).toBe(topics.size);
    for (const row of await rows.all()) {
      expect(await row.locator('td').first().innerText()).toMatch(/^[1-5]\.\d+$/);
      expect((await row.locator('td').last().innerText()).length).toBeGreaterThan(10);
    }
  });

  it('shows the trend over the years', async () => {
    const trend = page.getByRole('table', { name: 'Overall score of every assessment' });
    expect(await trend.locator('tbody th').allInnerTexts()).toEqual([
      ...yearsBefore.map(({ period }) => period),
      '2026',
    ]);
    const scores = await trend.locator('tbody td:last-child').allInnerTexts();
    for (const [at, { score }] of yearsBefore.entries()) expect(Number(scores[at])).toBeCloseTo(score, 1);
  });

  it.each([
    ['JSON', '.json', '{'],
    ['CSV', '.csv', '\ufeff'],
    ['Excel', '.xlsx', 'PK'],
  ])('is taken along as %s', async (name, ending, beginning) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(ending);
    const content = await readFile(await download.path());
    expect(content.toString('utf8').startsWith(beginning)).toBe(true);
    expect(content.length).toBeGreaterThan(1000);
  });
});

describe('afterwards', () => {
  it('a target shows how far there is to go', async () => {
    await page.getByRole('link', { name: 'Set targets' }).click();
    const topicId = firstTopic[0]?.topicId ?? '';
    await page.locator(`select[name="${topicId}"]`).selectOption('4.5');
    await page.getByRole('button', { name: 'Save targets' }).click();
    await page.waitForURL('**/result');
    const { scores } = await respondent.reads('scores { topics { id score } }');
    const { score } = scores.topics.find(({ id }: Reply) => id === topicId);
    const cells = page.locator(`#topic-${topicId} td`);
    await cells.getByText('4.5').first().waitFor();
    expect(Number(await cells.nth(3).innerText())).toBeCloseTo(4.5 - score, 0);
    expect(await page.locator('.chart-target').count()).toBeGreaterThan(1);
  });

  it('opening it again needs a reason, and leaves the earlier result as it was', async () => {
    const number = await page.locator('.result-number').innerText();
    await open(page, pathTo('history'));
    await page.getByRole('button', { name: 'Open the assessment again' }).click();
    await page
      .getByRole('alert')
      .getByText(/Give a reason/)
      .waitFor();
    await page.getByLabel('Why do you open it again?').fill('The council moved the budget');
    await page.getByRole('button', { name: 'Open the assessment again' }).click();
    await sees(page, 'open again');

    const { id = '', options } = questions[0] ?? {};
    const { answers } = await respondent.reads('answers { questionId version }');
    const { version } = answers.find(({ questionId }: Reply) => questionId === id);
    await respondent.answers(id, { kind: 'OPTION', optionId: options?.[0]?.id, expectedVersion: version });

    await open(page, pathTo('history'));
    await sees(page, 'Reason: The council moved the budget');
    await page.getByRole('link', { name: /See this result/ }).click();
    await page.waitForURL('**/result?submission=1');
    expect(await page.locator('.result-number').innerText()).toBe(number);
  });

  it('nothing went wrong on the whole way', () => {
    const refused = /status of 422/;
    expect({ ...misdeeds, errors: misdeeds.errors.filter((error) => !refused.test(error)) }).toEqual({
      foreignRequests: [],
      forbidden: [],
      errors: [],
    });
  });
});
