import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeclarationService } from '#libs/community';
import { Candidate } from '../support/memberships.js';
import { PEOPLE, codeOf, startTestHub, type Session, type TestHub } from '../support/hub.js';

const CERTIFICATE = `query ($code: String!) { certificate(code: $code) {
  state member { name country type } signedOn signerName signerPosition onBehalfOf textVersion textHash together } }`;
const MEMBERSHIP = `query ($id: ID!) { membership(id: $id) {
  state actions steps { action toState by note } joint { code leadName members { name state } } } }`;

let hub: TestHub;
let jonas: Session;
let radka: Session;
let clara: Session;
let town: Candidate;
let texts = 0;

beforeAll(async () => {
  hub = await startTestHub();
  jonas = await hub.signIn(PEOPLE.outsider);
  radka = await hub.signIn(PEOPLE.radka);
  clara = await hub.signIn(PEOPLE.coordinator);
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

describe('signing together', () => {
  const OPEN = `mutation ($id: ID!) { openJointSignature(membershipId: $id) { ... on Membership { joint { code } } } }`;
  const JOIN = `mutation ($input: JoinJointSignatureInput!) { joinJointSignature(input: $input) {
    __typename ... on Membership { id } ... on MembershipExistsError { membershipId } } }`;
  const opened = async (): Promise<{ id: string; code: string }> => {
    const id = await town.draft();
    const { data } = await hub.graphql(OPEN, { id }, jonas);
    return { id, code: data.openJointSignature.joint.code as string };
  };
  const join = (other: Candidate, code: string) =>
    hub.graphql(JOIN, { input: { code, authorityId: other.authorityId } }, other.session);

  it('needs the code, and an authority of one’s own', async () => {
    const { code } = await opened();
    const other = await Candidate.registers(hub, radka, 'BG');
    expect(codeOf(await join(other, '0000-0000-0000-0000-0000-0000'))).toBe('JOINT_SIGNATURE_NOT_FOUND');
    const foreign = { input: { code, authorityId: town.authorityId } };
    expect(codeOf(await hub.graphql(JOIN, foreign, radka))).toBe('MEMBERSHIP_NOT_FOUND');
  });

  it('gives each town a signature of its own, under one text', async () => {
    const { id, code } = await opened();
    const other = await Candidate.registers(hub, radka, 'BG');
    const { data } = await join(other, code.toLowerCase());
    const otherId = data.joinJointSignature.id as string;
    const first = await town.signsReady(id);
    await importText(`2021-${texts++}`, '2021-01-01');
    const second = await other.signsReady(otherId);
    expect(second.textVersion).toBe(first.textVersion);
    expect(second.certificateCode).not.toBe(first.certificateCode);
    expect((await membershipOf(id)).joint).toMatchObject({
      leadName: town.name,
      members: [
        { name: town.name, state: 'SIGNED' },
        { name: other.name, state: 'SIGNED' },
      ],
    });
  });

  it('is not for an authority that has signed already', async () => {
    const { code } = await opened();
    const other = await Candidate.registers(hub, radka, 'BG');
    const signedId = await other.draft();
    await other.signsReady(signedId);
    expect((await join(other, code)).data.joinJointSignature).toMatchObject({ membershipId: signedId });
  });
});

describe('the certificate', () => {
  const certificate = async (code: string, session?: Session) =>
    (await hub.graphql(CERTIFICATE, { code }, session)).data.certificate;
  const list = async (id: string): Promise<void> => {
    for (const step of ['checkMembership', 'listMembership'])
      await hub.graphql(`mutation ($id: ID!) { ${step}(membershipId: $id) { __typename } }`, { id }, clara);
  };

  it('is the same nothing to others until it is listed as a code that does not exist', async () => {
    const { certificateCode } = await town.signsReady(await town.draft());
    for (const session of [undefined, radka]) {
      expect(await certificate(certificateCode, session)).toBeNull();
      expect(await certificate('0000-0000-0000-0000-0000-0000', session)).toBeNull();
    }
    for (const session of [jonas, clara])
      expect(await certificate(certificateCode, session)).toMatchObject({ state: 'PENDING' });
  });

  it('says to everybody who signed what and when, by office and not by name', async () => {
    const id = await town.draft();
    const { certificateCode, textHash } = await town.signsReady(id);
    await list(id);
    expect(await certificate(certificateCode.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      state: 'VALID',
      member: { name: town.name },
      signerName: null,
      signerPosition: 'Mayor',
      textHash,
    });
    expect(await certificate(certificateCode, jonas)).toMatchObject({ signerName: 'Nora Nordhoff' });
  });

  it('keeps the name, kind and country that were signed when the authority is renamed', async () => {
    const id = await town.draft();
    const { certificateCode } = await town.signsReady(id);
    await list(id);
    await hub.sql(
      `UPDATE authority SET name = '{"en": "Elsewhere"}', country = 'AT', type = 'region' WHERE id = $1`,
      [town.authorityId],
    );
    const now = await hub.graphql('query ($id: ID!) { authority(id: $id) { name } }', {
      id: town.authorityId,
    });
    expect(now.data.authority.name).toBe('Elsewhere');
    expect(await certificate(certificateCode)).toMatchObject({
      member: { name: town.name, country: 'DE', type: 'municipality' },
    });
  });

  it('names the person where the person allowed it', async () => {
    const id = await town.draft();
    await town.decides(id);
    await town.namesSigner(id, { signerNamePublic: true });
    const { data } = await town.signs(id, await town.reads(id));
    await list(id);
    expect(await certificate(data.signDeclaration.certificateCode)).toMatchObject({
      signerName: 'Nora Nordhoff',
    });
  });

  it('says so after a withdrawal', async () => {
    const id = await town.draft();
    const { certificateCode } = await town.signsReady(id);
    await list(id);
    await hub.graphql(
      `mutation ($input: ReasonedStepInput!) { withdrawMembership(input: $input) { __typename } }`,
      { input: { membershipId: id, reason: 'Merged with the neighbour' } },
      jonas,
    );
    expect(await certificate(certificateCode)).toMatchObject({ state: 'WITHDRAWN' });
  });
});
