import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Candidate } from '../support/memberships.js';
import {
  PEOPLE,
  codeOf,
  startTestHub,
  VESTHAVN,
  type Answer,
  type Reply,
  type Session,
  type TestHub,
} from '../support/hub.js';

const UNKNOWN = '019aa3f2-0000-7000-8000-00000000ffff';
const QUEUE = `query ($first: Int, $after: String) { membershipsToCheck(first: $first, after: $after) {
  edges { node { id state member { name } actions } } pageInfo { hasNextPage endCursor } totalCount } }`;

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

/** Waits for mail, which jobs send after the answer. */
async function mailWith(subject: string): Promise<{ to: string; subject: string; text: string }[]> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const found = (await hub.mails()).filter((mail) => mail.subject.includes(subject));
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No mail about “${subject}” came.`);
}

describe('the desk', () => {
  it('is closed to everybody but coordinators, the stewards included', async () => {
    const { id } = await signedTown();
    for (const session of [jonas, radka]) {
      const answers = await Promise.all([
        hub.graphql(QUEUE, {}, session),
        hub.graphql('{ membersToCheck { id } }', {}, session),
        hub.graphql('query ($id: ID!) { likelyDuplicates(memberId: $id) { id } }', { id: VESTHAVN }, session),
        step('checkMembership', id, session),
        step('listMembership', id, session),
        reasoned('sendBackMembership', id, 'No', session),
        reasoned('removeMembership', id, 'No', session),
      ]);
      expect(answers.map(codeOf)).toEqual(answers.map(() => 'FORBIDDEN'));
    }
    expect(codeOf(await hub.graphql(QUEUE))).toBe('UNAUTHENTICATED');
  });

  it('is closed to a coordinator whose session has no second factor', async () => {
    const session = await hub.signIn(PEOPLE.coordinator);
    await hub.sql(
      `UPDATE session SET second_factor = false WHERE id_hash =
         (SELECT id_hash FROM session WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1)`,
      [PEOPLE.coordinator],
    );
    expect(codeOf(await hub.graphql(QUEUE, {}, session))).toBe('SECOND_FACTOR_REQUIRED');
  });

  it('shows what waits, the longest waiting first, page by page', async () => {
    await signedTown();
    await signedTown();
    const all = (await hub.graphql(QUEUE, { first: 100 }, clara)).data.membershipsToCheck;
    expect(all.edges.length).toBe(all.totalCount);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Reply = (await hub.graphql(QUEUE, { first: 1, after }, clara)).data
        .membershipsToCheck;
      seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual(all.edges.map(({ node }: { node: { id: string } }) => node.id));
  });

  it('lets no step be left out', async () => {
    const { id } = await signedTown();
    expect((await step('listMembership', id)).data.listMembership).toEqual({
      __typename: 'NotPossibleNowError',
      state: 'SIGNED',
      action: 'LIST',
    });
    expect(codeOf(await step('checkMembership', UNKNOWN))).toBe('MEMBERSHIP_NOT_FOUND');
  });

  it('brings a checked signature onto the public list, and the authority with it', async () => {
    const { town, id } = await signedTown();
    const signatories = async () => {
      const { data } = await hub.graphql(
        '{ signatories(first: 100) { edges { node { authority { id } } } } }',
        {},
        radka,
      );
      return data.signatories.edges.map(
        ({ node }: { node: { authority: { id: string } } }) => node.authority.id,
      );
    };
    expect((await step('checkMembership', id)).data.checkMembership.state).toBe('CHECKED');
    expect(await signatories()).not.toContain(town.authorityId);
    expect((await step('listMembership', id)).data.listMembership.state).toBe('LISTED');
    expect(await signatories()).toContain(town.authorityId);
    const { data } = await hub.graphql(
      'query ($id: ID!) { authority(id: $id) { checked } }',
      { id: town.authorityId },
      radka,
    );
    expect(data.authority).toEqual({ checked: true });
    const [mail] = await mailWith(`${town.name} steht auf der öffentlichen Liste`);
    expect(mail?.to).toBe('jonas.weber@neustadt.example');
  });

  it('gives a signature back with a reason, which the stewards are told, and which ends its certificate', async () => {
    const { town, id } = await signedTown();
    expect(codeOf(await reasoned('sendBackMembership', id, '  '))).toBe('BAD_USER_INPUT');
    const back = await reasoned('sendBackMembership', id, 'The number of the decision is missing.');
    expect(back.data.sendBackMembership.state).toBe('DECIDED');
    const [row] = await hub.sql(
      'SELECT certificate_code, text_hash, signed_by FROM membership WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ certificate_code: null, text_hash: null, signed_by: null });
    const [mail] = await mailWith(`Bitte noch einmal ansehen: ${town.name}`);
    expect(mail).toMatchObject({ to: 'jonas.weber@neustadt.example' });
    expect(mail?.text).toContain('The number of the decision is missing.');
    expect(mail?.text).toContain(`http://localhost:3000/de/memberships/${id}`);
    expect((await town.signsReady(id)).state).toBe('SIGNED');
  });

  it('warns of members that may be the same', async () => {
    const { data } = await hub.graphql(
      `mutation ($input: RegisterAuthorityInput!) { registerAuthority(input: $input) { ... on RegisteredMember { id } } }`,
      {
        input: {
          names: [{ locale: 'en', text: 'Vesthavn' }],
          sourceLocale: 'en',
          type: 'MUNICIPALITY',
          country: 'SE',
          notThese: [VESTHAVN],
        },
      },
      jonas,
    );
    const { id } = data.registerAuthority;
    const warned = await hub.graphql(
      'query ($id: ID!) { likelyDuplicates(memberId: $id) { id reasons } }',
      { id },
      clara,
    );
    expect(warned.data.likelyDuplicates).toEqual([{ id: VESTHAVN, reasons: ['NAME'] }]);
  });

  it('makes a member public that has no membership yet', async () => {
    const town = await Candidate.registers(hub, jonas);
    const waiting = await hub.graphql('{ membersToCheck { id kind name } }', {}, clara);
    expect(waiting.data.membersToCheck).toContainEqual({
      id: town.authorityId,
      kind: 'AUTHORITY',
      name: town.name,
    });
    const check = 'mutation ($input: CheckMemberInput!) { checkMember(input: $input) }';
    const input = { kind: 'AUTHORITY', id: town.authorityId };
    expect(codeOf(await hub.graphql(check, { input }, jonas))).toBe('FORBIDDEN');
    expect((await hub.graphql(check, { input }, clara)).data).toEqual({ checkMember: true });
    expect((await hub.graphql(check, { input }, clara)).data).toEqual({ checkMember: false });
  });

  it('ends a listed membership with a reason, and keeps its dates', async () => {
    const { id } = await signedTown();
    await step('checkMembership', id);
    await step('listMembership', id);
    expect((await reasoned('removeMembership', id, 'Entered twice')).data.removeMembership.state).toBe(
      'WITHDRAWN',
    );
    const [row] = await hub.sql(
      `SELECT state, listed_at IS NOT NULL AS listed, withdrawn_at >= listed_at AS ended FROM membership WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ state: 'withdrawn', listed: true, ended: true });
  });
});
