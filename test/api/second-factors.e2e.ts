import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FactorReset } from '#libs/accounts';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import { Visitor, type Answer } from './visitor.js';

const ASTRID_MAIL = 'astrid.holm@vesthavn.example';
const CLARA_MAIL = 'clara.lindt@living-hub.example';
const COMPLETE = `mutation ($token: String!) { completeSignIn(token: $token) { __typename } }`;
const COMPLETE_AND_TELL = `mutation ($token: String!) { completeSignIn(token: $token) {
  ... on SignedIn { viewer { id isFresh } } } }`;
const BEGIN = `mutation { beginTotpEnrolment { key address } }`;
const FINISH = `mutation ($code: String!) { completeTotpEnrolment(code: $code) {
  __typename ... on FactorAdded { recoveryCodes } } }`;
const CONFIRM = `mutation ($code: String!) { confirmWithTotp(code: $code) { __typename } }`;
const RECOVER = `mutation ($code: String!) { confirmWithRecoveryCode(code: $code) { __typename } }`;
const RENEW = `mutation { renewRecoveryCodes }`;
const REMOVE = `mutation { removeTotp }`;
const PROOF = `{ viewer { isFresh secondFactor permissions
  secondFactors { authenticatorApp { addedAt } recoveryCodesLeft } } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

beforeEach(async () => {
  await hub.sql('DELETE FROM sign_in_throttle');
  await hub.sql('DELETE FROM totp_factor');
  await hub.sql('DELETE FROM dev_mail');
  await hub.sql('DELETE FROM recovery_code');
  await hub.sql('DELETE FROM pending_proof');
  await hub.sql('DELETE FROM session');
});

const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions.code;
const typeOf = ({ data }: Answer, name: string): unknown => data?.[name]?.__typename;

/** The code that an app shows at a step of 30 seconds, counted from now. */
function appCode(key: string, away = 0): string {
  const bits = [...key].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + away));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const number = mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Signs in with a link, as somebody whose mailbox is all they have. */
async function byMail(email: string): Promise<Visitor> {
  const visitor = new Visitor(hub);
  const { token } = await visitor.orderLink(email);
  await visitor.run(COMPLETE, { token });
  return visitor;
}

/** Somebody with an authenticator app, and the key in it. Its first code, of the step before, is used. */
async function withApp(email = ASTRID_MAIL): Promise<{ visitor: Visitor; key: string; codes: string[] }> {
  const visitor = await byMail(email);
  const begun = await visitor.run(BEGIN);
  const key = String(begun.data?.['beginTotpEnrolment']?.['key']);
  const { data } = await visitor.run(FINISH, { code: appCode(key, -1) });
  return { visitor, key, codes: data?.['completeTotpEnrolment']?.['recoveryCodes'] as string[] };
}

/** The last notice about a changed sign-in; mail is delivered by a job, so it takes a moment. */
async function noticeTo(email: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const mails = (await hub.mails()).filter(
      ({ to, subject }) => to === email && subject.includes('was changed'),
    );
    const last = mails.at(-1);
    if (last) return last.text;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No notice reached ${email}.`);
}

const age = (seconds = 3_600): Promise<unknown> =>
  hub.sql('UPDATE session SET confirmed_at = now() - make_interval(secs => $1)', [seconds]);

