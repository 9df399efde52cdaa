import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../support/assessments.js';
import { PEOPLE, type Reply, type Session } from '../support/hub.js';
import { sees, Stage } from './support/stage.js';

const MAIL_PATIENCE_MS = 10_000;
const MAIL_PAUSE_MS = 25;

let stage: Stage;
let page: Page;
let session: Session;
let questionnaire: KnownQuestionnaire;
let respondent: Respondent;

beforeAll(async () => {
  stage = await Stage.set();
  questionnaire = await knownQuestionnaire(stage.hub);
  session = await stage.hub.signIn(PEOPLE.astrid);
  respondent = await Respondent.starts(stage.hub, session, '2026-Q3');
  ({ page } = await stage.visit({ javaScriptEnabled: false }));
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

const pathTo = (part: string): string => `/assessments/${respondent.assessmentId}/${part}`;
const press = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const optional = () => questionnaire.questions.find(({ notApplicable }) => notApplicable)!;

async function signInLink(): Promise<string> {
  for (const end = Date.now() + MAIL_PATIENCE_MS; Date.now() < end;) {
    const [mail] = await stage.hub.mails();
    const link = mail && /https?:\S+(\/sign-in\/\S+)/.exec(mail.text)?.[1];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, MAIL_PAUSE_MS));
  }
  throw new Error('No mail with a sign-in link came.');
}

async function statusOf(act: () => Promise<unknown>): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await act();
  return (await answered).status();
}

