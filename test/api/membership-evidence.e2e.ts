import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Candidate } from '../support/memberships.js';
import {
  PEOPLE,
  codeOf,
  startTestHub,
  VESTHAVN,
  type Answer,
  type Session,
  type TestHub,
} from '../support/hub.js';

const UNKNOWN = '019aa3f2-0000-7000-8000-00000000ffff';
const ADD_FILE = `mutation ($input: AddEvidenceInput!) { addMembershipEvidence(input: $input) {
  __typename ... on Membership { evidence { id fileName mediaType size url } } ... on NotPossibleNowError { state } } }`;
const SUPPORT = `mutation ($input: DeclareSupportInput!) { declareSupport(input: $input) {
  __typename ... on Membership { id state } ... on MembershipExistsError { membershipId state } } }`;
const PDF = Buffer.from('%PDF-1.7\nDecision 12/2026');

let hub: TestHub;
let jonas: Session;
let radka: Session;
let clara: Session;

beforeAll(async () => {
  hub = await startTestHub();
  jonas = await hub.signIn(PEOPLE.outsider);
  radka = await hub.signIn(PEOPLE.radka);
  clara = await hub.signIn(PEOPLE.coordinator);
});

beforeEach(() => hub.sql('UPDATE authority SET checked_at = now() WHERE checked_at IS NULL'));

afterAll(() => hub.stop());

const step = (name: string, id: string, session: Session = clara): Promise<Answer> =>
  hub.graphql(
    `mutation ($id: ID!) { ${name}(membershipId: $id) { __typename ... on Membership { state } ... on NotPossibleNowError { state action } } }`,
    { id },
    session,
  );
const reasoned = (name: string, id: string, reason: string, session: Session = clara): Promise<Answer> =>
  hub.graphql(
    `mutation ($input: ReasonedStepInput!) { ${name}(input: $input) { __typename ... on Membership { state } ... on NotPossibleNowError { state action } } }`,
    { input: { membershipId: id, reason } },
    session,
  );

async function signedTown(): Promise<{ town: Candidate; id: string }> {
  const town = await Candidate.registers(hub, jonas);
  const id = await town.draft();
  await town.signsReady(id);
  return { town, id };
}

describe('a file that shows the decision', () => {
  const add = (membershipId: string, content: Buffer, session = jonas, fileName = 'decision.pdf') =>
    hub.graphql(
      ADD_FILE,
      { input: { membershipId, fileName, content: content.toString('base64') } },
      session,
    );
  const draft = async () => (await Candidate.registers(hub, jonas)).draft();

  it.each([
    ['HTML that is called PDF', Buffer.from('<html><script>alert(1)</script>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an empty file', Buffer.alloc(0)],
  ])('is refused when it is %s', async (_what, content) => {
    expect(codeOf(await add(await draft(), content))).toBe('BAD_USER_INPUT');
  });

  it('is refused from somebody else, in the words of a membership that is not there', async () => {
    const answers = await Promise.all([add(await draft(), PDF, radka), add(UNKNOWN, PDF, radka)]);
    expect(answers.map(codeOf)).toEqual(['MEMBERSHIP_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND']);
  });

  it('is refused once there are five, and after the signature', async () => {
    const id = await draft();
    for (let count = 0; count < 5; count++) await add(id, PDF);
    expect(codeOf(await add(id, PDF))).toBe('TOO_MANY_FILES');
    const { id: signed } = await signedTown();
    expect((await add(signed, PDF)).data.addMembershipEvidence).toEqual({
      __typename: 'NotPossibleNowError',
      state: 'SIGNED',
    });
  });

  it('is downloaded by its stewards and coordinators only, as an attachment that opens nothing', async () => {
    const name = '../..\\Beschluß "12"\u202e.pdf';
    const added = await add(await draft(), PDF, jonas, name);
    const [file] = added.data.addMembershipEvidence.evidence;
    expect(file).toMatchObject({
      fileName: 'Beschluß 12.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
    });
    expect((await hub.get(file.url)).status).toBe(401);
    expect((await hub.get(file.url, radka)).status).toBe(404);
    expect((await hub.get(`/export/membership-evidence/${UNKNOWN}`, radka)).status).toBe(404);
    for (const session of [jonas, clara]) {
      const response = await hub.get(file.url, session);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="Beschlu_ 12.pdf"; filename*=UTF-8''Beschlu%C3%9F%2012.pdf`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      });
      expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    }
  });

  it('is gone for good once it is removed, by its stewards only', async () => {
    const added = await add(await draft(), PDF);
    const [{ id, url }] = added.data.addMembershipEvidence.evidence;
    const remove = 'mutation ($id: ID!) { removeMembershipEvidence(evidenceId: $id) { __typename } }';
    expect(codeOf(await hub.graphql(remove, { id }, radka))).toBe('FILE_NOT_FOUND');
    expect((await hub.graphql(remove, { id }, jonas)).data.removeMembershipEvidence.__typename).toBe(
      'Membership',
    );
    expect((await hub.get(url, jonas)).status).toBe(404);
  });
});

describe('support', () => {
  const declare = (memberId: string, session = radka, memberKind = 'ORGANISATION') =>
    hub.graphql(
      SUPPORT,
      {
        input: {
          memberKind,
          memberId,
          signerName: 'Iva Ivanova',
          signerPosition: 'Director',
          signerNamePublic: false,
        },
      },
      session,
    );
  let organisations = 0;
  const organisation = async (): Promise<string> => {
    await hub.sql('UPDATE organisation SET checked_at = now() WHERE checked_at IS NULL');
    const input = {
      names: [{ locale: 'en', text: `Network ${++organisations}` }],
      sourceLocale: 'en',
      type: 'NETWORK',
      country: 'BG',
    };
    const { data } = await hub.graphql(
      'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { ... on RegisteredMember { id } } }',
      { input },
      radka,
    );
    return data.registerOrganisation.id as string;
  };

  it('is declared by those who act for the organisation only', async () => {
    expect(codeOf(await declare(await organisation(), jonas))).toBe('MEMBERSHIP_NOT_FOUND');
  });

  it('is not declared by a signatory, nor twice', async () => {
    const astrid = await hub.signIn(PEOPLE.astrid);
    expect((await declare(VESTHAVN, astrid, 'AUTHORITY')).data.declareSupport).toMatchObject({
      __typename: 'MembershipExistsError',
      state: 'LISTED',
    });
    const id = await organisation();
    const answers = await Promise.all([declare(id), declare(id)]);
    expect(answers.map(({ data }) => data.declareSupport.__typename).sort()).toEqual([
      'Membership',
      'MembershipExistsError',
    ]);
  });

  it('waits for the coordinator, may be sent back and declared again, and is then listed', async () => {
    const member = await organisation();
    const { id, state } = (await declare(member)).data.declareSupport;
    expect(state).toBe('SIGNED');
    await reasoned('sendBackMembership', id, 'Which office?');
    expect((await declare(member)).data.declareSupport).toMatchObject({ id, state: 'SIGNED' });
    await step('checkMembership', id);
    expect((await step('listMembership', id)).data.listMembership.state).toBe('LISTED');
  });

  it('cannot become a signature', async () => {
    const id = await organisation();
    const start = 'mutation ($id: ID!) { startMembership(authorityId: $id) { __typename } }';
    expect(codeOf(await hub.graphql(start, { id }, radka))).toBe('MEMBERSHIP_NOT_FOUND');
  });
});
