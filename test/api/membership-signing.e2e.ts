import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeclarationService } from '#libs/community';
import { Candidate } from '../support/memberships.js';
import { PEOPLE, codeOf, startTestHub, type Session, type TestHub } from '../support/hub.js';

const UNKNOWN = '019aa3f2-0000-7000-8000-00000000ffff';
const MEMBERSHIP = `query ($id: ID!) { membership(id: $id) {
  state actions steps { action toState by note } joint { code leadName members { name state } } } }`;

let hub: TestHub;
let jonas: Session;
let radka: Session;
let town: Candidate;

beforeAll(async () => {
  hub = await startTestHub();
  jonas = await hub.signIn(PEOPLE.outsider);
  radka = await hub.signIn(PEOPLE.radka);
});

beforeEach(async () => {
  await hub.sql('UPDATE authority SET checked_at = now() WHERE checked_at IS NULL');
  town = await Candidate.registers(hub, jonas);
});

afterAll(() => hub.stop());

const membershipOf = async (id: string, session = jonas) =>
  (await hub.graphql(MEMBERSHIP, { id }, session)).data?.membership;

async function importText(version: string, adoptedOn: string): Promise<void> {
  const shipped = await readFile('content/community/declaration-2019-12.yaml', 'utf8');
  const other = shipped
    .replace('version: 2019-12', `version: ${version}`)
    .replace('adoptedOn: 2019-12-10', `adoptedOn: ${adoptedOn}`);
  await hub.app.get(DeclarationService, { strict: false }).import(other);
}

describe('the declaration', () => {
  it('can be read by everybody in their language, with the hash of its plain text', async () => {
    const { data } = await hub.graphql(
      `{ declaration { version hash locale label principles { title } plainTextUrl } }`,
    );
    expect(data.declaration).toMatchObject({ version: '2019-12', locale: 'en', label: 'condensed' });
    expect(data.declaration.principles).toHaveLength(6);
    const text = await (await hub.get(data.declaration.plainTextUrl)).text();
    expect(createHash('sha256').update(text).digest('hex')).toBe(data.declaration.hash);
  });

  it('is nothing for a version that does not exist', async () => {
    expect(codeOf(await hub.graphql(`{ declaration(version: "1066") { hash } }`))).toBe(
      'DECLARATION_NOT_FOUND',
    );
    expect((await hub.get('/export/declaration/1066')).status).toBe(404);
  });

  it('cannot be changed in the database, and its version cannot be used twice', async () => {
    for (const statement of [
      `UPDATE declaration_text SET canonical = 'x'`,
      'DELETE FROM declaration_text',
      'TRUNCATE declaration_text CASCADE',
    ])
      await expect(hub.sql(statement)).rejects.toThrow('never changed');
    await expect(importText('2019-12', '2019-12-11')).rejects.toMatchObject({
      code: 'DECLARATION_VERSION_TAKEN',
    });
  });
});

describe('the way to the signature', () => {
  it('begins for stewards only, in the same words for others as for what does not exist', async () => {
    const missing = await hub.graphql(
      'mutation ($id: ID!) { startMembership(authorityId: $id) { __typename } }',
      { id: UNKNOWN },
      radka,
    );
    const foreign = await town.starts(radka);
    expect(codeOf(foreign)).toBe('MEMBERSHIP_NOT_FOUND');
    expect(foreign.errors[0]?.message).toBe(missing.errors[0]?.message);
    expect(codeOf(await hub.graphql('{ myMemberships { id } }'))).toBe('UNAUTHENTICATED');
  });

  it('is not seen and not taken by somebody else at any step', async () => {
    const id = await town.draft();
    const tries = [
      hub.graphql(MEMBERSHIP, { id }, radka),
      hub.graphql(MEMBERSHIP, { id: UNKNOWN }, radka),
      town.decides(id, {}, radka),
      town.namesSigner(id, {}, radka),
      town.signs(id, await town.reads(id), radka),
    ];
    for (const answer of await Promise.all(tries)) {
      expect(codeOf(answer)).toBe('MEMBERSHIP_NOT_FOUND');
    }
    expect(await membershipOf(id)).toMatchObject({ state: 'DRAFT', actions: ['DECIDE', 'WITHDRAW'] });
  });

  it('leads back to a membership that has begun', async () => {
    const id = await town.draft();
    expect((await town.starts()).data.startMembership).toEqual({
      __typename: 'MembershipExistsError',
      membershipId: id,
      state: 'DRAFT',
    });
  });

  it('begins once when the button is pressed twice', async () => {
    const answers = await Promise.all([town.starts(), town.starts()]);
    expect(answers.map(({ data }) => data.startMembership.__typename).sort()).toEqual([
      'Membership',
      'MembershipExistsError',
    ]);
  });

  it.each([
    ['a decision of tomorrow', { decidedOn: '2999-01-01' }, 'decidedOn'],
    ['a decision without a reference', { reference: '' }, 'reference'],
    ['evidence behind plain http', { evidenceUrl: 'http://town.example' }, 'evidenceUrl'],
  ])('refuses %s', async (_what, decision, field) => {
    const answer = await town.decides(await town.draft(), decision);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', details: { field } });
  });

  it('keeps what was entered between the steps, and lets it be corrected', async () => {
    const id = await town.draft();
    await town.decides(id);
    expect(
      (await town.decides(id, { reference: 'Council decision 13/2026' })).data.recordDecision.state,
    ).toBe('DECIDED');
    const { data } = await hub.graphql(
      'query ($id: ID!) { membership(id: $id) { decidedOn decisionReference } }',
      { id },
      jonas,
    );
    expect(data.membership).toEqual({
      decidedOn: '2026-03-12',
      decisionReference: 'Council decision 13/2026',
    });
  });
});

