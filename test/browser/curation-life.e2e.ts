import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WatchStaleContentHandler } from '#libs/curation';
import type { Page } from 'playwright-core';
import { PEOPLE } from '../support/hub.js';
import { Desk, type Worker } from '../support/reviews.js';
import { eventually } from '../support/eventually.js';
import { mimAt } from './support/desk.js';
import { sees, Stage } from './support/stage.js';

let stage: Stage;
let desk: Desk;
let author: Worker;
let chair: Worker;

beforeAll(async () => {
  stage = await Stage.set();
  desk = new Desk(stage.hub);
  const email = 'mikkel.brandt@vesthavn.example';
  author = { personId: PEOPLE.mikkel, email, session: await stage.hub.signIn(PEOPLE.mikkel) };
  chair = await desk.curator('Otto');
}, 60_000);

afterAll(() => stage.strike());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const itemPath = (id: string): string => `/desk/content/${id}`;

async function pageOf({ session }: Worker): Promise<Page> {
  return (await stage.visit({ session })).page;
}

async function stranger(): Promise<Page> {
  return (await stage.visit()).page;
}

describe('what is public', () => {
  it('moves: its old address leads to the new one for good, in every language', async () => {
    const [first] = await stage.hub.sql(
      `SELECT id, address FROM content_item WHERE kind = 'mim' AND key LIKE 'mims-plus/9.0/%'
       AND key <> 'mims-plus/9.0/accessing-data' AND publication > 0 ORDER BY key LIMIT 1`,
    );
    const [id, old] = [String(first?.id), String(first?.address)];
    const page = await pageOf(await desk.curator('Ida'));
    await page.goto(itemPath(id));
    await press(page, 'Change it');
    await sees(page, 'A draft is open.');
    await page.getByLabel('Short name in the address').fill('moved-by-a-test');
    await press(page, 'Save and hand in');
    await sees(page, 'Handed in.');
    const judge = await pageOf(chair);
    await judge.goto(itemPath(id));
    await press(judge, 'Approve and publish');
    await sees(judge, 'Approved.');
    const guest = await stranger();
    const answer = await guest.request.get(`/de${old}`, { maxRedirects: 0 });
    const moved = '/mims/mims-plus/9.0/moved-by-a-test';
    expect([answer.status(), answer.headers()['location']]).toEqual([301, `/de${moved}`]);
    await guest.goto(old);
    expect(new URL(guest.url()).pathname).toBe(moved);
  });

  it('is archived with a reason and a successor, says so with 410, and comes back', async () => {
    const [old, next] = [
      await desk.publish(author, chair),
      await desk.publish(author, chair, { name: 'The next' }),
    ];
    const judge = await pageOf(chair);
    await judge.goto(itemPath(old.itemId));
    await judge.getByText('Take it from the public', { exact: true }).click();
    await judge.getByLabel('Why?').fill('Nobody looks after it.');
    await judge.getByLabel('What takes its place?').selectOption(next.itemId);
    await press(judge, 'Archive');
    await sees(judge, 'Taken from the public. Its address says why.');
    await sees(judge, 'The next');
    const guest = await stranger();
    const answer = await guest.goto(`/mims/families/${old.slug}`);
    expect(answer?.status()).toBe(410);
    await sees(guest, 'Nobody looks after it.');
    await guest.getByRole('link', { name: 'Go to what took its place' }).click();
    await guest.waitForURL(`**/mims/families/${next.slug}`);
    await press(judge, 'Bring it back to the public');
    await sees(judge, 'It is public again.');
    expect((await guest.goto(`/mims/families/${old.slug}`))?.status()).toBe(200);
  });

  it('is looked at again and found to hold', async () => {
    const old = await desk.publish(author, chair);
    await stage.hub.sql(`UPDATE content_item SET verified_at = now() - interval '3 years' WHERE id = $1`, [
      old.itemId,
    ]);
    const judge = await pageOf(chair);
    await judge.goto(itemPath(old.itemId));
    await press(judge, 'It still holds');
    await sees(judge, 'Noted: it still holds.');
  });
});

