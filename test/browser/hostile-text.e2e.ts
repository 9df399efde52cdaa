import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { knownQuestionnaire, Respondent } from '../support/assessments.js';
import type { Misdeeds } from '../support/browser.js';
import { PEOPLE } from '../support/hub.js';
import { HOSTILE, shown } from './support/hostile-texts.js';
import { open, sees, Stage } from './support/stage.js';

const REOPEN = `mutation ($input: ReopenAssessmentInput!) { reopenAssessment(input: $input) { id } }`;

let stage: Stage;
let page: Page;
let misdeeds: Misdeeds;
let his: { readonly page: Page; readonly misdeeds: Misdeeds };

beforeAll(async () => {
  stage = await Stage.set();
  ({ page, misdeeds } = await stage.visit({ person: PEOPLE.astrid }));
  his = await stage.visit({ person: PEOPLE.mikkel });
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

/** Nothing ran, nothing was even tried. */
async function nothingHappened(): Promise<void> {
  expect(await page.evaluate('window.hit')).toBeUndefined();
  expect(await page.locator('main :is(script, img, svg[onload], style)').count()).toBe(0);
  const errors = misdeeds.errors.filter((error) => !/status of 40[34]/.test(error));
  expect({ ...misdeeds, errors }).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
}

const mainText = async (): Promise<string> => shown(await page.locator('main').innerText());

describe.each(HOSTILE)('%s', (what, text) => {
  let respondent: Respondent;
  let questionId: string;
  let optional: string;

  beforeAll(async () => {
    const questionnaire = await knownQuestionnaire(stage.hub);
    const session = await stage.hub.signIn(PEOPLE.astrid);
    const period = String(2040 + HOSTILE.findIndex(([name]) => name === what));
    respondent = await Respondent.starts(stage.hub, session, period);
    optional = questionnaire.questions.find(({ notApplicable }) => notApplicable)!.id;
    questionId = questionnaire.questions.find(({ id }) => id !== optional)!.id;
    await respondent.answersAll(questionnaire, 4);
    await respondent.answers(optional, { kind: 'NOT_APPLICABLE', reason: text, expectedVersion: 1 });
    const evidence = [{ url: 'https://vesthavn.example/', title: text, visibility: 'PUBLIC' }];
    await respondent.answers(questionId, {
      kind: 'OPTION',
      optionId: questionnaire.questions.find(({ id }) => id === questionId)?.options[1]?.id,
      note: text,
      evidence,
      expectedVersion: 1,
    });
    await stage.hub.sql('UPDATE person SET name = $1 WHERE id = $2', [text, PEOPLE.mikkel]);
  }, 30_000);

  afterAll(async () => {
    await stage.hub.sql(`UPDATE person SET name = 'Mikkel Brandt' WHERE id = $1`, [PEOPLE.mikkel]);
  });

  it('is text in a note, the title of a link and a reason', async () => {
    await open(page, `/assessments/${respondent.assessmentId}/questions/${questionId}`);
    expect(shown(await page.getByLabel('Note', { exact: true }).inputValue())).toBe(shown(text));
    expect(shown(await page.getByLabel('Link 1: what it is').inputValue())).toBe(shown(text));
    await page.goto(`/assessments/${respondent.assessmentId}/questions/${optional}`);
    expect(shown(await page.getByLabel('Why does it not apply to you?').inputValue())).toBe(shown(text));
    await nothingHappened();
  });

  it('is text in both versions of an answer, and in the name of a colleague', async () => {
    const mikkel = respondent.joinedBy(await stage.hub.signIn(PEOPLE.mikkel));
    await open(page, `/assessments/${respondent.assessmentId}/questions/${questionId}`);
    await mikkel.answers(questionId, { kind: 'UNKNOWN', note: text, expectedVersion: 2 });
    await page.locator('.choice').first().click();
    await sees(page, 'Two of you answered this question');
    const versions = page.getByRole('region', { name: 'Two of you answered this question' });
    const all = shown(await versions.innerText());
    expect(all.split(shown(text)).length - 1).toBeGreaterThanOrEqual(4);
    await nothingHappened();
  });

  it('is text in the reason of a reopening and in the names of the history', async () => {
    const mikkel = respondent.joinedBy(await stage.hub.signIn(PEOPLE.mikkel));
    expect((await mikkel.submits()).__typename).toBe('Assessment');
    const input = { assessmentId: respondent.assessmentId, reason: text };
    const { errors } = await stage.hub.graphql(REOPEN, { input }, mikkel.session);
    expect(errors).toEqual([]);
    await open(page, `/assessments/${respondent.assessmentId}/history`);
    expect(await mainText()).toContain(`Reason:${shown(text)}`);
    expect(await mainText()).toContain(`by${shown(text)}`);
    await nothingHappened();
  });

  it('is text where people sign in, and in the head of the page', async () => {
    await open(his.page, '/sign-in');
    expect(shown(await his.page.locator('body').innerText())).toContain(shown(`Sign in as ${text}`));
    await his.page.locator('.site-tools summary').last().click();
    expect(shown(await his.page.locator('header').innerText())).toContain(shown(`Signed in as ${text}`));
    expect(await his.page.evaluate('window.hit')).toBeUndefined();
    expect(his.misdeeds).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
  });
});

describe('the watch over a page', () => {
  it('would notice what runs or tries to', async () => {
    const careless = await stage.visit();
    await open(careless.page, '/about');
    await careless.page.locator('main').evaluate((main, [, text]) => {
      main.innerHTML = text;
    }, HOSTILE[0]);
    await careless.page.waitForTimeout(200);
    expect(careless.misdeeds.forbidden.join()).toContain('script-src-attr');
    await careless.page.context().close();
  });
});
