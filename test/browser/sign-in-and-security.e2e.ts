import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PEOPLE } from '../support/hub.js';
import { axeFindings, sidewaysScroll, smallTargets } from './support/page-checks.js';
import { open, sees, Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.set({ ownAddress: true });
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

beforeEach(async () => {
  for (const table of ['sign_in_throttle', 'totp_factor', 'passkey', 'recovery_code', 'session'])
    await stage.hub.sql(`DELETE FROM ${table}`);
});

const age = (): Promise<unknown> =>
  stage.hub.sql(`UPDATE session SET confirmed_at = now() - interval '1 hour'`);

/** An authenticator in the browser, as a phone or a laptop has one. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Waits until codes stay the same for a while: the one before the last is refused, and typing takes its time. */
async function roomInWindow(): Promise<void> {
  const WINDOW_MS = 30_000;
  const left = WINDOW_MS - (Date.now() % WINDOW_MS);
  if (left < 10_000) await new Promise((resolve) => setTimeout(resolve, left));
}

/** What an app shows for a key as the page writes it. */
function appCode(key: string, away = 0): string {
  const letters = [...key.replace(/\s/g, '')];
  const bits = letters.map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + away));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  return String((mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('a passkey', () => {
  it('is added, signs in without a mail, and confirms before what cannot be taken back', async () => {
    const { page, misdeeds } = await stage.visit({ person: PEOPLE.astrid });
    await withAuthenticator(page);
    await open(page, '/account/security');
    await page.getByLabel('What you call it').fill('Laptop at work');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await sees(page, 'Keep these recovery codes');
    expect(await page.locator('.code-list li').count()).toBe(10);
    await sees(page, 'Laptop at work');

    await open(page, '/');
    await page.getByText('Vesthavn').locator('visible=true').first().click();
    await page.getByRole('button', { name: 'Sign out' }).locator('visible=true').click();
    await page.getByRole('link', { name: 'Sign in' }).locator('visible=true').first().waitFor();
    await open(page, '/sign-in?next=/account/security');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'Sign-in and security' }).waitFor();

    await age();
    await open(page, '/account/security');
    await page.getByRole('link', { name: 'Confirm that it is me' }).click();
    await page.getByRole('button', { name: 'Use my passkey' }).click();
    await page.getByRole('button', { name: 'Remove the passkey Laptop at work' }).click();
    await sees(page, 'So far your mailbox is all that protects your account');
    expect(misdeeds).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
    await page.context().close();
  });

  it('that nobody has says so, and leaves the other ways open', async () => {
    const { page } = await stage.visit();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await open(page, '/sign-in');
    await page.evaluate(`navigator.credentials.get = () => Promise.reject(new Error('none'))`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await sees(page, 'That did not work. Try again, or use another way.');
    await page.context().close();
  });
});

describe.each([true, false])('an authenticator app, with scripts: %s', (javaScriptEnabled) => {
  it('is added by picture and code, and then asked for', async () => {
    const { page } = await stage.visit({ person: PEOPLE.coordinator, javaScriptEnabled });
    await page.goto('/account/security');
    await page.getByRole('link', { name: 'Add an app' }).click();
    await page.getByRole('button', { name: 'Show me the picture' }).click();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    const key = (await page.locator('.key-text').textContent()) ?? '';
    await page.getByLabel('Code of your app').fill('000000');
    await page.getByRole('button', { name: 'Add the app' }).click();
    await sees(page, 'This code does not fit.');
    expect(await page.locator('.key-text').textContent()).toBe(key);
    await roomInWindow();
    await page.getByLabel('Code of your app').fill(appCode(key, -1));
    await page.getByRole('button', { name: 'Add the app' }).click();
    await sees(page, 'Keep these recovery codes');
    const recovery = (await page.locator('.code-list code').first().textContent()) ?? '';

    await age();
    await page.goto('/account/confirm?next=/account/security/app');
    await page.getByLabel('Code of your app').fill(appCode(key));
    await page.getByRole('button', { name: 'Confirm', exact: true }).locator('visible=true').click();
    await sees(page, 'You have an authenticator app already.');

    await age();
    await page.goto('/account/confirm?next=/account/security');
    await page.getByText('I have lost these').click();
    await page.getByLabel('Recovery code').fill(recovery.toLowerCase());
    await page.getByRole('button', { name: 'Confirm', exact: true }).locator('visible=true').last().click();
    await sees(page, '9 codes left.');
    await page.context().close();
  });
});

describe('confirming without a second factor', () => {
  it('goes by a link in a mail, and leads back', async () => {
    const { page } = await stage.visit({ person: PEOPLE.mikkel });
    await age();
    await page.goto('/account/confirm?next=/account/security');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await sees(page, /A link is on its way to mikkel\.brandt@vesthavn\.example/);
    const link = await linkTo('mikkel.brandt@vesthavn.example');
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in now' }).click();
    await page.getByRole('heading', { name: 'Sign-in and security' }).waitFor();
    expect(await page.getByRole('link', { name: 'Add an app' }).count()).toBe(1);
    await page.context().close();
  });

  it('takes one click from an invented person, and leads to this site only', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const { page } = await stage.visit({ person: PEOPLE.astrid });
      await age();
      await page.goto(`/account/confirm?next=${encodeURIComponent(next)}`);
      await page.getByRole('button', { name: 'Confirm as Astrid Holm' }).click();
      await page.waitForURL(`${stage.hub.url}/`);
      await page.context().close();
    }
  });
});

