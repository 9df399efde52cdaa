import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { knownQuestionnaire, Respondent, type KnownQuestion } from '../support/assessments.js';
import type { Misdeeds } from '../support/browser.js';
import { PEOPLE, type Session } from '../support/hub.js';
import { awake, open, sees, seesSaved, Stage } from './support/stage.js';

let stage: Stage;
let session: Session;
let questions: readonly KnownQuestion[];
let respondent: Respondent;
let astrid: Page;
let mikkel: Page;
let misdeeds: readonly Misdeeds[];
let period = 2030;

beforeAll(async () => {
  stage = await Stage.set();
  ({ questions } = await knownQuestionnaire(stage.hub));
}, 60_000);

beforeEach(async () => {
  session = await stage.hub.signIn(PEOPLE.astrid);
  respondent = await Respondent.starts(stage.hub, session, String(period++));
  const hers = await stage.visit({ session });
  astrid = hers.page;
  misdeeds = [hers.misdeeds];
});

afterEach(async () => {
  await astrid.context().close();
});

afterAll(async () => {
  await stage.strike();
});

const forbiddenThings = (): string[] =>
  misdeeds.flatMap(({ forbidden, foreignRequests }) => [...forbidden, ...foreignRequests]);
const idAt = (at: number): string => questions[at]?.id ?? '';
const pathTo = (at: number): string => `/assessments/${respondent.assessmentId}/questions/${idAt(at)}`;
const chosen = (page: Page): Promise<string | null> =>
  page.locator('.answer-form input[data-points]:checked').getAttribute('data-points');
const noteOf = (page: Page) => page.getByLabel('Note', { exact: true });

async function writesNote(page: Page, note: string): Promise<void> {
  if (!(await noteOf(page).isVisible())) await page.getByText('Note, evidence, how sure you are').click();
  await noteOf(page).fill(note);
}

/** The same answer written by both: Mikkel's is kept, Astrid's waits for a decision. */
async function bothAnswer(at: number): Promise<void> {
  await Promise.all([open(astrid, pathTo(at)), open(mikkel, pathTo(at))]);
  await writesNote(mikkel, 'written by Mikkel');
  await mikkel.keyboard.press('Tab');
  await mikkel.locator('.choice').nth(4).click();
  await seesSaved(mikkel);
  await writesNote(astrid, 'written by Astrid');
  await astrid.locator('.choice').nth(1).click();
  await sees(astrid, 'Two of you answered this question');
}

const keptAt = (at: number) =>
  respondent.reads(`answer(questionId: "${idAt(at)}") { optionId note answeredBy }`);

describe('two people on one assessment', () => {
  beforeEach(async () => {
    const his = await stage.visit({ person: PEOPLE.mikkel });
    mikkel = his.page;
    misdeeds = [...misdeeds, his.misdeeds];
  });

  afterEach(async () => {
    expect(forbiddenThings()).toEqual([]);
    await mikkel.context().close();
  });

  it('keep each other’s answers to different questions', async () => {
    await Promise.all([open(astrid, pathTo(0)), open(mikkel, pathTo(1))]);
    await Promise.all([astrid.keyboard.press('2'), mikkel.keyboard.press('5')]);
    await Promise.all([seesSaved(astrid), seesSaved(mikkel)]);
    await astrid.keyboard.press('Enter');
    await Promise.all([astrid.goto(pathTo(1)), mikkel.goto(pathTo(0))]);
    expect([await chosen(astrid), await chosen(mikkel)]).toEqual(['5', '2']);
  });

  it('see both versions of an answer both gave, and nothing is overwritten meanwhile', async () => {
    await bothAnswer(2);
    const versions = astrid.getByRole('region', { name: 'Two of you answered this question' });
    await versions.getByText('Version of Mikkel Brandt').waitFor();
    await versions.getByText('written by Mikkel').waitFor();
    await versions.getByText('written by Astrid').waitFor();
    await sees(astrid, 'not saved: a colleague answered too, choose above');
    const { answer } = await keptAt(2);
    expect(answer).toMatchObject({ note: 'written by Mikkel', answeredBy: 'Mikkel Brandt' });
  });

  it('may keep their own version', async () => {
    await bothAnswer(2);
    await astrid.getByRole('button', { name: 'Keep mine' }).click();
    await seesSaved(astrid);
    const { answer } = await keptAt(2);
    expect(answer).toMatchObject({ note: 'written by Astrid', answeredBy: 'Astrid Holm' });
    expect(await astrid.getByText('Two of you answered this question').count()).toBe(0);
    expect(await chosen(astrid)).toBe('2');
  });

  it('may take the version of the other', async () => {
    await bothAnswer(2);
    await astrid.getByRole('button', { name: 'Take theirs' }).click();
    await seesSaved(astrid);
    expect(await chosen(astrid)).toBe('5');
    expect(await noteOf(astrid).inputValue()).toBe('written by Mikkel');
    const { answer } = await keptAt(2);
    expect(answer).toMatchObject({ note: 'written by Mikkel', answeredBy: 'Mikkel Brandt' });
  });

  it('can still decide after a reload', async () => {
    await bothAnswer(2);
    await astrid.reload();
    await sees(astrid, 'Two of you answered this question');
    await astrid.getByText('written by Astrid').first().waitFor();
    await astrid.getByRole('button', { name: 'Keep mine' }).click();
    await seesSaved(astrid);
    expect((await keptAt(2)).answer.note).toBe('written by Astrid');
  });

  it('learn that a colleague has submitted, and keep what they typed', async () => {
    const questionnaire = await knownQuestionnaire(stage.hub);
    await respondent.answersAll(questionnaire, 3);
    await open(mikkel, pathTo(4));
    await respondent.submits();
    await mikkel.keyboard.press('1');
    await sees(mikkel, 'not saved: this assessment has been submitted in the meantime');
    expect((await keptAt(4)).answer.optionId).toBe(questions[4]?.options[2]?.id);
  });
});

