import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import {
  signedByAnother,
  TestIdentityProvider,
  unsigned,
  type ProviderAccount,
  type Tampering,
} from '../support/identity-provider.js';
import { Visitor } from './visitor.js';

const HUB_URL = 'http://localhost:3000';
const ASTRID_MAIL = 'astrid.holm@vesthavn.example';
const ANNA: ProviderAccount = {
  sub: 'anna-1',
  email: 'Anna.Berg@town.example',
  email_verified: true,
  name: 'Anna Berg',
  locale: 'de-AT',
};
const PROOF = `{ viewer { id name email locale isFresh secondFactor roles: permissions identities { provider } } }`;
const CONNECT = `mutation { beginIdentityConnection }`;

let hub: TestHub;
let provider: TestIdentityProvider;

beforeAll(async () => {
  provider = await TestIdentityProvider.start(HUB_URL);
  hub = await startTestHub({ settings: { oidc: provider.settings } });
});

afterAll(async () => {
  await hub.stop();
  await provider.stop();
});

beforeEach(async () => {
  provider.account = ANNA;
  provider.tampering = null;
  await hub.sql('DELETE FROM sign_in_throttle');
  await hub.sql('DELETE FROM person_identity');
  await hub.sql(`DELETE FROM person WHERE NOT demo`);
});

/** Opens a path as a browser does, keeping every cookie. */
async function opens(visitor: Visitor, path: string): Promise<string> {
  const response = await fetch(hub.url + path, { redirect: 'manual', headers: { cookie: visitor.cookie } });
  const kept = new Map(visitor.cookie.split('; ').map((pair) => pair.split(/=(.*)/s) as [string, string]));
  for (const set of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
    kept.set(name, value);
  }
  visitor.cookie = [...kept].flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('; ');
  return response.headers.get('location') ?? '';
}

/** The way to the provider and up to the address it sends the browser back to. */
async function until(visitor: Visitor, query = ''): Promise<URL> {
  const address = await opens(visitor, `/sign-in/oidc${query}`);
  return new URL(await provider.visit(address));
}

const returns = (visitor: Visitor, { pathname, search }: URL): Promise<string> =>
  opens(visitor, `${pathname}${search}`);

/** The whole way; returns where the hub sends the browser in the end. */
async function signsIn(visitor: Visitor, query = ''): Promise<string> {
  return returns(visitor, await until(visitor, query));
}

const people = async (): Promise<unknown> => (await hub.sql('SELECT count(*)::integer AS n FROM person'))[0];

describe('coming back from the identity provider', () => {
  it.each([
    ['without a state', (url: URL) => url.searchParams.delete('state')],
    ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['with no code at all', (url: URL) => (url.search = '')],
  ] as [string, (url: URL) => unknown][])(
    '%s is refused, and the way can still be ended well',
    async (_what, bend) => {
      const visitor = new Visitor(hub);
      const back = await until(visitor);
      const bent = new URL(back);
      bend(bent);
      expect(await returns(visitor, bent)).toBe('/sign-in?refused=expired');
      expect(await visitor.viewerId()).toBeNull();
      expect(await returns(visitor, back)).toBe('/');
    },
  );

  it('in a browser that did not begin is refused: a stolen or planted code is worth nothing', async () => {
    const back = await until(new Visitor(hub));
    const other = new Visitor(hub);
    expect(await returns(other, back)).toBe('/sign-in?refused=expired');
    await until(other);
    expect(await returns(other, back)).toBe('/sign-in?refused=expired');
    expect(await other.viewerId()).toBeNull();
  });

  it('twice with one code is refused', async () => {
    const visitor = new Visitor(hub);
    const back = await until(visitor);
    const copy = visitor.copy();
    expect(await returns(visitor, back)).toBe('/');
    expect(await returns(copy, back)).toBe('/sign-in?refused=expired');
  });

  it('with a code of another way is refused', async () => {
    const [first, second] = [new Visitor(hub), new Visitor(hub)];
    const stolen = await until(first);
    const back = await until(second);
    back.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await returns(second, back)).toBe('/sign-in?refused=failed');
  });

  it('too late is refused', async () => {
    const visitor = new Visitor(hub);
    const back = await until(visitor);
    await hub.sql('UPDATE pending_proof SET expires_at = now()');
    expect(await returns(visitor, back)).toBe('/sign-in?refused=expired');
  });

  it('after saying no leads to the sign-in page, in the language one came from', async () => {
    provider.account = null;
    expect(await signsIn(new Visitor(hub), '?locale=de')).toBe('/de/sign-in?refused=cancelled');
  });

  it.each<[string, Tampering]>([
    ['nobody signed', unsigned],
    ['another key signed', signedByAnother],
    ['says another nonce', (claims, sign) => sign({ ...claims, nonce: 'n'.repeat(43) })],
    ['says no nonce', ({ nonce: _nonce, ...claims }, sign) => sign(claims)],
    ['another issuer made', (claims, sign) => sign({ ...claims, iss: 'https://evil.example' })],
    ['is for somebody else', (claims, sign) => sign({ ...claims, aud: 'another-client' })],
    ['is for others as well', (claims, sign) => sign({ ...claims, aud: ['hub-under-test', 'x'], azp: 'x' })],
    ['is over', (claims, sign) => sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 600 })],
    ['names nobody', ({ sub: _sub, ...claims }, sign) => sign(claims)],
    ['is no token', () => 'none'],
  ])('with a token that %s is refused', async (_what, tampering) => {
    provider.tampering = tampering;
    const before = await people();
    const visitor = new Visitor(hub);
    expect(await signsIn(visitor)).toBe('/sign-in?refused=failed');
    expect(await visitor.viewerId()).toBeNull();
    expect(await people()).toEqual(before);
  });
});

