import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import {
  signedByAnother,
  TestIdentityProvider,
  unsigned,
  type ProviderAccount,
  type Tampering,
} from '../support/identity-provider.js';
import { Traveller } from './traveller.js';

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

const traveller = (): Traveller => new Traveller(hub, provider);
const people = async (): Promise<unknown> => (await hub.sql('SELECT count(*)::integer AS n FROM person'))[0];

describe('coming back from the identity provider', () => {
  it.each([
    ['without a state', (url: URL) => url.searchParams.delete('state')],
    ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['with no code at all', (url: URL) => (url.search = '')],
  ] as [string, (url: URL) => unknown][])(
    '%s is refused, and the way can still be ended well',
    async (_what, bend) => {
      const visitor = traveller();
      const back = await visitor.until();
      const bent = new URL(back);
      bend(bent);
      expect(await visitor.returns(bent)).toBe('/sign-in?refused=expired');
      expect(await visitor.viewerId()).toBeNull();
      expect(await visitor.returns(back)).toBe('/');
    },
  );

  it('in a browser that did not begin is refused: a stolen or planted code is worth nothing', async () => {
    const back = await traveller().until();
    const other = traveller();
    expect(await other.returns(back)).toBe('/sign-in?refused=expired');
    await other.until();
    expect(await other.returns(back)).toBe('/sign-in?refused=expired');
    expect(await other.viewerId()).toBeNull();
  });

  it('twice with one code is refused', async () => {
    const visitor = traveller();
    const back = await visitor.until();
    const copy = visitor.twin();
    expect(await visitor.returns(back)).toBe('/');
    expect(await copy.returns(back)).toBe('/sign-in?refused=expired');
  });

  it('with a code of another way is refused', async () => {
    const [first, second] = [traveller(), traveller()];
    const stolen = await first.until();
    const back = await second.until();
    back.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await second.returns(back)).toBe('/sign-in?refused=failed');
  });

  it('too late is refused', async () => {
    const visitor = traveller();
    const back = await visitor.until();
    await hub.sql('UPDATE pending_proof SET expires_at = now()');
    expect(await visitor.returns(back)).toBe('/sign-in?refused=expired');
  });

  it('after saying no leads to the sign-in page, in the language one came from', async () => {
    provider.account = null;
    expect(await traveller().signsIn('?locale=de')).toBe('/de/sign-in?refused=cancelled');
  });

  it.each<[string, Tampering]>([
    ['nobody signed', unsigned],
    ['another key signed', signedByAnother],
    ['says another nonce', (claims, sign) => sign({ ...claims, nonce: 'n'.repeat(43) })],
    ['says no nonce', (claims, sign) => sign({ ...claims, nonce: undefined })],
    ['another issuer made', (claims, sign) => sign({ ...claims, iss: 'https://evil.example' })],
    ['is for somebody else', (claims, sign) => sign({ ...claims, aud: 'another-client' })],
    ['is for others as well', (claims, sign) => sign({ ...claims, aud: ['hub-under-test', 'x'], azp: 'x' })],
    ['is over', (claims, sign) => sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 600 })],
    ['names nobody', (claims, sign) => sign({ ...claims, sub: undefined })],
    ['is no token', () => 'none'],
  ])('with a token that %s is refused', async (_what, tampering) => {
    provider.tampering = tampering;
    const before = await people();
    const visitor = traveller();
    expect(await visitor.signsIn()).toBe('/sign-in?refused=failed');
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
    expect(await traveller().signsIn()).toBe('/sign-in?refused=no-verified-email');
    expect(await people()).toEqual(before);
  });

  it.each([ASTRID_MAIL, 'Astrid.Holm@Vesthavn.Example'])(
    'is stopped, and never let into the account that has the address: %s',
    async (email) => {
      provider.account = { ...ANNA, email };
      const visitor = traveller();
      expect(await visitor.signsIn()).toBe('/sign-in?refused=email-taken');
      expect(await visitor.viewerId()).toBeNull();
      expect(await hub.sql('SELECT 1 FROM person_identity')).toEqual([]);
    },
  );

  it('becomes a member, in their language, and is known by issuer and subject from then on', async () => {
    const visitor = traveller();
    await visitor.signsIn();
    const { data } = await visitor.run(PROOF);
    expect(data?.['viewer']).toMatchObject({
      name: 'Anna Berg',
      email: 'anna.berg@town.example',
      locale: 'de',
      secondFactor: false,
      identities: [{ provider: 'Test Login' }],
    });
    provider.account = { ...ANNA, email: 'anna.new@town.example', name: 'Anna Neu' };
    const again = traveller();
    await again.signsIn();
    expect((await again.run(PROOF)).data?.['viewer']).toMatchObject({
      id: data?.['viewer']?.['id'],
      email: 'anna.berg@town.example',
    });
  });

  it('becomes one member, also when two browsers come at the same time', async () => {
    const visitors = Array.from({ length: 4 }, () => traveller());
    const backs = await Promise.all(visitors.map((visitor) => visitor.until()));
    await Promise.all(visitors.map((visitor, at) => visitor.returns(backs[at]!)));
    expect(await hub.sql('SELECT 1 FROM person_identity')).toHaveLength(1);
    expect(await hub.sql('SELECT 1 FROM person WHERE NOT demo')).toHaveLength(1);
  });
});

describe('somebody the hub knows', () => {
  it('is refused while suspended', async () => {
    await traveller().signsIn();
    await hub.sql('UPDATE person SET suspended_at = now() WHERE NOT demo');
    const visitor = traveller();
    expect(await visitor.signsIn()).toBe('/sign-in?refused=suspended');
    expect(await visitor.viewerId()).toBeNull();
  });

  it.each([
    [['pwd'], false],
    [['pwd', 'otp'], true],
    [['hwk'], true],
  ])('who proves it by %j has a second factor: %s', async (amr, secondFactor) => {
    provider.account = { ...ANNA, amr };
    const visitor = traveller();
    await visitor.signsIn();
    expect((await visitor.run(PROOF)).data?.['viewer']).toMatchObject({ secondFactor, isFresh: true });
  });

  it('is not fresh when they proved it to the provider long ago, or nobody says when', async () => {
    for (const authTime of [Math.floor(Date.now() / 1000) - 3_600, undefined]) {
      provider.tampering = (claims, sign) => sign({ ...claims, auth_time: authTime });
      const visitor = traveller();
      await visitor.signsIn();
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
    expect(await traveller().signsIn(`?next=${encodeURIComponent(wanted)}`)).toBe(next);
  });

  it('is led home when the path in the database was tampered with', async () => {
    const visitor = traveller();
    const back = await visitor.until('?next=/assessments');
    await hub.sql(`UPDATE pending_proof SET content = content || '{"next":"//evil.example"}'`);
    expect(await visitor.returns(back)).toBe('/');
  });

  it('gets a new session: the one the browser had ends', async () => {
    const visitor = traveller();
    await visitor.signInAs(PEOPLE.outsider);
    const before = visitor.twin();
    await visitor.signsIn();
    expect(await before.viewerId()).toBeNull();
    expect(await visitor.viewerId()).not.toBe(PEOPLE.outsider);
  });
});

describe('ways to the provider', () => {
  it('are counted by network, however the client names itself', async () => {
    await hub.sql('DELETE FROM sign_in_throttle');
    let last = '';
    for (let way = 0; way < 121; way++) last = await traveller().opens('/sign-in/oidc');
    expect(last).toBe('/sign-in?refused=busy');
  });
});