describe('signing', () => {
  it('is refused before the council has decided, and without a signer or a mandate', async () => {
    const id = await town.draft();
    const text = await town.reads(id);
    expect((await town.signs(id, text)).data.signDeclaration).toEqual({
      __typename: 'NotReadyToSignError',
      missing: ['DECISION', 'SIGNER', 'MANDATE'],
    });
    await town.decides(id);
    await town.namesSigner(id, { signerEntitled: false });
    expect((await town.signs(id, text)).data.signDeclaration.missing).toEqual(['MANDATE']);
  });

  it('is refused for another text than the one that is signed', async () => {
    const id = await town.draft();
    await town.decides(id);
    await town.namesSigner(id);
    const { version, hash } = await town.reads(id);
    const altered = `${hash.slice(0, -1)}${hash.endsWith('0') ? '1' : '0'}`;
    for (const read of [
      { version, hash: altered },
      { version: '1.0', hash },
    ])
      expect((await town.signs(id, read)).data.signDeclaration).toEqual({
        __typename: 'DeclarationChangedError',
        version,
        hash,
      });
    expect(codeOf(await town.signs(id, { version, hash: 'not a hash' }))).toBe('BAD_USER_INPUT');
    expect((await membershipOf(id)).state).toBe('DECIDED');
  });

  it('is refused without a fresh proof of identity', async () => {
    const id = await town.draft();
    const text = await town.reads(id);
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE person_id = $1`, [
      PEOPLE.outsider,
    ]);
    expect(codeOf(await town.signs(id, text))).toBe('STEP_UP_REQUIRED');
    jonas = await hub.signIn(PEOPLE.outsider);
  });

  it('is refused after the person has stopped to act for the authority', async () => {
    const id = await town.draft();
    await town.decides(id);
    await town.namesSigner(id);
    const text = await town.reads(id);
    await hub.sql('UPDATE stewardship SET until = now() WHERE authority_id = $1', [town.authorityId]);
    expect(codeOf(await town.signs(id, text))).toBe('MEMBERSHIP_NOT_FOUND');
  });

  it('binds the signature to the text, and happens once, whoever presses how often', async () => {
    const id = await town.draft();
    await town.decides(id);
    await town.namesSigner(id);
    const text = await town.reads(id);
    const answers = await Promise.all(Array.from({ length: 6 }, () => town.signs(id, text)));
    const outcomes = answers.map(({ data }) => data.signDeclaration);
    const signed = outcomes.filter(({ __typename }) => __typename === 'Membership');
    expect(signed).toHaveLength(1);
    expect(signed[0]).toMatchObject({ state: 'SIGNED', textVersion: text.version, textHash: text.hash });
    expect(outcomes.filter(({ __typename }) => __typename === 'NotPossibleNowError')).toHaveLength(5);
    const steps = (await membershipOf(id)).steps.map(({ action }: { action: string }) => action);
    expect(steps).toEqual(['START', 'DECIDE', 'SIGN']);
  });

  it('cannot be followed by another decision or signer', async () => {
    const id = await town.draft();
    await town.signsReady(id);
    expect((await town.decides(id)).data.recordDecision).toMatchObject({ __typename: 'NotPossibleNowError' });
    expect((await town.namesSigner(id)).data.nameSigner).toMatchObject({ state: 'SIGNED' });
  });

  it('is refused after a withdrawal, and begins anew with another membership', async () => {
    const id = await town.draft();
    const text = await town.reads(id);
    const withdraw = `mutation ($input: ReasonedStepInput!) { withdrawMembership(input: $input) { __typename } }`;
    const input = { membershipId: id, reason: 'The council took it back.' };
    expect(codeOf(await hub.graphql(withdraw, { input }, radka))).toBe('MEMBERSHIP_NOT_FOUND');
    expect(codeOf(await hub.graphql(withdraw, { input: { ...input, reason: ' ' } }, jonas))).toBe(
      'BAD_USER_INPUT',
    );
    await hub.graphql(withdraw, { input }, jonas);
    expect((await town.signs(id, text)).data.signDeclaration).toEqual({
      __typename: 'NotPossibleNowError',
      state: 'WITHDRAWN',
      action: 'SIGN',
    });
    expect(await town.draft()).not.toBe(id);
  });

  it('asks to read again when a newer text came between reading and signing', async () => {
    const id = await town.draft();
    await town.decides(id);
    await town.namesSigner(id);
    const read = await town.reads(id);
    await importText('2020-a', '2020-01-01');
    const refused = (await town.signs(id, read)).data.signDeclaration;
    expect(refused).toMatchObject({ __typename: 'DeclarationChangedError', version: '2020-a' });
    const again = await town.reads(id);
    expect((await town.signs(id, again)).data.signDeclaration.textVersion).toBe('2020-a');
  });

  it('keeps names out of the audit log', async () => {
    const id = await town.draft();
    await town.signsReady(id);
    const lines = await hub.sql(
      'SELECT action, before, after FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'membership.start',
      'membership.decide',
      'membership.edit',
      'membership.sign',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Nordhoff|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });
});
