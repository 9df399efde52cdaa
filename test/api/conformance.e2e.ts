import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import {
  answersOf,
  FIRST,
  fingerprints,
  newClaim,
  publicClaim,
  publishClaim,
  publishTestMim,
  readClaim,
  saveClaim,
  SUPPLIER,
  TEST_MIM,
  verifyClaim,
  watchClaims,
  withdrawClaim,
} from '../support/claims.js';
import { DOLNA_ROSA, GROUPS } from '../support/groups.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

const LIST = `query ($mimId: ID, $key: String, $class: ConformanceClass, $isCurrent: Boolean) {
  conformanceClaims(first: 100, mimId: $mimId, requirementKey: $key, class: $class, isCurrent: $isCurrent) {
    totalCount edges { node { id } } } }`;

let hub: TestHub;
let astrid: Session;
let mikkel: Session;
let radka: Session;
let outsider: Session;
let coordinator: Session;

beforeAll(async () => {
  hub = await startTestHub();
  await publishTestMim(hub);
  astrid = await hub.signIn(PEOPLE.astrid);
  mikkel = await hub.signIn(PEOPLE.mikkel);
  radka = await hub.signIn(PEOPLE.radka);
  outsider = await hub.signIn(PEOPLE.outsider);
  coordinator = await hub.signIn(PEOPLE.coordinator);
  await makeSteward(PEOPLE.outsider, SUPPLIER, 'organisation_id');
});

afterAll(() => hub.stop());

const makeSteward = (personId: string, bodyId: string, column = 'authority_id') =>
  hub.sql(
    `INSERT INTO stewardship (id, person_id, ${column}, since) VALUES ($1, $2, $3, now() - interval '1 day')`,
    [newId(), personId, bodyId],
  );
const idsOf = async (variables: object): Promise<string[]> =>
  (await hub.graphql(LIST, { mimId: TEST_MIM, ...variables })).data.conformanceClaims.edges.map(
    ({ node }: { node: { id: string } }) => node.id,
  );
const answerOf = (claim: { lines: { requirement: { key: string }; answer: object | null }[] }, key: string) =>
  claim.lines.find(({ requirement }) => requirement.key === key)?.answer ?? null;

describe('who makes claims', () => {
  it('is refused to everybody who does not act for the body', async () => {
    const input = await newClaim(hub, VESTHAVN, { 'r1.1': 'MEETS' });
    expect(codeOf(await saveClaim(hub, input))).toBe('UNAUTHENTICATED');
    for (const session of [radka, outsider, coordinator])
      expect(codeOf(await saveClaim(hub, input, session))).toBe('BODY_NOT_FOUND');
  });

  it('keeps a draft to the stewards of its body, in every read', async () => {
    const input = await newClaim(hub, VESTHAVN, { 'r1.1': 'MEETS' });
    expect((await saveClaim(hub, input, astrid)).data.saveConformanceClaim.state).toBe('DRAFT');
    for (const session of [undefined, radka, outsider, coordinator]) {
      expect(await readClaim(hub, input['id'], session)).toBeNull();
      expect((await hub.get(`/export/claims/${String(input['id'])}/compliance.csv`, session)).status).toBe(
        404,
      );
    }
    expect(await idsOf({})).not.toContain(input['id']);
    expect((await readClaim(hub, input['id'], mikkel)).standing).toEqual({
      mayEdit: true,
      mayVerify: false,
      whyNotVerify: 'NOT_PUBLIC',
    });
  });

  it('refuses a steward of another body who wants to change, publish or withdraw it', async () => {
    const id = await publicClaim(hub, astrid, VESTHAVN, { 'r1.1': 'MEETS' });
    const change = { id, version: 2, answers: await answersOf(hub, { 'r1.1': 'NOT' }) };
    expect(codeOf(await saveClaim(hub, change, radka))).toBe('CLAIM_NOT_FOUND');
    expect(codeOf(await publishClaim(hub, id, 2, radka))).toBe('CLAIM_NOT_FOUND');
    const words = { id, version: 2, reason: 'Competition' };
    expect(codeOf(await withdrawClaim(hub, words, radka))).toBe('CLAIM_NOT_FOUND');
    expect(answerOf(await readClaim(hub, id), 'r1.1')).toMatchObject({ answer: 'MEETS' });
  });

  it('lets the stewards of an organisation claim for it', async () => {
    const id = await publicClaim(hub, outsider, SUPPLIER, { 'r1.1': 'MEETS' });
    expect(await idsOf({ key: 'r1.1' })).toContain(id);
    expect(await idsOf({ key: 'r2.1' })).not.toContain(id);
  });
});

