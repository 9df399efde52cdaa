import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TellOfNeedsHandler } from '../../libs/resources/src/handlers/needs/tell-of-needs.handler.js';
import { eventually } from '../support/eventually.js';
import { PEOPLE } from '../support/hub.js';
import { answerBody, needBody, publishItem } from '../support/needs.js';
import { sees, Stage } from './support/stage.js';

let stage: Stage;
let need: { id: string; address: string };

beforeAll(async () => {
  stage = await Stage.set();
  need = await publishItem(stage.hub, 'need', needBody({ title: 'A shared data officer' }));
}, 60_000);

afterAll(() => stage.strike());

const pageOf = async (person?: keyof typeof PEOPLE, more: object = {}): Promise<Page> =>
  (await stage.visit({ ...more, ...(person && { person: PEOPLE[person] }) })).page;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('a visitor', () => {
  it('reads who needs it, and is told who may join', async () => {
    const page = await pageOf();
    await page.goto(need.address);
    await sees(page, 'Authorities say here that they need it too.');
    await sees(page, 'Nothing yet. Cases, tools and calls that say they answer it will be here.');
    expect(await page.getByRole('button', { name: 'We need this too' }).count()).toBe(0);
  });

  it('with a link that is none is told so', async () => {
    const page = await pageOf();
    expect((await page.goto('/needs/did-it/none'))?.status()).toBe(404);
    await sees(page, 'This link cannot be used any more');
  });
});

describe('a steward', () => {
  it('without scripts says that their authority needs it too, takes it back, and says it again', async () => {
    const page = await pageOf('astrid', { javaScriptEnabled: false });
    await page.goto(need.address);
    await page.getByLabel('Why, in one sentence (optional)').fill('We are three people.');
    await press(page, 'We need this too');
    await sees(page, 'Noted. You are told when something answers it.');
    await sees(page, 'One authority needs this');
    await sees(page, 'We are three people.');
    await press(page, /no longer needs this/);
    await sees(page, 'Taken back.');
    await press(page, 'We need this too');
    await sees(page, 'One authority needs this');
  });
});

describe('something that answers the need', () => {
  it('is named on its page; who joined says from the mail, without an account, whether it did', async () => {
    const answer = await publishItem(
      stage.hub,
      'guidance',
      answerBody([need.address], { title: 'How to share one' }),
    );
    const page = await pageOf();
    await page.goto(need.address);
    await sees(page, 'How to share one');
    await stage.hub.sql(
      `UPDATE need_answer SET answered_at = now() - interval '100 days' WHERE item_id = $1`,
      [answer.id],
    );
    await stage.hub.app.get(TellOfNeedsHandler, { strict: false }).ask();
    const [mail] = await eventually(async () =>
      (await stage.hub.mails()).filter(({ text }) => text.includes('/needs/did-it/')),
    );
    const link = /\/needs\/did-it\/\S+/.exec(mail!.text)![0];
    await page.goto(link);
    await sees(page, 'Did it help?');
    await page.getByLabel('In one sentence (optional)').fill('We hired her with two neighbours.');
    await page.getByLabel('Everybody may read that we said so').check();
    await press(page, 'Yes, it did');
    await sees(page, 'Your answer helps others to choose.');
    await page.goto(link);
    await sees(page, 'This link cannot be used any more');
    await page.goto(need.address);
    await sees(page, 'Did it? 1 yes, 0 partly, 0 no');
    await sees(page, 'We hired her with two neighbours.');
  });
});

describe('a chair', () => {
  it('makes two needs one; the old address leads to the one that stays', async () => {
    const other = await publishItem(stage.hub, 'need', needBody({ title: 'Somebody for data' }));
    const page = await pageOf('coordinator');
    await page.goto(other.address);
    await page.getByLabel('The need that stays').selectOption({ label: 'A shared data officer' });
    await page.getByLabel('Why', { exact: true }).fill('It is the same.');
    await press(page, 'Make them one');
    await sees(page, 'The needs are one now; the old address leads here.');
    const guest = await pageOf();
    await guest.goto(other.address);
    await sees(guest, 'It is the same.');
    await guest.getByRole('link', { name: 'Go to what took its place' }).click();
    await guest.waitForURL(`**${need.address}`);
    expect(new URL(guest.url()).pathname).toBe(need.address);
  });
});