describe('somebody the hub does not know', () => {
  it.each([
    ['has no address', { sub: 'x' }],
    ['has an address nobody verified', { ...ANNA, email_verified: false }],
    ['has an address the provider says nothing about', { sub: 'x', email: 'anna@town.example' }],
    ['has an address that imitates another', { ...ANNA, email: 'аnna@town.example' }],
  ])('is refused when the account %s', async (_what, account) => {
    provider.account = account;
    const before = await people();
    expect(await signsIn(new Visitor(hub))).toBe('/sign-in?refused=no-verified-email');
    expect(await people()).toEqual(before);
  });

  it.each([ASTRID_MAIL, 'Astrid.Holm@Vesthavn.Example'])(
    'is stopped, and never let into the account that has the address: %s',
    async (email) => {
      provider.account = { ...ANNA, email };
      const visitor = new Visitor(hub);
      expect(await signsIn(visitor)).toBe('/sign-in?refused=email-taken');
      expect(await visitor.viewerId()).toBeNull();
      expect(await hub.sql('SELECT 1 FROM person_identity')).toEqual([]);
    },
  );

  it('becomes a member, in their language, and is known by issuer and subject from then on', async () => {
    const visitor = new Visitor(hub);
    await signsIn(visitor);
    const { data } = await visitor.run(PROOF);
    expect(data?.['viewer']).toMatchObject({
      name: 'Anna Berg',
      email: 'anna.berg@town.example',
      locale: 'de',
      secondFactor: false,
      identities: [{ provider: 'Test Login' }],
    });
    provider.account = { ...ANNA, email: 'anna.new@town.example', name: 'Anna Neu' };
    const again = new Visitor(hub);
    await signsIn(again);
    expect((await again.run(PROOF)).data?.['viewer']).toMatchObject({
      id: data?.['viewer']?.['id'],
      email: 'anna.berg@town.example',
    });
  });

  it('becomes one member, also when two browsers come at the same time', async () => {
    const visitors = Array.from({ length: 4 }, () => new Visitor(hub));
    const backs = await Promise.all(visitors.map((visitor) => until(visitor)));
    await Promise.all(visitors.map((visitor, at) => returns(visitor, backs[at]!)));
    expect(await hub.sql('SELECT 1 FROM person_identity')).toHaveLength(1);
    expect(await hub.sql('SELECT 1 FROM person WHERE NOT demo')).toHaveLength(1);
  });
});

describe('somebody the hub knows', () => {
  it('is refused while suspended', async () => {
    await signsIn(new Visitor(hub));
    await hub.sql('UPDATE person SET suspended_at = now() WHERE NOT demo');
    const visitor = new Visitor(hub);
    expect(await signsIn(visitor)).toBe('/sign-in?refused=suspended');
    expect(await visitor.viewerId()).toBeNull();
  });

  it.each([
    [['pwd'], false],
    [['pwd', 'otp'], true],
    [['hwk'], true],
  ])('who proves it by %j has a second factor: %s', async (amr, secondFactor) => {
    provider.account = { ...ANNA, amr };
    const visitor = new Visitor(hub);
    await signsIn(visitor);
    expect((await visitor.run(PROOF)).data?.['viewer']).toMatchObject({ secondFactor, isFresh: true });
  });

  it('is not fresh when they proved it to the provider long ago, or nobody says when', async () => {
    for (const authTime of [Math.floor(Date.now() / 1000) - 3_600, undefined]) {
      provider.tampering = (claims, sign) => sign({ ...claims, auth_time: authTime });
      const visitor = new Visitor(hub);
      await signsIn(visitor);
      expect((await visitor.run(PROOF)).data?.['viewer']).toMatchObject({ isFresh: false });
    }
  });

  it.each([
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https:evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/de/assessments?x=1', '/de/assessments?x=1'],
  ])('is led from %s to %s', async (wanted, next) => {
    expect(await signsIn(new Visitor(hub), `?next=${encodeURIComponent(wanted)}`)).toBe(next);
  });

  it('is led home when the path in the database was tampered with', async () => {
    const visitor = new Visitor(hub);
    const back = await until(visitor, '?next=/assessments');
    await hub.sql(`UPDATE pending_proof SET content = content || '{"next":"//evil.example"}'`);
    expect(await returns(visitor, back)).toBe('/');
  });

  it('gets a new session: the one the browser had ends', async () => {
    const visitor = await new Visitor(hub).signInAs(PEOPLE.outsider);
    const before = visitor.copy();
    await signsIn(visitor);
    expect(await before.viewerId()).toBeNull();
    expect(await visitor.viewerId()).not.toBe(PEOPLE.outsider);
  });
});