describe('what a claim says', () => {
  it('gives a reason for what is equivalent or not applicable', async () => {
    const input = await newClaim(hub, VESTHAVN, { 'r1.1': 'EQUIVALENT', 'r1.2': 'NOT_APPLICABLE' });
    const { data } = await saveClaim(hub, input, astrid);
    expect(data.saveConformanceClaim.faults).toEqual([
      { key: 'r1.1', fault: 'REASON_MISSING' },
      { key: 'r1.2', fault: 'REASON_MISSING' },
    ]);
  });

  it('is not public while it says nothing', async () => {
    const input = await newClaim(hub, VESTHAVN, {});
    await saveClaim(hub, input, astrid);
    const { data } = await publishClaim(hub, input['id'], 1, astrid);
    expect(data.publishConformanceClaim.faults).toEqual([{ fault: 'NOTHING_ANSWERED' }]);
  });

  it('is said once of a solution and a MIM', async () => {
    const first = await newClaim(hub, VESTHAVN, { 'r1.1': 'MEETS' });
    await saveClaim(hub, first, astrid);
    const { data } = await saveClaim(hub, { ...first, id: newId() }, astrid);
    expect(data.saveConformanceClaim).toEqual({
      __typename: 'ConformanceClaimExistsError',
      claimId: first['id'],
    });
  });

  it('is never overwritten by whoever saw an older version', async () => {
    const input = await newClaim(hub, VESTHAVN, { 'r1.1': 'MEETS' });
    await saveClaim(hub, input, astrid);
    const answers = await answersOf(hub, { 'r1.1': 'NOT' });
    const change = { id: input['id'], version: 1, answers };
    const [one, two] = await Promise.all([saveClaim(hub, change, astrid), saveClaim(hub, change, mikkel)]);
    const kinds = [one, two].map(({ data }) => data.saveConformanceClaim.__typename).toSorted();
    expect(kinds).toEqual(['ConformanceClaim', 'ConformanceClaimConflict']);
  });

  it('is tested only with all that is to be known of the test', async () => {
    const test = { name: 'Suite', version: '1', by: ' ', on: '2026-01-01', url: 'https://tests.example/1' };
    const input = await newClaim(hub, VESTHAVN, { 'r1.1': 'MEETS' }, { test });
    expect(codeOf(await saveClaim(hub, input, astrid))).toBe('BAD_USER_INPUT');
    const whole = { ...input, test: { ...test, by: 'A laboratory' } };
    expect((await saveClaim(hub, whole, astrid)).data.saveConformanceClaim.class).toBe('TESTED');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd'])('has no link to %s', async (evidenceUrl) => {
    const input = await newClaim(hub, VESTHAVN, { 'r1.1': { answer: 'MEETS', evidenceUrl } });
    expect(codeOf(await saveClaim(hub, input, astrid))).toBe('BAD_USER_INPUT');
  });
});

