import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SoftAuthenticator, type Bent } from '../support/authenticator.js';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import { Visitor, type Answer } from './visitor.js';

const BEGIN = `mutation { beginPasskeyEnrolment }`;
const FINISH = `mutation ($answer: String!, $name: String) { completePasskeyEnrolment(answer: $answer, name: $name) {
  __typename ... on FactorAdded { recoveryCodes } } }`;
const BEGIN_SIGN_IN = `mutation { beginPasskeySignIn }`;
const SIGN_IN = `mutation ($answer: String!, $next: String) { signInWithPasskey(answer: $answer, next: $next) {
  __typename ... on SignedIn { next viewer { id secondFactor } } } }`;
const BEGIN_CONFIRMATION = `mutation { beginPasskeyConfirmation }`;
const CONFIRM = `mutation ($answer: String!) { confirmWithPasskey(answer: $answer) { __typename } }`;
const PASSKEYS = `{ viewer { isFresh secondFactor secondFactors { passkeys { id name } recoveryCodesLeft } } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

beforeEach(async () => {
  await hub.sql('DELETE FROM sign_in_throttle');
  await hub.sql('DELETE FROM passkey');
  await hub.sql('DELETE FROM recovery_code');
  await hub.sql('DELETE FROM session');
});

const asked = async (visitor: Visitor, begin: string): Promise<string> =>
  Object.values((await visitor.run(begin)).data ?? {})[0] as unknown as string;
const outcome = ({ data, errors }: Answer): unknown =>
  errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0]?.__typename;
const signedIn = (personId: string): Promise<Visitor> => new Visitor(hub).signInAs(personId);

/** Somebody with a passkey. */
async function withPasskey(
  personId: string = PEOPLE.astrid,
): Promise<{ visitor: Visitor; key: SoftAuthenticator }> {
  const visitor = await signedIn(personId);
  const key = new SoftAuthenticator();
  const answer = key.create(await asked(visitor, BEGIN));
  expect(outcome(await visitor.run(FINISH, { answer, name: 'My laptop' }))).toBe('FactorAdded');
  return { visitor, key };
}

const FORGERIES: readonly (readonly [what: string, bent: Bent])[] = [
  ['from another site', { origin: 'https://evil.example' }],
  ['from a neighbour of the site', { origin: 'http://localhost:3001' }],
  ['for another site', { rpId: 'evil.example' }],
  ['to another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['of another kind', { type: 'payment.get' }],
  ['without having asked for its owner', { unverified: true }],
];

describe('adding a passkey', () => {
  it.each(FORGERIES)('is refused %s', async (_what, bent) => {
    const visitor = await signedIn(PEOPLE.astrid);
    const answer = new SoftAuthenticator().create(await asked(visitor, BEGIN), bent);
    expect(outcome(await visitor.run(FINISH, { answer }))).toBe('PasskeyRefusedError');
    expect(await hub.sql('SELECT 1 FROM passkey')).toEqual([]);
  });

  it.each(['', '{}', 'null', '{"id":1}', '[[[[', '{"response":{}}'])('is refused as %j', async (answer) => {
    const visitor = await signedIn(PEOPLE.astrid);
    await asked(visitor, BEGIN);
    expect(outcome(await visitor.run(FINISH, { answer }))).toBe('PasskeyRefusedError');
  });

  it('is refused without a challenge, with one of another session, with a spent one, and with one too old', async () => {
    const [visitor, other] = [await signedIn(PEOPLE.astrid), await signedIn(PEOPLE.mikkel)];
    const key = new SoftAuthenticator();
    const answer = key.create(await asked(other, BEGIN));
    expect(outcome(await visitor.run(FINISH, { answer }))).toBe('PasskeyRefusedError');
    const late = key.create(await asked(visitor, BEGIN));
    await hub.sql('UPDATE pending_proof SET expires_at = now()');
    expect(outcome(await visitor.run(FINISH, { answer: late }))).toBe('PasskeyRefusedError');
    const good = key.create(await asked(visitor, BEGIN));
    expect(outcome(await visitor.run(FINISH, { answer: good }))).toBe('FactorAdded');
    expect(outcome(await visitor.run(FINISH, { answer: good }))).toBe('PasskeyRefusedError');
  });

  it('is refused for an authenticator that somebody has added already', async () => {
    const { key } = await withPasskey();
    const visitor = await signedIn(PEOPLE.mikkel);
    const answer = key.create(await asked(visitor, BEGIN));
    expect(outcome(await visitor.run(FINISH, { answer }))).toBe('PasskeyRefusedError');
  });

  it('names it on one line, and ends the other sessions', async () => {
    const other = await signedIn(PEOPLE.astrid);
    const visitor = await signedIn(PEOPLE.astrid);
    const answer = new SoftAuthenticator().create(await asked(visitor, BEGIN));
    await visitor.run(FINISH, { answer, name: ' My\n\u202elaptop ' });
    const { data } = await visitor.run(PASSKEYS);
    expect(data?.['viewer']).toMatchObject({
      secondFactors: { passkeys: [{ name: 'My laptop' }], recoveryCodesLeft: 10 },
    });
    expect(await other.viewerId()).toBeNull();
  });
});

describe('signing in with a passkey', () => {
  it.each(FORGERIES)('is refused %s', async (_what, bent) => {
    const { key } = await withPasskey();
    const visitor = new Visitor(hub);
    const answer = key.get(await asked(visitor, BEGIN_SIGN_IN), bent);
    expect(outcome(await visitor.run(SIGN_IN, { answer }))).toBe('PasskeyRefusedError');
    expect(await visitor.viewerId()).toBeNull();
  });

  it('is refused to a passkey nobody knows, one that names another person, and one of a suspended person', async () => {
    const { key } = await withPasskey();
    const visitor = new Visitor(hub);
    const stranger = new SoftAuthenticator();
    const attempts = [
      (options: string) => stranger.get(options),
      (options: string) =>
        key.get(options, { userHandle: Buffer.from(PEOPLE.coordinator).toString('base64url') }),
    ];
    for (const attempt of attempts) {
      const answer = attempt(await asked(visitor, BEGIN_SIGN_IN));
      expect(outcome(await visitor.run(SIGN_IN, { answer }))).toBe('PasskeyRefusedError');
    }
    await hub.sql('UPDATE person SET suspended_at = now() WHERE id = $1', [PEOPLE.astrid]);
    const answer = key.get(await asked(visitor, BEGIN_SIGN_IN));
    expect(outcome(await visitor.run(SIGN_IN, { answer }))).toBe('PasskeyRefusedError');
    await hub.sql('UPDATE person SET suspended_at = NULL');
  });

  it('is refused when the answer is replayed, in this browser or another', async () => {
    const { key } = await withPasskey();
    const visitor = new Visitor(hub);
    const answer = key.get(await asked(visitor, BEGIN_SIGN_IN));
    const thief = visitor.copy();
    expect(outcome(await visitor.run(SIGN_IN, { answer }))).toBe('SignedIn');
    expect(outcome(await thief.run(SIGN_IN, { answer }))).toBe('PasskeyRefusedError');
    expect(outcome(await new Visitor(hub).run(SIGN_IN, { answer }))).toBe('PasskeyRefusedError');
  });

  it('is refused when the counter stands still: then there is a copy', async () => {
    const { key } = await withPasskey();
    const visitor = new Visitor(hub);
    const first = key.get(await asked(visitor, BEGIN_SIGN_IN), { counter: 7 });
    expect(outcome(await visitor.run(SIGN_IN, { answer: first }))).toBe('SignedIn');
    const thief = new Visitor(hub);
    const copied = key.get(await asked(thief, BEGIN_SIGN_IN), { counter: 7 });
    expect(outcome(await thief.run(SIGN_IN, { answer: copied }))).toBe('PasskeyRefusedError');
  });

  it('counts as a second factor, begins a new session, and leads to paths of this site only', async () => {
    const { key } = await withPasskey(PEOPLE.coordinator);
    for (const [wanted, next] of [
      ['/assessments?x=1', '/assessments?x=1'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['javascript:alert(1)', '/'],
    ]) {
      const visitor = await signedIn(PEOPLE.outsider);
      const before = visitor.copy();
      const session = visitor.cookie;
      const answer = key.get(await asked(visitor, BEGIN_SIGN_IN));
      visitor.cookie = `${session}; ${visitor.cookie}`;
      const { data } = await visitor.run(SIGN_IN, { answer, next: wanted });
      expect(data?.['signInWithPasskey']).toEqual({
        __typename: 'SignedIn',
        next,
        viewer: { id: PEOPLE.coordinator, secondFactor: true },
      });
      expect(await before.viewerId()).toBeNull();
    }
  });
});

describe('confirming with a passkey', () => {
  it('is refused with somebody else’s', async () => {
    const { visitor } = await withPasskey();
    const { key: others } = await withPasskey(PEOPLE.mikkel);
    const answer = others.get(await asked(visitor, BEGIN_CONFIRMATION));
    expect(outcome(await visitor.run(CONFIRM, { answer }))).toBe('PasskeyRefusedError');
  });

  it('is refused with an answer that was given to sign in', async () => {
    const { visitor, key } = await withPasskey();
    const answer = key.get(await asked(new Visitor(hub), BEGIN_SIGN_IN));
    await asked(visitor, BEGIN_CONFIRMATION);
    expect(outcome(await visitor.run(CONFIRM, { answer }))).toBe('PasskeyRefusedError');
  });

  it('makes the session fresh under a new secret', async () => {
    const { visitor, key } = await withPasskey();
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '1 hour', second_factor = false`);
    const before = visitor.copy();
    const answer = key.get(await asked(visitor, BEGIN_CONFIRMATION));
    expect(outcome(await visitor.run(CONFIRM, { answer }))).toBe('Confirmed');
    expect(await before.viewerId()).toBeNull();
    expect((await visitor.run(PASSKEYS)).data?.['viewer']).toMatchObject({
      isFresh: true,
      secondFactor: true,
    });
  });
});

describe('removing a passkey', () => {
  it('is for its owner only', async () => {
    const { visitor } = await withPasskey();
    const { data } = await visitor.run(PASSKEYS);
    const { passkeys } = data?.['viewer']?.['secondFactors'] as { passkeys: { id: string }[] };
    const remove = `mutation ($id: ID!) { removePasskey(id: $id) }`;
    const stranger = await signedIn(PEOPLE.mikkel);
    expect(outcome(await stranger.run(remove, { id: passkeys[0]?.id }))).toBe('NOT_FOUND');
    expect((await visitor.run(remove, { id: passkeys[0]?.id })).data).toEqual({ removePasskey: true });
    expect((await visitor.run(PASSKEYS)).data?.['viewer']).toMatchObject({
      secondFactor: false,
      secondFactors: { passkeys: [], recoveryCodesLeft: 0 },
    });
  });
});
