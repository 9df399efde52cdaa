import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestHub, type TestHub } from '../support/hub.js';
import { Visitor } from './visitor.js';

const ASTRID = '019aa3f0-0000-7000-8000-000000000001';
const ASTRID_MAIL = 'astrid.holm@vesthavn.example';
const JONAS = '019aa3f0-0000-7000-8000-000000000005';
const COMPLETE = `mutation ($token: String!) { completeSignIn(token: $token) {
  __typename ... on SignedIn { next viewer { id name email locale } } ... on SignInLinkSpentError { message } } }`;
const AS_DEMO_PERSON = `mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { next viewer { id } } }`;
const SET_LOCALE = `mutation ($locale: String!) { setLocale(locale: $locale) { locale } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

beforeEach(async () => {
  await hub.sql('DELETE FROM sign_in_throttle');
  await hub.sql('UPDATE person SET suspended_at = NULL');
});

describe('a session', () => {
  it('begins with a new secret in a cookie that scripts cannot read, and ends the one before', async () => {
    const browser = await new Visitor(hub).signInAs(JONAS);
    const before = browser.copy();
    const { token } = await new Visitor(hub).orderLink(ASTRID_MAIL);
    await browser.run(COMPLETE, { token });
    expect(browser.cookie).not.toBe(before.cookie);
    expect(browser.setCookie.join()).toMatch(/; Path=\/; SameSite=Lax; Max-Age=\d+; HttpOnly/);
    expect(await browser.viewerId()).toBe(ASTRID);
    expect(await before.viewerId()).toBeNull();
  });

  it('is kept only as a hash', async () => {
    const browser = await new Visitor(hub).signInAs(ASTRID);
    const secret = browser.cookie.split('=')[1] ?? '';
    const rows = await hub.sql(`SELECT s::text AS row FROM session s`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it.each([
    ['signing out', (browser: Visitor) => browser.copy().run('mutation { signOut }')],
    [
      'suspending the person',
      () => hub.sql('UPDATE person SET suspended_at = now() WHERE id = $1', [ASTRID]),
    ],
    ['half a day without use', () => hub.sql('UPDATE session SET idle_expires_at = now()')],
    ['its last day', () => hub.sql('UPDATE session SET expires_at = now()')],
  ] as [string, (browser: Visitor) => Promise<unknown>][])('ends at once by %s', async (_what, end) => {
    const browser = await new Visitor(hub).signInAs(ASTRID);
    await end(browser);
    expect(await browser.viewerId()).toBeNull();
    const { errors } = await browser.run(SET_LOCALE, { locale: 'da' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('ends when the person is erased, with all that was theirs', async () => {
    const [person] = await hub.sql(
      `INSERT INTO person (id, email, name, locale, roles, demo, created_at)
       VALUES (gen_random_uuid(), 'gone@vesthavn.example', 'Gone', 'en', '{member}', true, now()) RETURNING id`,
    );
    const browser = await new Visitor(hub).signInAs(String(person?.['id']));
    await hub.sql('DELETE FROM person WHERE id = $1', [person?.['id']]);
    expect(await browser.viewerId()).toBeNull();
    expect(await hub.sql('SELECT 1 FROM session WHERE person_id = $1', [person?.['id']])).toEqual([]);
  });

  it('goes on while it is used, without writing at every request', async () => {
    const browser = await new Visitor(hub).signInAs(ASTRID);
    await hub.sql(
      `UPDATE session SET last_seen_at = now() - interval '2 minutes', idle_expires_at = now() + interval '1 minute'`,
    );
    await browser.viewerId();
    const [row] = await hub.sql(
      `SELECT max(idle_expires_at) > now() + interval '1 hour' AS moved, max(xmin::text) AS version FROM session WHERE person_id = $1`,
      [ASTRID],
    );
    expect(row).toMatchObject({ moved: true });
    await browser.viewerId();
    const [later] = await hub.sql(`SELECT max(xmin::text) AS version FROM session WHERE person_id = $1`, [
      ASTRID,
    ]);
    expect(later?.['version']).toBe(row?.['version']);
  });

  it('remembers the browser in words only', async () => {
    const browser = new Visitor(hub);
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0';
    await browser.run(AS_DEMO_PERSON, { personId: ASTRID }, { 'user-agent': agent });
    const [row] = await hub.sql('SELECT user_agent FROM session ORDER BY created_at DESC LIMIT 1');
    expect(row).toEqual({ user_agent: 'Firefox, Windows' });
  });

  it('that never was is no session', async () => {
    for (const cookie of ['hub=', 'hub=x', `hub=${'A'.repeat(43)}`, `hub=${'%00'.repeat(20)}`]) {
      expect(await Object.assign(new Visitor(hub), { cookie }).viewerId()).toBeNull();
    }
  });
});
