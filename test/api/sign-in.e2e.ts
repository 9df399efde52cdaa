import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestHub, type TestHub } from '../support/hub.js';

const ASTRID = '019aa3f0-0000-7000-8000-000000000001';
const ASTRID_MAIL = 'astrid.holm@vesthavn.example';
const RADKA_MAIL = 'radka.ilieva@dolna-rosa.example';
const JONAS = '019aa3f0-0000-7000-8000-000000000005';
const JONAS_MAIL = 'jonas.weber@neustadt.example';
const MAIL_PATIENCE_MS = 10_000;

const REQUEST_LINK = `mutation ($email: String!, $next: String) { requestSignInLink(email: $email, next: $next) { minutes } }`;
const COMPLETE = `mutation ($token: String!) { completeSignIn(token: $token) {
  __typename ... on SignedIn { next viewer { id name email locale } } ... on SignInLinkSpentError { message } } }`;
const LINK_STATUS = `query ($token: String!) { signInLinkStatus(token: $token) }`;
const AS_DEMO_PERSON = `mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { next viewer { id } } }`;
const SIGN_OUT = `mutation { signOut }`;
const SET_LOCALE = `mutation ($locale: String!) { setLocale(locale: $locale) { locale } }`;
const VIEWER = `{ viewer { id name demo permissions authorities { name } } }`;

interface Answer {
  readonly data?: Record<string, Record<string, unknown> & { readonly __typename?: string }> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly details?: Record<string, unknown> };
  }[];
}

let hub: TestHub;

/** A browser: keeps the session cookie it is given and sends it back. */
class Browser {
  cookie = '';
  setCookie: readonly string[] = [];

  async run(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: hub.url,
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    this.setCookie = response.headers.getSetCookie();
    const [pair = ''] = this.setCookie.at(-1)?.split(';') ?? [];
    if (pair) this.cookie = pair.endsWith('=') ? '' : pair;
    return (await response.json()) as Answer;
  }

  async viewerId(): Promise<unknown> {
    const { data } = await this.run('{ viewer { id } }');
    return data?.['viewer']?.['id'] ?? null;
  }

  /** The same cookies in another browser, as a thief would have them. */
  copy(): Browser {
    return Object.assign(new Browser(), { cookie: this.cookie });
  }
}

const signedIn = async (personId = ASTRID): Promise<Browser> => {
  const browser = new Browser();
  await browser.run(AS_DEMO_PERSON, { personId });
  expect(await browser.viewerId()).toBe(personId);
  return browser;
};