describe('adding an authenticator app', () => {
  it.each([BEGIN, REMOVE, RENEW, '{ totpEnrolment { key } }', 'mutation { beginPasskeyEnrolment }'])(
    'needs somebody who has just proved who they are: %s',
    async (operation) => {
      expect(codeOf(await new Visitor(hub).run(operation))).toBe('UNAUTHENTICATED');
      const visitor = await byMail(ASTRID_MAIL);
      await age();
      expect(codeOf(await visitor.run(operation))).toBe('STEP_UP_REQUIRED');
    },
  );

  it('is not finished by a wrong code, by another session, or too late', async () => {
    const visitor = await byMail(ASTRID_MAIL);
    const other = await byMail(ASTRID_MAIL);
    const key = String((await visitor.run(BEGIN)).data?.['beginTotpEnrolment']?.['key']);
    expect(typeOf(await visitor.run(FINISH, { code: '000000' }), 'completeTotpEnrolment')).toBe(
      'CodeRefusedError',
    );
    expect(typeOf(await other.run(FINISH, { code: appCode(key) }), 'completeTotpEnrolment')).toBe(
      'EnrolmentExpiredError',
    );
    await hub.sql('UPDATE pending_proof SET expires_at = now()');
    expect(typeOf(await visitor.run(FINISH, { code: appCode(key) }), 'completeTotpEnrolment')).toBe(
      'EnrolmentExpiredError',
    );
    expect(await hub.sql('SELECT 1 FROM totp_factor')).toEqual([]);
  });

  it('tells the key until the first code came, and never again', async () => {
    const visitor = await byMail(ASTRID_MAIL);
    const { data } = await visitor.run(BEGIN);
    expect((await visitor.run(BEGIN)).data).toEqual(data);
    const key = String(data?.['beginTotpEnrolment']?.['key']);
    expect((await visitor.run('{ totpEnrolment { key } }')).data).toEqual({ totpEnrolment: { key } });
    await visitor.run(FINISH, { code: appCode(key) });
    expect((await visitor.run('{ totpEnrolment { key } }')).data).toEqual({ totpEnrolment: null });
    expect(codeOf(await visitor.run(BEGIN))).toBe('FACTOR_EXISTS');
    expect(await hub.sql('SELECT 1 FROM pending_proof')).toEqual([]);
  });

  it('gives ten recovery codes, a new secret, and ends the other sessions; the person is told', async () => {
    const thief = await byMail(ASTRID_MAIL);
    const { visitor, codes } = await withApp();
    expect(codes).toHaveLength(10);
    expect(visitor.setCookie.join()).toMatch(/Max-Age=\d+; HttpOnly/);
    expect(await thief.viewerId()).toBeNull();
    expect((await visitor.run(PROOF)).data?.['viewer']).toMatchObject({
      isFresh: true,
      secondFactor: true,
      secondFactors: { recoveryCodesLeft: 10 },
    });
    expect(await noticeTo(ASTRID_MAIL)).toContain('an authenticator app was added to your account.');
    const [entry] = await hub.sql(`SELECT * FROM audit_entry WHERE action = 'account.totp.add' LIMIT 1`);
    expect(entry).toMatchObject({
      actor_id: PEOPLE.astrid,
      subject_kind: 'person',
      before: null,
      after: null,
    });
  });
});

describe('a code of an app', () => {
  it('is refused twice, two steps away, from another person’s app, and without an app', async () => {
    const { visitor, key } = await withApp();
    const code = appCode(key);
    expect(typeOf(await visitor.run(CONFIRM, { code }), 'confirmWithTotp')).toBe('Confirmed');
    for (const bad of [code, appCode(key, -1), appCode(key, -2), appCode(key, 2), '000000'])
      expect([bad, typeOf(await visitor.run(CONFIRM, { code: bad }), 'confirmWithTotp')]).toEqual([
        bad,
        'CodeRefusedError',
      ]);
    const stranger = await byMail(CLARA_MAIL);
    expect(typeOf(await stranger.run(CONFIRM, { code: appCode(key, 1) }), 'confirmWithTotp')).toBe(
      'CodeRefusedError',
    );
  });

  it('is accepted once, when eight come at the same time', async () => {
    const { visitor, key } = await withApp();
    await hub.sql('DELETE FROM sign_in_throttle');
    const code = appCode(key);
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.copy().run(CONFIRM, { code })));
    expect(answers.filter((answer) => typeOf(answer, 'confirmWithTotp') === 'Confirmed')).toHaveLength(1);
  });

  it('cannot be guessed: after eight tries the person waits, from wherever they try', async () => {
    const { visitor, key } = await withApp();
    await hub.sql('DELETE FROM sign_in_throttle');
    const outcomes = [];
    for (let guess = 0; guess < 9; guess++) {
      const headers = { 'x-forwarded-for': `198.51.100.${guess}`, 'user-agent': `browser ${guess}` };
      const answer = await visitor.run(CONFIRM, { code: String(guess).padStart(6, '0') }, headers);
      outcomes.push(codeOf(answer) ?? 'tried');
    }
    expect(outcomes).toEqual([...Array<string>(8).fill('tried'), 'RATE_LIMITED']);
    expect(codeOf(await visitor.run(CONFIRM, { code: appCode(key) }))).toBe('RATE_LIMITED');
    expect(codeOf(await visitor.run(RECOVER, { code: 'ABCD-EFGH-IJKL-MNOP' }))).toBe('RATE_LIMITED');
  });

  it('confirms the session under a new secret, and gives back what was withheld', async () => {
    const { key } = await withApp(CLARA_MAIL);
    const visitor = await byMail(CLARA_MAIL);
    const before = visitor.copy();
    const withheld = (await visitor.run(PROOF)).data?.['viewer'];
    expect(withheld).toMatchObject({ isFresh: false, secondFactor: false });
    expect(withheld?.['permissions']).not.toContain('questionnaire.import');
    await visitor.run(CONFIRM, { code: appCode(key) });
    expect(visitor.cookie).not.toBe(before.cookie);
    expect(await before.viewerId()).toBeNull();
    const given = (await visitor.run(PROOF)).data?.['viewer'];
    expect(given).toMatchObject({ isFresh: true, secondFactor: true });
    expect(given?.['permissions']).toContain('questionnaire.import');
  });
});

