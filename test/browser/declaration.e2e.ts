import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PEOPLE } from '../support/hub.js';
import { sees, Stage } from './support/stage.js';

let stage: Stage;
let jonas: Page;
let clara: Page;
let code = '';

beforeAll(async () => {
  stage = await Stage.set();
  ({ page: jonas } = await stage.visit({ javaScriptEnabled: false, person: PEOPLE.outsider }));
  ({ page: clara } = await stage.visit({ javaScriptEnabled: false, person: PEOPLE.coordinator }));
}, 60_000);

afterAll(() => stage.strike());

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

describe('an authority signs the declaration, without JavaScript', () => {
  it('is registered only after its steward has seen who may be the same', async () => {
    await jonas.goto('/community/authorities/new');
    await jonas.getByLabel('In which country is it?').selectOption('DE');
    await press(jonas, 'Go on');
    await jonas.getByLabel('Name', { exact: true }).fill('Vesthavn');
    await jonas.getByLabel('Website').fill('javascript:alert(1)');
    await press(jonas, 'Register');
    await sees(jonas, 'Write an address that starts with https:// or http://.');
    expect(await jonas.getByLabel('Name', { exact: true }).inputValue()).toBe('Vesthavn');
    await jonas.getByLabel('Website').fill('');
    await press(jonas, 'Register');
    await sees(jonas, 'Is it one of these?');
    await press(jonas, 'None of these: register ours');
    await sees(jonas, 'Registered. The coordinator checks it soon');
  });

  it('goes from step to step, and keeps what is wrong', async () => {
    await press(jonas, 'Begin: Vesthavn');
    await jonas.getByLabel('Reference').fill('Council 12/2026');
    await press(jonas, 'Save and go on');
    await jonas.getByRole('alert').waitFor();
    expect(await jonas.getByLabel('Reference').inputValue()).toBe('Council 12/2026');
    await jonas.getByLabel('Day of the decision').fill('2026-10-01');
    await press(jonas, 'Save and go on');
    await jonas.getByLabel('Name of the person who signs').fill('Nora <b>Nordhoff</b>');
    await jonas.getByLabel('Office').fill('Mayor');
    await jonas.getByLabel('On whose behalf').fill('the municipal council');
    await press(jonas, 'Save and go on');
    await sees(jonas, 'Without a mandate nobody can sign.');
    await jonas.getByLabel(/is entitled to sign/).check();
    await press(jonas, 'Save and go on');
    await jonas.getByRole('heading', { name: 'Read it, then sign' }).waitFor();
  });

  it('takes a file of nearly 5 MB, and no other kind of file', async () => {
    const upload = jonas.url().replace(/sign$/, 'upload');
    await jonas.goto(upload);
    const attach = async (name: string, buffer: Buffer): Promise<void> => {
      await jonas.getByLabel('File').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await press(jonas, 'Attach it');
    };
    await attach('decision.pdf', Buffer.from('<script>alert(1)</script>'));
    await sees(jonas, 'Choose a PDF, PNG or JPEG of at most 5 MB.');
    await attach('decision.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_900_000, 32)]));
    // Five megabytes take their time on a machine that is busy.
    await jonas.getByRole('link', { name: 'decision.pdf' }).waitFor({ timeout: 20_000 });
  });

  it('is signed after reading, and the certificate is nothing to others yet', async () => {
    await jonas.getByRole('link', { name: 'Read and sign' }).click();
    await sees(jonas, 'Nora <b>Nordhoff</b>, Mayor, signs for Vesthavn');
    await press(jonas, 'Sign for Vesthavn');
    await jonas.getByRole('link', { name: 'See the certificate' }).click();
    await sees(jonas, 'not public yet');
    code = new URL(jonas.url()).pathname.split('/').at(-1) ?? '';
    const { page } = await stage.visit();
    expect((await page.goto(`/declaration/certificates/${code}`))?.status()).toBe(404);
    await page.context().close();
  });

  it('is checked and listed at the desk, which is closed to others', async () => {
    expect((await jonas.goto('/desk/memberships'))?.status()).toBe(403);
    await sees(jonas, 'This desk is for coordinators');
    await clara.goto('/desk/memberships');
    await clara.getByRole('link', { name: 'Check Vesthavn' }).click();
    await sees(clara, 'same name');
    await clara.getByText('Give it back').first().click();
    await press(clara, 'Give it back');
    await sees(clara, 'Give a reason of a few words.');
    await press(clara, 'I have checked facts and evidence');
    await press(clara, 'Put it on the public list');
    await clara.getByRole('heading', { name: 'Memberships to check' }).waitFor();
  });

  it('can then be checked by everybody, however they type the code', async () => {
    const { page } = await stage.visit({ javaScriptEnabled: false });
    await page.goto('/declaration/verify');
    await page.getByLabel('Code').fill(code.toLowerCase().replaceAll('-', ' '));
    await press(page, 'Check');
    await sees(page, /Yes: Vesthavn signed on/);
    await page.getByLabel('Code').fill('0000-0000-0000-0000-0000-0000');
    await press(page, 'Check');
    await sees(page, 'We know no certificate with this code.');
    await page.context().close();
  });
});