describe('connecting an account that exists', () => {
  const codeOf = async (visitor: Visitor): Promise<unknown> =>
    (await visitor.run(CONNECT)).errors?.[0]?.extensions.code;

  /** Begins to connect and comes back from the provider. */
  async function connects(visitor: Visitor): Promise<URL> {
    const session = visitor.cookie;
    const { data } = await visitor.run(CONNECT);
    visitor.cookie = `${session}; ${visitor.cookie}`;
    return new URL(await provider.visit(String(data?.['beginIdentityConnection'])));
  }

  it('needs somebody who has just proved who they are', async () => {
    expect(await codeOf(new Visitor(hub))).toBe('UNAUTHENTICATED');
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid);
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '1 hour'`);
    expect(await codeOf(visitor)).toBe('STEP_UP_REQUIRED');
  });

  it('is refused in another session than the one that began', async () => {
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid);
    const back = await connects(visitor);
    const other = await new Visitor(hub).signInAs(PEOPLE.mikkel);
    other.cookie = visitor.cookie.replace(/hub=[^;]+/, other.cookie);
    expect(await returns(other, back)).toBe('/account/security?connection=expired');
    expect(await hub.sql('SELECT 1 FROM person_identity')).toEqual([]);
  });

  it('is refused for an identity that belongs to somebody', async () => {
    await signsIn(new Visitor(hub));
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid);
    expect(await returns(visitor, await connects(visitor))).toBe('/account/security?connection=taken');
  });

  it('lets the person in by it afterwards, ends the other sessions, and can be undone', async () => {
    provider.account = { ...ANNA, email: ASTRID_MAIL };
    const other = await new Visitor(hub).signInAs(PEOPLE.astrid);
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid);
    expect(await returns(visitor, await connects(visitor))).toBe('/account/security?connection=done');
    expect(await other.viewerId()).toBeNull();
    const elsewhere = new Visitor(hub);
    await signsIn(elsewhere);
    expect(await elsewhere.viewerId()).toBe(PEOPLE.astrid);

    const [row] = await hub.sql('SELECT id FROM person_identity');
    const disconnect = `mutation { disconnectIdentity(id: "${String(row?.['id'])}") }`;
    const stranger = await new Visitor(hub).signInAs(PEOPLE.mikkel);
    expect((await stranger.run(disconnect)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await visitor.run(disconnect)).data).toEqual({ disconnectIdentity: true });
    expect(await elsewhere.viewerId()).toBeNull();
  });
});

describe('ways to the provider', () => {
  it('are counted by network, however the client names itself', async () => {
    await hub.sql('DELETE FROM sign_in_throttle');
    let last = '';
    for (let way = 0; way < 121; way++) last = await opens(new Visitor(hub), '/sign-in/oidc');
    expect(last).toBe('/sign-in?refused=busy');
  });
});

describe('a provider that is down', () => {
  it('neither stops the start of the hub nor ends a session; the sign-in page says so', async () => {
    const gone = { ...provider.settings, issuer: 'http://127.0.0.1:9' };
    const lonely = await startTestHub({ settings: { oidc: gone } });
    try {
      const session = await lonely.signIn(PEOPLE.astrid);
      const response = await lonely.get('/sign-in/oidc?locale=bg');
      expect(response.headers.get('location')).toBe('/bg/sign-in?refused=unavailable');
      const { data } = await lonely.graphql(
        '{ viewer { id } signInMethods { identityProvider } }',
        {},
        session,
      );
      expect(data).toEqual({
        viewer: { id: PEOPLE.astrid },
        signInMethods: { identityProvider: 'Test Login' },
      });
      const refused = await lonely.graphql(CONNECT, {}, session);
      expect(refused.errors[0]?.extensions['code']).toBe('PROVIDER_UNAVAILABLE');
    } finally {
      await lonely.stop();
    }
  });
});

describe('a hub without an identity provider', () => {
  it('has nothing at these addresses', async () => {
    const plain = await startTestHub();
    try {
      for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback?code=x&state=y'])
        expect((await plain.get(path)).status).toBe(404);
      const { data } = await plain.graphql('{ signInMethods { identityProvider } }');
      expect(data).toEqual({ signInMethods: { identityProvider: null } });
    } finally {
      await plain.stop();
    }
  });
});