describe('the link in the mail about what grew stale', () => {
  let old: Awaited<ReturnType<Desk['publish']>>;
  let link: string;

  beforeAll(async () => {
    old = await desk.publish(author, chair, { name: 'Old harbour' });
    await stage.hub.sql(`UPDATE content_item SET verified_at = '2024-03-01' WHERE id = $1`, [old.itemId]);
    await stage.hub.app.get(WatchStaleContentHandler, { strict: false }).watch();
    const [mail] = await eventually(async () =>
      (await stage.hub.mails()).filter(({ to, text }) => to === chair.email && text.includes('Old harbour')),
    );
    link = /\/still-true\/\S+/.exec(mail!.text)?.[0] ?? '';
  });

  const verified = async () => {
    const [row] = await stage.hub.sql(
      `SELECT verified_at::date::text AS day, verified_by AS by FROM content_item WHERE id = $1`,
      [old.itemId],
    );
    return row;
  };

  it('says plainly that it cannot be used when it is none', async () => {
    const guest = await stranger();
    expect((await guest.goto('/still-true/none'))?.status()).toBe(404);
    await sees(guest, 'This link cannot be used any more');
  });

  it('leads off this site nobody, whatever its address says', async () => {
    const guest = await stranger();
    await guest.goto('/still-true/done?thanks=//evil.example');
    expect(
      await guest.locator('main a').evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
    ).toEqual(['/']);
  });

  it('changes nothing when it is only opened, as programs that check mails do', async () => {
    const guest = await stranger();
    await guest.goto(link);
    await sees(guest, 'Is “Old harbour” still true?');
    expect(await verified()).toMatchObject({ day: '2024-03-01' });
  });

  it('confirms it by one press, without an account, and once only', async () => {
    const guest = await stranger();
    await guest.goto(link);
    await press(guest, 'Yes, it still holds');
    await sees(guest, 'The page now says that it was confirmed today.');
    expect(await verified()).toMatchObject({
      by: chair.personId,
      day: new Date().toISOString().slice(0, 10),
    });
    await guest.goto(link);
    await sees(guest, 'This link cannot be used any more');
  });
});

describe('what was handed in', () => {
  it('is approved for a later time, and says when it will be public', async () => {
    const draft = await desk.start(author);
    await desk.submit(author, draft);
    const judge = await pageOf(chair);
    await judge.goto(itemPath(draft.itemId));
    await judge.getByText('At another time, or for a time only').click();
    await judge.getByLabel('Publish on').fill('2031-05-02T09:30');
    await judge.getByLabel('Time zone of these times').fill('Mars/Olympus');
    await press(judge, 'Approve and publish');
    await judge.getByRole('alert').or(judge.locator('.notice-warn')).first().waitFor();
    expect(await judge.getByLabel('Publish on').inputValue()).toBe('2031-05-02T09:30');
    await judge.getByLabel('Time zone of these times').fill('Europe/Sofia');
    await press(judge, 'Approve and publish');
    await sees(judge, 'This is approved and waits for its time');
    await sees(judge, /It will be public on|2 May 2031/);
    const guest = await stranger();
    expect((await guest.goto(`/mims/families/${draft.slug}`))?.status()).toBe(404);
  });

  it('is talked about; remarks are settled, and a link given out is taken back', async () => {
    const draft = await desk.start(author);
    await desk.submit(author, draft);
    const judge = await pageOf(chair);
    await judge.goto(itemPath(draft.itemId));
    await judge.locator('#remark > summary').click();
    await judge.locator('#place').selectOption('description');
    await judge.locator('#remark-text').fill('For whom is it?');
    await judge.locator('#comment button').click();
    await sees(judge, 'Your remark was added.');
    await judge.locator('button[value=resolve]').click();
    await sees(judge, 'The remark is settled.');
    await judge.getByText('Ask somebody without an account').click();
    await judge.getByLabel('Their name').fill('Ines Aubert');
    await press(judge, 'Make a review link');
    const link = (await judge.locator('#review-link .notice a').getAttribute('href')) ?? '';
    const guest = await stranger();
    expect((await guest.goto(new URL(link).pathname))?.status()).toBe(200);
    await press(judge, 'Revoke');
    await sees(judge, 'The link no longer works.');
    expect((await guest.goto(new URL(link).pathname))?.status()).toBe(404);
  });
});

describe('a whole MIM', () => {
  it('is opened as a form, changed in one place, and compared with what is public', async () => {
    const page = await pageOf(chair);
    await page.goto(itemPath(await mimAt(stage.hub, 'mims-plus/9.0/accessing-data')));
    await press(page, 'Change it');
    await sees(page, 'A draft is open.');
    await page.getByLabel('Objective, English').fill('To be changed by a test.');
    await page.getByLabel('What did you change?').fill('The objective');
    await press(page, 'Save');
    await sees(page, 'Saved.');
    await page
      .getByRole('link', { name: /Compare with/ })
      .first()
      .click();
    await sees(page, 'One difference');
  });
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('somebody whose session ends while they write, %s', (_how, javaScriptEnabled) => {
  it('keeps what they wrote, signs in beside it, and sends it again', async () => {
    const { page } = await stage.visit({ person: PEOPLE.mikkel, javaScriptEnabled });
    await page.goto('/desk/content/new?kind=mim-family');
    await page.getByLabel('Short name in the address').fill(`kept-${String(javaScriptEnabled)}`);
    await page.getByLabel(/^Name/).fill('Kept MIMs');
    await page.getByLabel(/^Owner/).fill('Those who wait');
    await stage.hub.sql('DELETE FROM session WHERE person_id = $1', [PEOPLE.mikkel]);
    await press(page, 'Save as a draft');
    await sees(page, 'not sent yet');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Confirm who you are (new tab)' }).click(),
    ]);
    await tab
      .getByRole('button', { name: /Mikkel/ })
      .first()
      .click();
    await tab.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.getByRole('button', { name: 'Send again' }).click();
    await sees(page, 'The draft is begun.');
    expect(await page.getByLabel(/^Owner/).inputValue()).toBe('Those who wait');
  });
});
