import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../support/hub.js';
import { open, sees, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => void (stage = await Stage.set()), 60_000);
afterAll(() => stage.strike());

const ADDRESS = 'jonas.weber@neustadt.example';

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('one’s own account, %s', (_how, javaScriptEnabled) => {
  const visit = async (person: string) => (await stage.visit({ person, javaScriptEnabled })).page;

  it('keeps a name that is no name in the form and says why, then takes another', async () => {
    const page = await visit(PEOPLE.mikkel);
    await page.goto('/account');
    await page.getByLabel('Name', { exact: true }).fill(' \u200b ');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await sees(page, 'Give a name of 1 to 200 visible characters.');
    await page.getByLabel('Name', { exact: true }).fill('Mikkel B.');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await sees(page, 'Your name is saved.');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Mikkel B.');
    await page.context().close();
  });

  it('lets kinds of mail be switched off', async () => {
    const page = await visit(PEOPLE.radka);
    await page.goto('/account');
    await page.getByLabel('Reminders of what I began').uncheck();
    await page.getByRole('button', { name: 'Save the choice' }).click();
    await sees(page, 'Your choice of mail is saved.');
    expect(await page.getByLabel('Reminders of what I began').isChecked()).toBe(false);
    expect(await page.getByLabel('News of the groups').isChecked()).toBe(true);
    await page.context().close();
  });
});

describe('a coordinator', () => {
  it('makes somebody a coordinator and takes it back, cannot go as the last one, and finds it in the log', async () => {
    const { page } = await stage.visit({ person: PEOPLE.coordinator });
    await open(page, '/people');
    await page.getByLabel('E-mail address').fill('mikkel.brandt@vesthavn.example');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: 'Make coordinator' }).click();
    await page.getByRole('button', { name: 'Take the role of coordinator away' }).click();
    await page.getByRole('button', { name: 'Make coordinator' }).waitFor();
    await page.getByRole('link', { name: 'Clara Lindt' }).click();
    await page.getByRole('heading', { name: 'Clara Lindt' }).waitFor();
    await page.getByRole('button', { name: 'Take the role of coordinator away' }).click();
    await sees(page, 'This is the last coordinator.');
    await open(page, '/audit?check=1&action=person.role');
    await sees(page, /seals fit/);
    await sees(page, '2 lines');
    await page.context().close();
  });
});

describe('somebody who leaves', () => {
  it('takes their data along, is asked whether they are sure, and is gone', async () => {
    const { page } = await stage.visit({ person: PEOPLE.outsider });
    await open(page, '/account/data');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download my data' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('my-data.json');
    await page.getByRole('link', { name: 'Go on to erasing' }).click();
    await page.getByRole('button', { name: 'Erase my account' }).click();
    await sees(page, 'Tick the box if you are sure.');
    await page.getByLabel('Yes, erase my account for good').check();
    await page.getByRole('button', { name: 'Erase my account' }).click();
    await page.getByRole('heading', { name: 'Your account is erased' }).waitFor();
    await page.getByRole('link', { name: 'Sign in' }).locator('visible=true').first().waitFor();
    expect(await stage.hub.sql('SELECT 1 FROM person WHERE email = $1', [ADDRESS])).toEqual([]);
    await page.context().close();
  });
});
