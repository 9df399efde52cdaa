import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WatchStaleContentHandler } from '#libs/curation';
import type { Page } from 'playwright-core';
import { knownQuestionnaire, Respondent } from '../support/assessments.js';
import { eventually } from '../support/eventually.js';
import { PEOPLE } from '../support/hub.js';
import { sees, Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.set();
  const questionnaire = await knownQuestionnaire(stage.hub);
  const answers = await Respondent.starts(stage.hub, await stage.hub.signIn(PEOPLE.astrid), '2026-H1');
  await answers.answersAll(questionnaire, 3);
  await answers.submits();
}, 60_000);

afterAll(() => stage.strike());

const pageOf = async (person?: keyof typeof PEOPLE, more: object = {}): Promise<Page> =>
  (await stage.visit({ ...more, ...(person && { person: PEOPLE[person] }) })).page;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('telling what one did', () => {
  it('asks a stranger to sign in first', async () => {
    const page = await pageOf();
    await page.goto('/cases/new');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('needs a title, and keeps what was ticked', async () => {
    const page = await pageOf('mikkel', { javaScriptEnabled: false });
    await page.goto('/cases/new');
    await page.locator('.case-material > summary').click();
    await page
      .getByRole('checkbox', { name: /adopted digital goals/ })
      .first()
      .check();
    await press(page, 'Begin');
    await sees(page, 'Give it a title.');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  it('begins with what was ticked of the assessment, and nothing else of it', async () => {
    const page = await pageOf('mikkel');
    await page.goto('/cases/new');
    await page.getByLabel('What shall it be called?').fill('Lamps that report their faults');
    await page.locator('.case-material > summary').click();
    await page
      .getByRole('checkbox', { name: /adopted digital goals/ })
      .first()
      .check();
    await press(page, 'Begin');
    await page.waitForURL('**/write?done=started');
    await sees(page, 'The draft is there, with what you ticked.');
    const [{ body }] = (await stage.hub.sql(
      `SELECT r.body::text AS body FROM content_revision r ORDER BY r.created_at DESC LIMIT 1`,
    )) as [{ body: string }];
    expect(body).toContain('adopted digital goals');
    expect(body).not.toContain('yearly budget');
  });

  it('stands on the own shelf with the way to go on, and on no public page', async () => {
    const page = await pageOf('mikkel');
    await page.goto('/shelf');
    await sees(page, 'Lamps that report their faults');
    await page.getByRole('link', { name: 'Go on writing' }).first().click();
    await sees(page, 'What was difficult, and what failed?');
    const guest = await pageOf();
    await guest.goto('/cases?text=lamps');
    expect(await guest.getByText('Lamps that report their faults').count()).toBe(0);
  });
});

describe('a case that is written', () => {
  const field = (page: Page, name: string) => page.locator(`[name="body.${name}"]`);
  const writing = async (page: Page) => {
    await page.goto('/shelf');
    await page
      .getByRole('link', { name: /Go on writing|See what to change/ })
      .first()
      .click();
    await page.waitForURL('**/write');
  };

  it('is kept when something is missing, and says what keeps it from being published', async () => {
    const page = await pageOf('mikkel', { javaScriptEnabled: false });
    await writing(page);
    await field(page, 'summary.en.text').fill('Lamps say themselves when they fail.');
    await press(page, 'Save and hand in');
    await sees(page, /keep this from being published/);
    expect(await field(page, 'summary.en.text').inputValue()).toBe('Lamps say themselves when they fail.');
  });

  it('goes to the chair, comes back with a wish, goes there again, and is public', async () => {
    const page = await pageOf('mikkel', { javaScriptEnabled: false });
    await writing(page);
    await field(page, 'problem.en.text').fill('Residents called, nobody knew which lamp.');
    await field(page, 'cost').selectOption({ index: 2 });
    await field(page, 'staff').selectOption({ index: 2 });
    await field(page, 'stage').selectOption({ index: 1 });
    await press(page, 'Save and hand in');
    await sees(page, /Handed in|handed in/);
    const chair = await pageOf('coordinator');
    await chair.goto('/desk/content?list=review');
    await chair.getByRole('link', { name: 'Lamps that report their faults' }).click();
    await chair.getByLabel('What is to be changed?').fill('Say what failed.');
    await press(chair, 'Ask for changes');
    await sees(chair, /Changes|changes/);
    await writing(page);
    await sees(page, 'Say what failed.');
    await field(page, 'difficulties.en.text').fill('The first radio modules did not reach the harbour.');
    await press(page, 'Save and hand in');
    await chair.goto('/desk/content?list=review');
    await chair.getByRole('link', { name: 'Lamps that report their faults' }).click();
    await press(chair, 'Approve and publish');
    await sees(chair, 'Approved.');
    const guest = await pageOf();
    await guest.goto('/cases?text=lamps');
    await guest.getByRole('link', { name: 'Lamps that report their faults' }).click();
    await sees(guest, 'The first radio modules did not reach the harbour.');
    await sees(guest, 'Vesthavn');
  });

  it('is done again elsewhere, and a year later confirmed with one press from the mail', async () => {
    const reader = await pageOf('radka', { javaScriptEnabled: false });
    await reader.goto('/cases?text=lamps');
    await reader.getByRole('link', { name: 'Lamps that report their faults' }).click();
    await reader.getByText('We reused it').click();
    await reader.getByLabel('What did you do differently?').fill('Radio from the church tower.');
    await reader.getByLabel('Since when?').fill('2026-02');
    await press(reader, 'Say it');
    await sees(reader, 'Thank you. Your entry is public.');

    const lamps = `title = 'Lamps that report their faults'`;
    await stage.hub.sql(
      `UPDATE content_item SET verified_at = now() - interval '13 months' WHERE kind = 'case-study' AND ${lamps}`,
    );
    await stage.hub.app.get(WatchStaleContentHandler, { strict: false }).watch();
    const [mail] = await eventually(async () =>
      (await stage.hub.mails()).filter(
        ({ to, text }) => to === 'mikkel.brandt@vesthavn.example' && text.includes('/still-true/'),
      ),
    );
    const owner = await pageOf(undefined, { javaScriptEnabled: false });
    await owner.goto(/\/still-true\/\S+/.exec(mail!.text)?.[0] ?? '');
    await press(owner, 'Yes, it still holds');
    await sees(owner, 'The page now says that it was confirmed today.');

    const guest = await pageOf();
    await guest.goto(new URL(reader.url()).pathname);
    await sees(guest, 'Radio from the church tower.');
    await sees(guest, /\d{4}, by Vesthavn/);
    const [row] = await stage.hub.sql(
      `SELECT verified_at > now() - interval '1 hour' AS fresh, verified_by AS by FROM content_item WHERE ${lamps}`,
    );
    expect(row).toEqual({ fresh: true, by: PEOPLE.mikkel });
  });
});