describe('without JavaScript', () => {
  it('is led to sign in, and is told when the address cannot be right', async () => {
    await page.goto('/assessments');
    await page.getByLabel('Your e-mail address at work').fill('astrid');
    expect(await statusOf(() => press('Send me a link'))).toBe(422);
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Your e-mail address at work').inputValue()).toBe('astrid');
  });

  it('signs in by the link of the e-mail, which opening does not use up, and arrives where it was', async () => {
    await page.getByLabel('Your e-mail address at work').fill('astrid.holm@vesthavn.example');
    await press('Send me a link');
    await sees(page, 'Look into your mailbox');
    const link = await signInLink();
    await page.goto(link);
    await page.goto(link);
    await press('Sign in now');
    await page.getByRole('heading', { name: 'Your assessments' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/assessments');
  });

  it('cannot use the link again', async () => {
    await page.goto(await signInLink());
    await sees(page, 'This link no longer works');
  });

  it('answers a question and goes on to the next one', async () => {
    const [first, second] = questionnaire.questions;
    await page.goto(pathTo('questions'));
    await page.locator('label.choice').nth(2).click();
    await press('Next question');
    expect(page.url()).toContain(second?.id);
    await press('Back');
    expect(page.url()).toContain(first?.id);
    expect(await page.locator('input[data-points]:checked').getAttribute('data-points')).toBe('3');
  });

  it('is refused "not applicable" without a reason, and keeps everything typed', async () => {
    await page.goto(pathTo(`questions/${optional().id}`));
    await page.getByLabel('Not applicable to us').check();
    await page.getByText('Note, evidence, how sure you are').click();
    await page.getByLabel('Note', { exact: true }).fill('Ask the region');
    await page.getByLabel('Link 1: address').fill('https://vesthavn.example/strategy');
    await page.getByLabel('Link 1: what it is').fill('Our strategy');
    await page.getByLabel('Link 1: who may see it').selectOption('PUBLIC');
    expect(await statusOf(() => press('Next question'))).toBe(422);
    await sees(page, 'Give a short reason, or choose another answer.');
    expect(await page.getByLabel('Not applicable to us').isChecked()).toBe(true);
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('Ask the region');
    expect(await page.getByLabel('Link 1: address').inputValue()).toBe('https://vesthavn.example/strategy');
    expect(await page.getByLabel('Link 1: what it is').inputValue()).toBe('Our strategy');
    expect(await page.getByLabel('Link 1: who may see it').inputValue()).toBe('PUBLIC');
  });

  it('gives the reason, and all of it is kept', async () => {
    await page.getByLabel('Why does it not apply to you?').fill('The region runs it for us');
    await press('Next question');
    const { answer } = await respondent.reads(
      `answer(questionId: "${optional().id}") { kind reason note evidence { title visibility } }`,
    );
    expect(answer).toEqual({
      kind: 'NOT_APPLICABLE',
      reason: 'The region runs it for us',
      note: 'Ask the region',
      evidence: [{ title: 'Our strategy', visibility: 'PUBLIC' }],
    });
  });

  it('takes an answer back', async () => {
    await page.goto(pathTo(`questions/${questionnaire.questions[0]?.id ?? ''}`));
    await press('Clear this answer');
    expect(await page.locator('input[name=choice]:checked').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Clear this answer' }).count()).toBe(0);
  });

  it('sees both versions when a colleague answered in between, and keeps its own', async () => {
    const { id = '', options } = questionnaire.questions[2] ?? {};
    await page.goto(pathTo(`questions/${id}`));
    const mikkel = respondent.joinedBy(await stage.hub.signIn(PEOPLE.mikkel));
    await mikkel.answers(id, { kind: 'OPTION', optionId: options?.[4]?.id, note: 'We are good' });
    await page.locator('label.choice').first().click();
    expect(await statusOf(() => press('Next question'))).toBe(409);
    await sees(page, 'Version of Mikkel Brandt');
    await sees(page, 'We are good');
    await press('Keep mine');
    expect(await page.locator('input[data-points]:checked').getAttribute('data-points')).toBe('1');
    const { answer } = await respondent.reads(`answer(questionId: "${id}") { optionId version }`);
    expect(answer).toEqual({ optionId: options?.[0]?.id, version: 2 });
  });

  it('fills in what is required, submits and reads the result', async () => {
    await answerTheRest();
    await page.goto(pathTo('general'));
    for (const select of await page.locator('main select').all()) await select.selectOption({ index: 1 });
    await press('Save and go on');
    await page.goto(pathTo('check'));
    await press('Submit the assessment');
    expect(await page.locator('.result-number').innerText()).toMatch(/^[1-5]\.\d+$/);
    await sees(page, '1 not applicable');
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
  });

  it('takes the result along and takes it in again for another period', async () => {
    const saved = await stage.hub.get(`/export/assessments/${respondent.assessmentId}/json`, session);
    await page.goto('/assessments/import');
    expect(await statusOf(() => press('Take it in'))).toBe(422);
    await sees(page, 'Choose the file first.');
    await page.getByLabel('File').setInputFiles(fileOf('{ "format": "other" }'));
    expect(await statusOf(() => press('Take it in'))).toBe(422);
    await page.getByRole('alert').waitFor();
    await page.getByLabel('File').setInputFiles(fileOf(await saved.text()));
    await page.getByLabel('For another period').fill('2026-Q4');
    await press('Take it in');
    await page.getByRole('heading', { name: /2026-Q4/ }).waitFor();
    await sees(page, `${questionnaire.questions.length} of ${questionnaire.questions.length} answered.`);
  });

  it('changes the display and stays on the page', async () => {
    await page.goto(`${pathTo('result')}?submission=1`);
    await press('Dark');
    expect(page.url()).toContain(`${pathTo('result')}?submission=1`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('changes the language and stays on the page', async () => {
    await page.locator('.site-tools summary').first().click();
    await page.getByRole('link', { name: 'Български' }).first().click();
    expect(page.url()).toContain(`/bg${pathTo('result')}?submission=1`);
    expect(await page.locator('html').getAttribute('lang')).toBe('bg');
  });

  it('signs out, and sees nothing of the assessment any more', async () => {
    await page.goto('/');
    await page.locator('.site-tools summary').last().click();
    await press('Sign out');
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await page.goto(pathTo('result'));
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});

async function answerTheRest(): Promise<void> {
  const { answers } = await respondent.reads('answers { questionId kind version }');
  for (const { id, options } of questionnaire.questions) {
    const before = answers.find(({ questionId }: Reply) => questionId === id);
    if (before?.kind) continue;
    const expectedVersion = before?.version ?? 0;
    await respondent.answers(id, { kind: 'OPTION', optionId: options[3]?.id, expectedVersion });
  }
}

function fileOf(text: string) {
  return { name: 'assessment.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}