describe('verifying', () => {
  it('is refused to members, and to the chair of another group', async () => {
    const id = await publicClaim(hub, outsider, SUPPLIER, { 'r1.1': 'MEETS' });
    for (const session of [radka, astrid])
      expect(codeOf(await verifyClaim(hub, id, 2, session))).toBe('FORBIDDEN');
    await hub.sql(`UPDATE session SET second_factor = false WHERE person_id = $1`, [PEOPLE.coordinator]);
    expect(codeOf(await verifyClaim(hub, id, 2, coordinator))).toBe('SECOND_FACTOR_REQUIRED');
    coordinator = await hub.signIn(PEOPLE.coordinator);
  });

  it('is refused to whoever acts for the body that claims', async () => {
    await makeSteward(PEOPLE.coordinator, DOLNA_ROSA);
    const id = await publicClaim(hub, radka, DOLNA_ROSA, { 'r1.1': 'MEETS' });
    const refused = await verifyClaim(hub, id, 2, coordinator);
    expect([codeOf(refused), refused.errors[0]?.message]).toEqual([
      'FORBIDDEN',
      expect.stringContaining('Somebody else'),
    ]);
    expect((await readClaim(hub, id, coordinator)).standing.whyNotVerify).toBe('OWN_BODY');
    expect((await readClaim(hub, id)).class).toBe('DECLARED');
  });

  it('is open to the chair of the technical group, and covers the answers as they stood', async () => {
    const id = await publicClaim(hub, outsider, SUPPLIER, { 'r1.1': 'MEETS', 'r1.2': 'NOT' });
    await hub.sql(
      `INSERT INTO mandate (id, group_id, role, person_id, authority_id, since, created_at)
       VALUES ($1, $2, 'delegate', $3, $4, now() - interval '1 day', now())`,
      [newId(), GROUPS.technical, PEOPLE.mikkel, VESTHAVN],
    );
    await hub.sql(`UPDATE session SET second_factor = true WHERE person_id = $1`, [PEOPLE.mikkel]);
    const { data } = await verifyClaim(hub, id, 2, mikkel);
    expect(data.verifyConformanceClaim).toMatchObject({
      class: 'VERIFIED',
      verification: { by: 'A laboratory', testVersion: '2.0' },
    });
    expect(answerOf(data.verifyConformanceClaim, 'r1.1')).toMatchObject({ verified: 'YES' });

    const answers = await answersOf(hub, { 'r1.1': 'MEETS', 'r1.2': 'MEETS' });
    await saveClaim(hub, { id, version: 3, answers }, outsider);
    const changed = await readClaim(hub, id);
    expect(changed.class).toBe('DECLARED');
    expect(answerOf(changed, 'r1.1')).toMatchObject({ verified: 'YES' });
    expect(answerOf(changed, 'r1.2')).toMatchObject({ verified: 'OPEN' });
  });
});

describe('a changed requirement', () => {
  it('turns only its claims to re-check, and says so once by mail', async () => {
    const about = await publicClaim(hub, astrid, VESTHAVN, { 'r1.1': 'MEETS', 'r1.2': 'MEETS' });
    const other = await publicClaim(hub, outsider, SUPPLIER, { 'r1.2': 'MEETS' });
    const before = (await fingerprints(hub))['r1.1'];
    await publishTestMim(
      hub,
      FIRST.map((one) => (one.key === 'r1.1' ? { ...one, text: 'Data is there in two formats.' } : one)),
    );

    const claim = await readClaim(hub, about);
    expect(answerOf(claim, 'r1.1')).toMatchObject({
      recheck: 'REWORDED',
      seen: { text: 'Data is there in one machine-readable format.' },
    });
    expect(answerOf(claim, 'r1.2')).toMatchObject({ recheck: null });
    expect((await readClaim(hub, other)).counts.recheck).toBe(0);

    await watchClaims(hub);
    await watchClaims(hub);
    const jobs = await hub.sql(
      `SELECT data->>'to' AS recipient FROM pgboss.job WHERE data->>'messageId' LIKE $1`,
      [`<recheck.${about}%`],
    );
    expect(jobs).toHaveLength(2);

    const kept = { key: 'r1.1', answer: 'MEETS', seenFingerprint: before };
    const untouched = [kept, ...(await answersOf(hub, { 'r1.2': 'MEETS' }))];
    await saveClaim(hub, { id: about, version: 2, answers: untouched }, astrid);
    expect((await readClaim(hub, about)).counts.recheck).toBe(1);

    const confirmed = await answersOf(hub, { 'r1.1': 'MEETS', 'r1.2': 'MEETS' });
    await saveClaim(hub, { id: about, version: 3, answers: confirmed }, astrid);
    expect((await readClaim(hub, about)).counts.recheck).toBe(0);
  });

  it('is not answered unseen', async () => {
    const input = await newClaim(hub, VESTHAVN, {
      'r1.1': { answer: 'MEETS', seenFingerprint: '0123456789ab' },
    });
    const { data } = await saveClaim(hub, input, astrid);
    expect(data.saveConformanceClaim.faults).toEqual([{ key: 'r1.1', fault: 'REQUIREMENT_CHANGED' }]);
  });

  it('that is withdrawn keeps what was said of it, marked as such', async () => {
    const id = await publicClaim(hub, astrid, VESTHAVN, { 'r2.1': 'MEETS', 'r1.2': 'MEETS' });
    await publishTestMim(
      hub,
      FIRST.filter(({ key }) => key !== 'r2.1'),
    );
    expect(answerOf(await readClaim(hub, id), 'r2.1')).toMatchObject({ recheck: 'WITHDRAWN' });
    await publishTestMim(hub);
    expect(answerOf(await readClaim(hub, id), 'r2.1')).toMatchObject({ recheck: null });
  });
});