/** Orders a link and reads it from the mail. */
const orderLink = async (
  email: string,
  next?: string,
): Promise<{ url: string; token: string; text: string; subject: string }> => {
  const before = new Set((await mailsTo(email)).map(({ text }) => text));
  const { errors } = await new Browser().run(REQUEST_LINK, { email, next });
  expect(errors).toBeUndefined();
  for (const end = Date.now() + MAIL_PATIENCE_MS; Date.now() < end;) {
    const mail = (await mailsTo(email)).find(({ text }) => !before.has(text));
    const url = mail && /https?:\S+\/sign-in\/\S+/.exec(mail.text)?.[0];
    if (mail && url) return { ...mail, url, token: url.split('/').at(-1) ?? '' };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No sign-in mail reached ${email}.`);
};

const mailsTo = async (email: string) => (await hub.mails()).filter(({ to }) => to === email.toLowerCase());

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

describe('asking for a sign-in link', () => {
  it.each([
    ['nothing', ''],
    ['a name', 'anna'],
    ['a quoted local part', '"a@b"@c.example'],
    ['a line break and a header', 'a@b.example\r\nBcc: eve@evil.example'],
    ['nested quotes without end', '"('.repeat(900)],
    ['a Cyrillic letter that looks Latin', 'аstrid.holm@vesthavn.example'],
  ])('refuses %s as an address', async (_what, email) => {
    const { errors } = await new Browser().run(REQUEST_LINK, { email });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers an unknown and a suspended address exactly like a known one, and sends them nothing', async () => {
    await hub.sql(`UPDATE person SET suspended_at = now() WHERE email = $1`, [RADKA_MAIL]);
    const stranger = 'nobody@vesthavn.example';
    const before = await hub.mails();
    const answers = [];
    for (const email of [stranger, RADKA_MAIL])
      answers.push(await new Browser().run(REQUEST_LINK, { email }));
    await orderLink(JONAS_MAIL);
    answers.push(await new Browser().run(REQUEST_LINK, { email: JONAS_MAIL }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const sent = (await hub.mails()).slice(before.length).map(({ to }) => to);
    expect(sent).not.toContain(stranger);
    expect(sent).not.toContain(RADKA_MAIL);
  });

  it('keeps the address of a stranger nowhere', async () => {
    await new Browser().run(REQUEST_LINK, { email: 'stranger@vesthavn.example' });
    const [row] = await hub.sql(
      `SELECT count(*)::integer AS count FROM pgboss.job WHERE data::text LIKE '%stranger%'`,
    );
    expect(row).toEqual({ count: 0 });
  });

  it('stops after five orders for one address, known or not, in every spelling and whatever headers say', async () => {
    for (const email of [ASTRID_MAIL, 'nobody@vesthavn.example']) {
      const codes = [];
      for (let order = 0; order < 6; order++) {
        const spelling = order % 2 ? email.toUpperCase() : ` ${email}`;
        const headers = { 'x-forwarded-for': `198.51.100.${order}`, 'user-agent': `browser ${order}` };
        const { errors } = await new Browser().run(REQUEST_LINK, { email: spelling }, headers);
        codes.push(errors?.[0]?.extensions.code ?? 'sent');
      }
      expect(codes).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'RATE_LIMITED']);
    }
  });

  it('says when to come back', async () => {
    await hub.sql(`DELETE FROM sign_in_throttle`);
    let answer: Answer = {};
    for (let order = 0; order < 6; order++)
      answer = await new Browser().run(REQUEST_LINK, { email: ASTRID_MAIL });
    const wait = answer.errors?.[0]?.extensions.details?.['retryAfterSeconds'];
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
  });

  it('allows one order per request, however often it is written down', async () => {
    const orders = Array.from(
      { length: 10 },
      (_, n) => `m${n}: requestSignInLink(email: "x${n}@y.example") { minutes }`,
    );
    const { data, errors } = await new Browser().run(`mutation { ${orders.join(' ')} }`);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it('sends the link in the language of the person, under the configured address', async () => {
    const { url, subject, text } = await orderLink(JONAS_MAIL);
    expect(url).toMatch(/^http:\/\/[^/]+\/de\/sign-in\/[\w-]{43}$/);
    expect(subject).toBe('Ihr Anmeldelink für den Living Hub');
    expect(text).toContain('Jonas Weber');
  });
});

describe('using a sign-in link', () => {
  it.each([
    ['made up', async () => 'A'.repeat(43)],
    ['no token at all', async () => '../../etc/passwd'],
    [
      'expired',
      async () => {
        const { token } = await orderLink(ASTRID_MAIL);
        await hub.sql(`UPDATE sign_in_link SET expires_at = now() WHERE used_at IS NULL`);
        return token;
      },
    ],
    [
      'of a person who has another address now',
      async () => {
        const { token } = await orderLink(ASTRID_MAIL);
        await hub.sql(`UPDATE sign_in_link SET email = 'old@vesthavn.example' WHERE used_at IS NULL`);
        return token;
      },
    ],
    [
      'of a suspended person',
      async () => {
        const { token } = await orderLink(ASTRID_MAIL);
        await hub.sql(`UPDATE person SET suspended_at = now() WHERE id = $1`, [ASTRID]);
        return token;
      },
    ],
    [
      'older than one that was used',
      async () => {
        const [first, second] = [await orderLink(ASTRID_MAIL), await orderLink(ASTRID_MAIL)];
        await new Browser().run(COMPLETE, { token: second.token });
        return first.token;
      },
    ],
  ])('is refused when it is %s', async (_what, makeToken) => {
    const token = await makeToken();
    const browser = new Browser();
    expect((await browser.run(LINK_STATUS, { token })).data).toEqual({ signInLinkStatus: 'SPENT' });
    const { data } = await browser.run(COMPLETE, { token });
    expect(data?.['completeSignIn']).toEqual({
      __typename: 'SignInLinkSpentError',
      message: 'This sign-in link cannot be used any more. Please ask for a new one.',
    });
    expect(browser.cookie).toBe('');
  });

  it('works once, also when ten browsers use it at the same time', async () => {
    const { token } = await orderLink(ASTRID_MAIL);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => new Browser().run(COMPLETE, { token })),
    );
    const names = answers.map(({ data }) => data?.['completeSignIn']?.__typename).sort();
    expect(names).toEqual([...Array<string>(9).fill('SignInLinkSpentError'), 'SignedIn']);
  });

  it('is not consumed by the programs that look at links in mails', async () => {
    const { url, token } = await orderLink(ASTRID_MAIL);
    const path = `${hub.url}${new URL(url).pathname}`;
    await fetch(path, { method: 'HEAD' });
    await fetch(path);
    const query = `mutation { completeSignIn(token: "${token}") { __typename } }`;
    await fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect((await new Browser().run(LINK_STATUS, { token })).data).toEqual({ signInLinkStatus: 'USABLE' });
    const { data } = await new Browser().run(COMPLETE, { token });
    expect(data?.['completeSignIn']).toMatchObject({
      __typename: 'SignedIn',
      viewer: { id: ASTRID, email: ASTRID_MAIL },
    });
  });

  it.each([
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https:evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/assessments/1?step=2', '/assessments/1?step=2'],
  ])('leads from %s to %s', async (wanted, next) => {
    const { token } = await orderLink(ASTRID_MAIL, wanted);
    const { data } = await new Browser().run(COMPLETE, { token });
    expect(data?.['completeSignIn']).toMatchObject({ __typename: 'SignedIn', next });
  });

  it('leads home when the path in the database was tampered with', async () => {
    const { token } = await orderLink(ASTRID_MAIL);
    await hub.sql(`UPDATE sign_in_link SET next = '//evil.example' WHERE used_at IS NULL`);
    const { data } = await new Browser().run(COMPLETE, { token });
    expect(data?.['completeSignIn']).toMatchObject({ __typename: 'SignedIn', next: '/' });
  });
});

describe('a session', () => {
  it('begins with a new secret in a cookie that scripts cannot read, and ends the one before', async () => {
    const browser = await signedIn(JONAS);
    const before = browser.copy();
    const { token } = await orderLink(ASTRID_MAIL);
    await browser.run(COMPLETE, { token });
    expect(browser.cookie).not.toBe(before.cookie);
    expect(browser.setCookie.join()).toMatch(/; Path=\/; SameSite=Lax; Max-Age=\d+; HttpOnly/);
    expect(await browser.viewerId()).toBe(ASTRID);
    expect(await before.viewerId()).toBeNull();
  });

  it('is kept only as a hash', async () => {
    const browser = await signedIn();
    const secret = browser.cookie.split('=')[1] ?? '';
    const rows = await hub.sql(`SELECT s::text AS row FROM session s`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it.each([
    ['signing out', async (browser: Browser) => void (await browser.copy().run(SIGN_OUT))],
    [
      'suspending the person',
      async () => void (await hub.sql('UPDATE person SET suspended_at = now() WHERE id = $1', [ASTRID])),
    ],
    [
      'half a day without use',
      async () => void (await hub.sql('UPDATE session SET idle_expires_at = now()')),
    ],
    ['its last day', async () => void (await hub.sql('UPDATE session SET expires_at = now()'))],
  ])('ends at once by %s', async (_what, end) => {
    const browser = await signedIn();
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
    const browser = await signedIn(String(person?.['id']));
    await hub.sql('DELETE FROM person WHERE id = $1', [person?.['id']]);
    expect(await browser.viewerId()).toBeNull();
    expect(await hub.sql('SELECT 1 FROM session WHERE person_id = $1', [person?.['id']])).toEqual([]);
  });

  it('goes on while it is used, without writing at every request', async () => {
    const browser = await signedIn();
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
    const browser = new Browser();
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0';
    await browser.run(AS_DEMO_PERSON, { personId: ASTRID }, { 'user-agent': agent });
    const [row] = await hub.sql('SELECT user_agent FROM session ORDER BY created_at DESC LIMIT 1');
    expect(row).toEqual({ user_agent: 'Firefox, Windows' });
  });

  it('that never was is no session', async () => {
    for (const cookie of ['hub=', 'hub=x', `hub=${'A'.repeat(43)}`, `hub=${'%00'.repeat(20)}`]) {
      expect(await Object.assign(new Browser(), { cookie }).viewerId()).toBeNull();
    }
  });
});

describe('demo people', () => {
  it('are the only people that can be chosen', async () => {
    await hub.sql('UPDATE person SET demo = false WHERE id = $1', [ASTRID]);
    const { data, errors } = await new Browser().run(AS_DEMO_PERSON, { personId: ASTRID });
    await hub.sql('UPDATE person SET demo = true WHERE id = $1', [ASTRID]);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are listed with what they are for', async () => {
    const { data } = await new Browser().run('{ demoPeople { name coordinator authorities { name } } }');
    expect(data?.['demoPeople']).toEqual([
      { name: 'Astrid Holm', coordinator: false, authorities: [{ name: 'Vesthavn' }] },
      { name: 'Mikkel Brandt', coordinator: false, authorities: [{ name: 'Vesthavn' }] },
      { name: 'Радка Илиева', coordinator: false, authorities: [{ name: 'Dolna Rosa' }] },
      { name: 'Clara Lindt', coordinator: true, authorities: [] },
      { name: 'Jonas Weber', coordinator: false, authorities: [] },
    ]);
  });
});

describe('the viewer', () => {
  it('is nobody for an anonymous caller, who may not change anything', async () => {
    const browser = new Browser();
    expect((await browser.run(VIEWER)).data).toEqual({ viewer: null });
    expect((await browser.run(SET_LOCALE, { locale: 'da' })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('sees what they may do and for whom', async () => {
    const { data } = await (await signedIn()).run(VIEWER);
    expect(data?.['viewer']).toMatchObject({ id: ASTRID, demo: true, authorities: [{ name: 'Vesthavn' }] });
    expect(data?.['viewer']?.['permissions']).not.toContain('questionnaire.import');
  });

  it('chooses one of the 24 languages, and no other', async () => {
    const browser = await signedIn();
    expect((await browser.run(SET_LOCALE, { locale: 'tlh' })).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await browser.run(SET_LOCALE, { locale: 'da' })).data).toEqual({ setLocale: { locale: 'da' } });
    expect((await browser.run(SET_LOCALE, { locale: 'en' })).data).toEqual({ setLocale: { locale: 'en' } });
  });
});
