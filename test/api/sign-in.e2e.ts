import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '#libs/platform';
import { newId } from '#libs/kernel';
import { startTestHub, type TestHub } from '../support/hub.js';
import { Visitor, type Answer } from './visitor.js';

const ASTRID = '019aa3f0-0000-7000-8000-000000000001';
const ASTRID_MAIL = 'astrid.holm@vesthavn.example';
const RADKA_MAIL = 'radka.ilieva@dolna-rosa.example';
const JONAS = '019aa3f0-0000-7000-8000-000000000005';
const JONAS_MAIL = 'jonas.weber@neustadt.example';
const REQUEST_LINK = `mutation ($email: String!, $next: String) { requestSignInLink(email: $email, next: $next) { minutes } }`;
const COMPLETE = `mutation ($token: String!) { completeSignIn(token: $token) {
  __typename ... on SignedIn { next viewer { id name email locale } } ... on SignInLinkSpentError { message } } }`;
const LINK_STATUS = `query ($token: String!) { signInLinkStatus(token: $token) }`;
const AS_DEMO_PERSON = `mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { next viewer { id } } }`;
const SET_LOCALE = `mutation ($locale: String!) { setLocale(locale: $locale) { locale } }`;
const VIEWER = `{ viewer { id name demo permissions authorities { name } } }`;

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

describe('asking for a sign-in link', () => {
  it.each([
    ['nothing', ''],
    ['a name', 'anna'],
    ['a quoted local part', '"a@b"@c.example'],
    ['a line break and a header', 'a@b.example\r\nBcc: eve@evil.example'],
    ['nested quotes without end', '"('.repeat(900)],
    ['a Cyrillic letter that looks Latin', 'аstrid.holm@vesthavn.example'],
  ])('refuses %s as an address', async (_what, email) => {
    const { errors } = await new Visitor(hub).run(REQUEST_LINK, { email });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers an unknown and a suspended address exactly like a known one, and sends them nothing', async () => {
    await hub.sql(`UPDATE person SET suspended_at = now() WHERE email = $1`, [RADKA_MAIL]);
    const stranger = 'nobody@vesthavn.example';
    const before = await hub.mails();
    const answers = [];
    for (const email of [stranger, RADKA_MAIL])
      answers.push(await new Visitor(hub).run(REQUEST_LINK, { email }));
    await new Visitor(hub).orderLink(JONAS_MAIL);
    answers.push(await new Visitor(hub).run(REQUEST_LINK, { email: JONAS_MAIL }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const sent = (await hub.mails()).slice(before.length).map(({ to }) => to);
    expect(sent).not.toContain(stranger);
    expect(sent).not.toContain(RADKA_MAIL);
  });

  it('leads to one link, however often its job runs', async () => {
    const requestId = newId();
    const payload = { requestId, personId: JONAS, next: '/' };
    for (let run = 0; run < 3; run++) await hub.app.get(Jobs).send('accounts.sign-in-mail', payload);
    await new Visitor(hub).orderLink(ASTRID_MAIL);
    const links = await hub.sql('SELECT person_id FROM sign_in_link WHERE request_id = $1', [requestId]);
    expect(links).toEqual([{ person_id: JONAS }]);
  });

  it('keeps the address of a stranger nowhere', async () => {
    await new Visitor(hub).run(REQUEST_LINK, { email: 'stranger@vesthavn.example' });
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
        const { errors } = await new Visitor(hub).run(REQUEST_LINK, { email: spelling }, headers);
        codes.push(errors?.[0]?.extensions.code ?? 'sent');
      }
      expect(codes).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'RATE_LIMITED']);
    }
  });

  it('stops after five also when twenty come at the same time', async () => {
    const orders = Array.from({ length: 20 }, () =>
      new Visitor(hub).run(REQUEST_LINK, { email: ASTRID_MAIL }),
    );
    const refused = (await Promise.all(orders)).filter(({ errors }) => errors);
    expect(refused).toHaveLength(15);
  });

  it('says when to come back', async () => {
    await hub.sql(`DELETE FROM sign_in_throttle`);
    let answer: Answer = {};
    for (let order = 0; order < 6; order++)
      answer = await new Visitor(hub).run(REQUEST_LINK, { email: ASTRID_MAIL });
    const wait = answer.errors?.[0]?.extensions.details?.['retryAfterSeconds'];
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
    const body = JSON.stringify({ query: REQUEST_LINK, variables: { email: ASTRID_MAIL } });
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
    const refused = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(wait as number);
  });

  it('allows one order per request, however often it is written down', async () => {
    const orders = Array.from(
      { length: 10 },
      (_, n) => `m${n}: requestSignInLink(email: "x${n}@y.example") { minutes }`,
    );
    const { data, errors } = await new Visitor(hub).run(`mutation { ${orders.join(' ')} }`);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it('sends the link in the language of the person, under the configured address', async () => {
    const { url, subject, text } = await new Visitor(hub).orderLink(JONAS_MAIL);
    expect(url).toMatch(/^http:\/\/[^/]+\/de\/sign-in\/[\w-]{43}$/);
    expect(subject).toBe('Ihr Anmeldelink für den Living Hub');
    expect(text).toContain('Jonas Weber');
  });
});