describe('a mailbox alone', () => {
  it('is not enough to take the app away from its owner', async () => {
    await withApp();
    const thief = await byMail(ASTRID_MAIL);
    const { token } = await thief.orderLink(ASTRID_MAIL);
    const { data } = await thief.run(COMPLETE_AND_TELL, { token });
    expect(data?.['completeSignIn']).toEqual({ viewer: { id: PEOPLE.astrid, isFresh: false } });
    for (const operation of [REMOVE, RENEW, BEGIN])
      expect(codeOf(await thief.run(operation))).toBe('STEP_UP_REQUIRED');
  });
});

describe('a recovery code', () => {
  it('works once, in any spelling, and for its owner only', async () => {
    const { visitor, codes } = await withApp();
    const [code = ''] = codes;
    const stranger = await byMail(CLARA_MAIL);
    expect(typeOf(await stranger.run(RECOVER, { code }), 'confirmWithRecoveryCode')).toBe('CodeRefusedError');
    await age();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(typeOf(await visitor.run(RECOVER, { code: typed }), 'confirmWithRecoveryCode')).toBe('Confirmed');
    expect(typeOf(await visitor.run(RECOVER, { code }), 'confirmWithRecoveryCode')).toBe('CodeRefusedError');
    expect((await visitor.run(PROOF)).data?.['viewer']).toMatchObject({
      isFresh: true,
      secondFactors: { recoveryCodesLeft: 9 },
    });
  });

  it('is worth nothing once new ones were made', async () => {
    const { visitor, codes } = await withApp();
    const renewed = (await visitor.run(RENEW)).data?.['renewRecoveryCodes'] as unknown as string[];
    expect(new Set([...codes, ...renewed]).size).toBe(20);
    expect(typeOf(await visitor.run(RECOVER, { code: codes[1] ?? '' }), 'confirmWithRecoveryCode')).toBe(
      'CodeRefusedError',
    );
  });

  it('is kept only as a hash', async () => {
    const { codes } = await withApp();
    const rows = JSON.stringify(await hub.sql('SELECT r::text FROM recovery_code r'));
    for (const code of codes)
      for (const form of [code, code.replaceAll('-', '')]) {
        expect(rows).not.toContain(form);
        expect(rows).not.toContain(Buffer.from(form).toString('hex'));
      }
  });
});

describe('removing the app', () => {
  it('ends the other sessions, the recovery codes, and what the app gave to this session', async () => {
    const { visitor } = await withApp(CLARA_MAIL);
    const other = await byMail(CLARA_MAIL);
    expect((await visitor.run(REMOVE)).data).toEqual({ removeTotp: true });
    expect(await other.viewerId()).toBeNull();
    const { data } = await visitor.run(PROOF);
    expect(data?.['viewer']).toMatchObject({
      secondFactor: false,
      secondFactors: { authenticatorApp: null, recoveryCodesLeft: 0 },
    });
    expect(data?.['viewer']?.['permissions']).not.toContain('questionnaire.import');
    expect(codeOf(await visitor.run(REMOVE))).toBe('NOT_FOUND');
  });
});

describe('the operator’s way back for somebody who has lost everything', () => {
  it('ends factors, codes and sessions, and is written down and told', async () => {
    const { visitor } = await withApp();
    await hub.app.get(FactorReset, { strict: false }).forget(ASTRID_MAIL.toUpperCase());
    expect(await visitor.viewerId()).toBeNull();
    expect(await hub.sql('SELECT 1 FROM totp_factor UNION ALL SELECT 1 FROM recovery_code')).toEqual([]);
    const [entry] = await hub.sql(`SELECT * FROM audit_entry WHERE action = 'account.factors.forget'`);
    expect(entry).toMatchObject({ actor_id: null, subject_id: PEOPLE.astrid });
    const again = await byMail(ASTRID_MAIL);
    expect((await again.run(PROOF)).data?.['viewer']).toMatchObject({ isFresh: true });
  });
});