describe('without a connection', () => {
  it('says so, keeps the answer, and sends it once the hub can be reached again', async () => {
    await open(astrid, pathTo(0));
    await astrid.context().setOffline(true);
    await astrid.keyboard.press('4');
    await sees(astrid, 'offline: kept here, trying again');
    expect((await keptAt(0)).answer).toBeNull();
    await astrid.context().setOffline(false);
    await seesSaved(astrid);
    expect((await keptAt(0)).answer.optionId).toBe(questions[0]?.options[3]?.id);
  });

  it('lets a person go on answering, and the picture goes on moving', async () => {
    await open(astrid, pathTo(0));
    await astrid.context().setOffline(true);
    await astrid.keyboard.press('2');
    await astrid.keyboard.press('Enter');
    await sees(astrid, `question 2 of ${questions.length}`);
    await astrid.keyboard.press('4');
    await astrid.getByText('overall, on 2 answers').waitFor();
    await astrid.context().setOffline(false);
    await seesSaved(astrid);
    const { answers } = await respondent.reads('answers { questionId }');
    expect(answers).toHaveLength(2);
  });

  it('keeps the answer when the page is closed, and sends it from the next one', async () => {
    await open(astrid, pathTo(0));
    await astrid.context().setOffline(true);
    await astrid.keyboard.press('5');
    await sees(astrid, 'offline: kept here, trying again');
    await astrid.close();
    await astrid.context().setOffline(false);
    astrid = await astrid.context().newPage();
    await open(astrid, pathTo(3));
    await seesSaved(astrid);
    expect((await keptAt(0)).answer.optionId).toBe(questions[0]?.options[4]?.id);
  });
});

describe('a session that ended elsewhere', () => {
  beforeEach(async () => {
    await open(astrid, pathTo(0));
    await stage.hub.sql('DELETE FROM session WHERE person_id = $1', [PEOPLE.astrid]);
    await astrid.keyboard.press('3');
    await sees(astrid, 'kept here, but you are signed out.');
  });

  it('is said in words, and the answer is not in the hub', async () => {
    const somebody = respondent.joinedBy(await stage.hub.signIn(PEOPLE.mikkel));
    expect((await somebody.reads(`answer(questionId: "${idAt(0)}") { optionId }`)).answer).toBeNull();
    expect(await chosen(astrid)).toBe('3');
  });

  it('leads through signing in back to the question, where the answer is sent', async () => {
    await astrid.getByRole('link', { name: 'Sign in again' }).click();
    await astrid.getByRole('button', { name: 'Sign in as Astrid Holm' }).click();
    await sees(astrid, `question 1 of ${questions.length}`);
    await awake(astrid);
    await seesSaved(astrid);
    expect(await chosen(astrid)).toBe('3');
    const again = respondent.joinedBy(await stage.hub.signIn(PEOPLE.astrid));
    expect((await again.reads(`answer(questionId: "${idAt(0)}") { optionId }`)).answer.optionId).toBe(
      questions[0]?.options[2]?.id,
    );
    expect(misdeeds.flatMap(({ forbidden, foreignRequests }) => [...forbidden, ...foreignRequests])).toEqual(
      [],
    );
  });
});