describe('using a sign-in link', () => {
  it.each([
    ['made up', () => Promise.resolve('A'.repeat(43))],
    ['no token at all', () => Promise.resolve('../../etc/passwd')],
    [
      'expired',
      async () => {
        const { token } = await new Visitor(hub).orderLink(ASTRID_MAIL);
        await hub.sql(`UPDATE sign_in_link SET expires_at = now() WHERE used_at IS NULL`);
        return token;
      },
    ],
    [
      'of a person who has another address now',
      async () => {
        const { token } = await new Visitor(hub).orderLink(ASTRID_MAIL);
        await hub.sql(`UPDATE sign_in_link SET email = 'old@vesthavn.example' WHERE used_at IS NULL`);
        return token;
      },
    ],
    [
      'of a suspended person',
      async () => {
        const { token } = await new Visitor(hub).orderLink(ASTRID_MAIL);
        await hub.sql(`UPDATE person SET suspended_at = now() WHERE id = $1`, [ASTRID]);
        return token;
      },
    ],
    [
      'older than one that was used',
      async () => {
        const [first, second] = [
          await new Visitor(hub).orderLink(ASTRID_MAIL),
          await new Visitor(hub).orderLink(ASTRID_MAIL),
        ];
        await new Visitor(hub).run(COMPLETE, { token: second.token });
        return first.token;
      },
    ],
  ])('is refused when it is %s', async (_what, makeToken) => {
    const token = await makeToken();
    const browser = new Visitor(hub);
    expect((await browser.run(LINK_STATUS, { token })).data).toEqual({ signInLinkStatus: 'SPENT' });
    const { data } = await browser.run(COMPLETE, { token });
    expect(data?.['completeSignIn']).toEqual({
      __typename: 'SignInLinkSpentError',
      message: 'This sign-in link cannot be used any more. Please ask for a new one.',
    });
    expect(browser.cookie).toBe('');
  });

  it('works once, also when ten browsers use it at the same time', async () => {
    const { token } = await new Visitor(hub).orderLink(ASTRID_MAIL);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => new Visitor(hub).run(COMPLETE, { token })),
    );
    const names = answers.map(({ data }) => data?.['completeSignIn']?.__typename).sort();
    expect(names).toEqual([...Array<string>(9).fill('SignInLinkSpentError'), 'SignedIn']);
  });

  it('is not consumed by the programs that look at links in mails', async () => {
    const { url, token } = await new Visitor(hub).orderLink(ASTRID_MAIL);
    const path = `${hub.url}${new URL(url).pathname}`;
    await fetch(path, { method: 'HEAD' });
    await fetch(path);
    const query = `mutation { completeSignIn(token: "${token}") { __typename } }`;
    await fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect((await new Visitor(hub).run(LINK_STATUS, { token })).data).toEqual({ signInLinkStatus: 'USABLE' });
    const { data } = await new Visitor(hub).run(COMPLETE, { token });
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
    const { token } = await new Visitor(hub).orderLink(ASTRID_MAIL, wanted);
    const { data } = await new Visitor(hub).run(COMPLETE, { token });
    expect(data?.['completeSignIn']).toMatchObject({ __typename: 'SignedIn', next });
  });

  it('leads home when the path in the database was tampered with', async () => {
    const { token } = await new Visitor(hub).orderLink(ASTRID_MAIL);
    await hub.sql(`UPDATE sign_in_link SET next = '//evil.example' WHERE used_at IS NULL`);
    const { data } = await new Visitor(hub).run(COMPLETE, { token });
    expect(data?.['completeSignIn']).toMatchObject({ __typename: 'SignedIn', next: '/' });
  });
});

describe('demo people', () => {
  it('are the only people that can be chosen', async () => {
    await hub.sql('UPDATE person SET demo = false WHERE id = $1', [ASTRID]);
    const { data, errors } = await new Visitor(hub).run(AS_DEMO_PERSON, { personId: ASTRID });
    await hub.sql('UPDATE person SET demo = true WHERE id = $1', [ASTRID]);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are listed with what they are for', async () => {
    const { data } = await new Visitor(hub).run('{ demoPeople { name coordinator authorities { name } } }');
    expect(data?.['demoPeople']).toEqual([
      { name: 'Astrid Holm', coordinator: false, authorities: [{ name: 'Vesthavn' }] },
      { name: 'Mikkel Brandt', coordinator: false, authorities: [{ name: 'Vesthavn' }] },
      { name: 'Радка Илиева', coordinator: false, authorities: [{ name: 'Dolna Rosa' }] },
      { name: 'Clara Lindt', coordinator: true, authorities: [] },
      { name: 'Jonas Weber', coordinator: false, authorities: [] },
      { name: 'Tomás Ferrer', coordinator: false, authorities: [{ name: 'Region of Valdemora' }] },
    ]);
  });
});

describe('the viewer', () => {
  it('is nobody for an anonymous caller, who may not change anything', async () => {
    const browser = new Visitor(hub);
    expect((await browser.run(VIEWER)).data).toEqual({ viewer: null });
    expect((await browser.run(SET_LOCALE, { locale: 'da' })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('sees what they may do and for whom', async () => {
    const { data } = await (await new Visitor(hub).signInAs(ASTRID)).run(VIEWER);
    expect(data?.['viewer']).toMatchObject({ id: ASTRID, demo: true, authorities: [{ name: 'Vesthavn' }] });
    expect(data?.['viewer']?.['permissions']).not.toContain('questionnaire.import');
  });

  it('chooses one of the 24 languages, and no other', async () => {
    const browser = await new Visitor(hub).signInAs(ASTRID);
    expect((await browser.run(SET_LOCALE, { locale: 'tlh' })).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await browser.run(SET_LOCALE, { locale: 'da' })).data).toEqual({ setLocale: { locale: 'da' } });
    expect((await browser.run(SET_LOCALE, { locale: 'en' })).data).toEqual({ setLocale: { locale: 'en' } });
  });
});
