import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import { TestIdentityProvider, type ProviderAccount } from '../support/identity-provider.js';
import { Traveller } from './traveller.js';

const ASTRID_MAIL = 'astrid.holm@vesthavn.example';
const ANNA: ProviderAccount = { sub: 'anna-1', email: 'anna.berg@town.example', email_verified: true };
const CONNECT = `mutation { beginIdentityConnection }`;

let hub: TestHub;
let provider: TestIdentityProvider;

beforeAll(async () => {
  provider = await TestIdentityProvider.start('http://localhost:3000');
  hub = await startTestHub({ settings: { oidc: provider.settings } });
});

afterAll(async () => {
  await hub.stop();
  await provider.stop();
});

beforeEach(async () => {
  provider.account = ANNA;
  await hub.sql('DELETE FROM sign_in_throttle');
  await hub.sql('DELETE FROM person_identity');
  await hub.sql(`DELETE FROM person WHERE NOT demo`);
});

const traveller = (): Traveller => new Traveller(hub, provider);

/** Signed in as a demo person. */
async function signedIn(personId: string): Promise<Traveller> {
  const visitor = traveller();
  await visitor.signInAs(personId);
  return visitor;
}

describe('connecting an account that exists', () => {
  const codeOf = async (visitor: Traveller): Promise<unknown> =>
    (await visitor.run(CONNECT)).errors?.[0]?.extensions.code;

  /** Begins to connect and comes back from the provider. */
  async function connects(visitor: Traveller): Promise<URL> {
    const session = visitor.cookie;
    const { data } = await visitor.run(CONNECT);
    visitor.cookie = `${session}; ${visitor.cookie}`;
    return visitor.through(data?.['beginIdentityConnection'] as unknown as string);
  }

  it('needs somebody who has just proved who they are', async () => {
    expect(await codeOf(traveller())).toBe('UNAUTHENTICATED');
    const visitor = await signedIn(PEOPLE.astrid);
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '1 hour'`);
    expect(await codeOf(visitor)).toBe('STEP_UP_REQUIRED');
  });

  it('is refused in another session than the one that began', async () => {
    const visitor = await signedIn(PEOPLE.astrid);
    const back = await connects(visitor);
    const other = await signedIn(PEOPLE.mikkel);
    other.cookie = visitor.cookie.replace(/hub=[^;]+/, other.cookie);
    expect(await other.returns(back)).toBe('/account/security?connection=expired');
    expect(await hub.sql('SELECT 1 FROM person_identity')).toEqual([]);
  });

  it('is refused for an identity that belongs to somebody', async () => {
    await traveller().signsIn();
    const visitor = await signedIn(PEOPLE.astrid);
    expect(await visitor.returns(await connects(visitor))).toBe('/account/security?connection=taken');
  });

  it('lets the person in by it afterwards, ends the other sessions, and can be undone', async () => {
    provider.account = { ...ANNA, email: ASTRID_MAIL };
    const other = await signedIn(PEOPLE.astrid);
    const visitor = await signedIn(PEOPLE.astrid);
    expect(await visitor.returns(await connects(visitor))).toBe('/account/security?connection=done');
    expect(await other.viewerId()).toBeNull();
    const elsewhere = traveller();
    await elsewhere.signsIn();
    expect(await elsewhere.viewerId()).toBe(PEOPLE.astrid);

    const [row] = await hub.sql('SELECT id FROM person_identity');
    const disconnect = `mutation { disconnectIdentity(id: "${String(row?.['id'])}") }`;
    const stranger = await signedIn(PEOPLE.mikkel);
    expect((await stranger.run(disconnect)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await visitor.run(disconnect)).data).toEqual({ disconnectIdentity: true });
    expect(await elsewhere.viewerId()).toBeNull();
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
      const french = await lonely.get('/sign-in/oidc?locale=fr');
      expect(french.headers.get('location')).toBe('/sign-in?refused=unavailable');
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