describe.each(['light', 'dark'] as const)('the page to confirm, in %s', (colorScheme) => {
  it('fits 320 px, and axe objects to nothing', async () => {
    const { page } = await stage.visit({ person: PEOPLE.coordinator, colorScheme });
    await stage.hub.sql(
      `INSERT INTO totp_factor (person_id, secret, last_step, added_at, last_used_at)
       VALUES ($1, 'none', 0, now(), now()) ON CONFLICT DO NOTHING`,
      [PEOPLE.coordinator],
    );
    await stage.hub.sql(`INSERT INTO recovery_code VALUES ($1, 'none') ON CONFLICT DO NOTHING`, [
      PEOPLE.coordinator,
    ]);
    await age();
    await open(page, '/account/confirm?next=/about');
    await page.getByText('I have lost these').click();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page, 320)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the list of sessions', () => {
  it('shows where one is signed in, and ends what one does not know, without a script', async () => {
    const thief = await stage.hub.signIn(PEOPLE.astrid);
    const third = await stage.hub.signIn(PEOPLE.astrid);
    const { page } = await stage.visit({ person: PEOPLE.astrid, javaScriptEnabled: false });
    const isIn = async (session: string): Promise<boolean> => {
      const { data } = await stage.hub.graphql('{ viewer { id } }', {}, session);
      return data.viewer !== null;
    };
    await age();
    await page.goto('/account/security');
    expect(await page.getByText('this one').count()).toBe(1);
    await page
      .getByRole('button', { name: /^End the session on/ })
      .first()
      .click();
    await sees(page, 'Where you are signed in');
    expect([await isIn(thief), await isIn(third)].filter(Boolean)).toHaveLength(1);
    await page.getByRole('button', { name: 'End all others' }).click();
    await sees(page, 'Where you are signed in');
    expect([await isIn(thief), await isIn(third)]).toEqual([false, false]);
    expect(await page.getByRole('button', { name: 'End all others' }).count()).toBe(0);
    await page.context().close();
  });
});

async function linkTo(email: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const mail = (await stage.hub.mails()).findLast(
      ({ to, text }) => to === email && text.includes('/sign-in/'),
    );
    const link = mail && /https?:\S+\/sign-in\/\S+/.exec(mail.text)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No link reached ${email}.`);
}
