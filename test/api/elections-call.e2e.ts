import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  callInput,
  delegates,
  DOLNA_ROSA,
  ElectionUnderTest,
  inDays,
  newGroup,
  newSignatories,
  type Delegate,
} from '../support/elections.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

let hub: TestHub;
let coordinator: Session;
let astrid: Delegate;
let mikkel: Delegate;
let radka: Delegate;

const CALL = `mutation ($input: CallElectionInput!) { callElection(input: $input) { id } }`;
const REJECT = `mutation ($id: ID!, $reason: String!) {
  rejectApplication(input: { applicationId: $id, reason: $reason }) { __typename
    ... on ElectionApplication { rejection } ... on ElectionNotOpenError { phase } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawApplication(applicationId: $id) { __typename
  ... on ElectionApplication { statement withdrawnAt } } }`;
const ASK = `mutation ($input: AskForRollInput!) { askForRoll(input: $input) { __typename
  ... on ElectionRollRequest { id decision } ... on ElectionNotOpenError { phase } } }`;
const DECIDE = `mutation ($input: DecideRollRequestInput!) { decideRollRequest(input: $input) { __typename
  ... on ElectionRollRequest { decision answer } } }`;
const CALLABLE = '{ callableGroups { id } }';
const DESK = `query ($id: ID!) { electionDesk(electionId: $id) { applications { id personName authority { name } } requests { id } } }`;

beforeAll(async () => {
  hub = await startTestHub();
  coordinator = await hub.signIn(PEOPLE.coordinator);
  ({ astrid, mikkel, radka } = await delegates(hub));
});

afterAll(() => hub.stop());

/** Makes Jonas, who acts for no authority, an officer of the organisation that leads a group. */
async function leads(groupId: string, personId: string): Promise<void> {
  await hub.sql(
    `WITH o AS (INSERT INTO organisation (id, name, source_locale, sort_name, type, country, label, created_at)
       VALUES (gen_random_uuid(), '{"en":"A network"}', 'en', 'a network', 'network', 'BE', 'illustrative', now()) RETURNING id),
     s AS (INSERT INTO stewardship (id, organisation_id, person_id, since)
       SELECT gen_random_uuid(), id, $2, now() - interval '1 day' FROM o)
     INSERT INTO mandate (id, group_id, role, organisation_id, since, created_at)
     SELECT gen_random_uuid(), $1, 'lead', id, now() - interval '1 day', now() FROM o`,
    [groupId, personId],
  );
}

/** What the sessions of a person prove: a second factor, and how long ago they showed who they are. */
async function proves(personId: string, { secondFactor = true, minutesAgo = 0 } = {}): Promise<void> {
  await hub.sql(
    `UPDATE session SET second_factor = $2, confirmed_at = now() - make_interval(mins => $3) WHERE person_id = $1`,
    [personId, secondFactor, minutesAgo],
  );
}

describe('a call', () => {
  it('is made by nobody but coordinators and the officers of the lead organisation', async () => {
    const groupId = await newGroup(hub);
    const input = callInput(groupId);
    expect(codeOf(await hub.graphql(CALL, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await hub.graphql(CALL, { input }, astrid.session))).toBe('FORBIDDEN');
    const jonas = await hub.signIn(PEOPLE.outsider);
    await leads(groupId, PEOPLE.outsider);
    await proves(PEOPLE.outsider, { secondFactor: false });
    expect(codeOf(await hub.graphql(CALL, { input }, jonas))).toBe('SECOND_FACTOR_REQUIRED');
    expect(codeOf(await hub.graphql(CALLABLE, {}, jonas))).toBe('SECOND_FACTOR_REQUIRED');
    await proves(PEOPLE.outsider, { minutesAgo: 11 });
    expect(codeOf(await hub.graphql(CALL, { input }, jonas))).toBe('STEP_UP_REQUIRED');
    await proves(PEOPLE.outsider);
    expect((await hub.graphql(CALLABLE, {}, jonas)).data.callableGroups).toEqual([{ id: groupId }]);
    expect((await hub.graphql(CALL, { input }, jonas)).errors).toEqual([]);
    const other = callInput(await newGroup(hub));
    expect(codeOf(await hub.graphql(CALL, { input: other }, jonas))).toBe('FORBIDDEN');
  });

  it.each<[string, object]>([
    ['whose voting closes before it opens', { votingClosesAt: '2026-01-01T00:00:00Z' }],
    ['in a zone that is none', { zone: 'Mars/Olympus' }],
    ['that takes applications for six days', { applicationsCloseAt: inDays(6.9) }],
    ['that is open for votes for a day', { votingClosesAt: inDays(13.9) }],
    ['for three chairs', { seats: 3 }],
    ['with a second vote that lasts no days', { secondVoteDays: null }],
    ['with a second vote that lasts a day', { secondVoteDays: 1 }],
    ['that is prolonged for six days', { prolongDays: 6 }],
    ['at a time that cannot be read', { termFrom: 'soon' }],
  ])('%s is refused', async (_what, change) => {
    const input = callInput(await newGroup(hub), change);
    expect(codeOf(await hub.graphql(CALL, { input }, coordinator))).toBe('BAD_USER_INPUT');
  });

  it('is refused while the group has an election under way', async () => {
    const { groupId } = await ElectionUnderTest.called(hub);
    expect(codeOf(await hub.graphql(CALL, { input: callInput(groupId) }, coordinator))).toBe(
      'ELECTION_UNDER_WAY',
    );
  });

  it('cannot be changed afterwards, by the database itself', async () => {
    const { id } = await ElectionUnderTest.called(hub);
    const changes = [
      `rules = '{}'`,
      `voting_closes_at = now() + interval '1 year'`,
      `note = 'x'`,
      `label = 'real'`,
    ];
    for (const change of changes)
      await expect(hub.sql(`UPDATE election SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        'never changed',
      );
  });

  it('is public, with its rules, and is told to the stewards of signatories', async () => {
    const election = await ElectionUnderTest.called(hub);
    expect(await election.reads('phase zone rules { tie secondVoteDays } mayRun')).toEqual({
      phase: 'APPLICATIONS',
      zone: 'Europe/Copenhagen',
      rules: { tie: 'SECOND_VOTE', secondVoteDays: 7 },
      mayRun: false,
    });
    const { data } = await hub.graphql('{ elections(first: 100) { edges { node { id group { name } } } } }');
    expect(data.elections.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(election.id);
    const audited = await hub.sql(
      `SELECT actor_id FROM audit_entry WHERE action = 'election.call' AND subject_id = $1`,
      [election.id],
    );
    expect(audited).toEqual([{ actor_id: PEOPLE.coordinator }]);
  });
});

describe('an application', () => {
  let election: ElectionUnderTest;
  beforeEach(async () => {
    election = await ElectionUnderTest.called(hub);
  });

  it('is refused for an authority one does not act for, as for one that does not exist', async () => {
    const [theirs, nobodys] = await Promise.all(
      [DOLNA_ROSA, '019aa3f2-ffff-7000-8000-00000000ffff'].map((authorityId) =>
        election.applies({ ...astrid, authorityId }),
      ),
    );
    expect(theirs.code).toBe('AUTHORITY_NOT_FOUND');
    expect(theirs.message).toBe(nobodys.message);
  });

  it.each([
    ['without consent', { consent: false }],
    ['with an empty statement', { statement: ' ' }],
    ['with a statement without end', { statement: 's'.repeat(3_001) }],
    ['with a link that is a script', { link: 'javascript:alert(1)' }],
  ])('is refused %s', async (_what, change) => {
    expect((await election.applies(astrid, change)).code).toBe('BAD_USER_INPUT');
  });

  it('is refused for officers, who may not stand', async () => {
    await leads(election.groupId, PEOPLE.astrid);
    expect(await election.applies(astrid)).toEqual({ __typename: 'OfficerMayNotStandError' });
  });

  it('is refused for an authority that is no listed signatory', async () => {
    const [authorityId = ''] = await newSignatories(hub, 1, PEOPLE.astrid);
    await hub.sql(`UPDATE membership SET state = 'checked' WHERE authority_id = $1`, [authorityId]);
    expect(await election.applies({ ...astrid, authorityId })).toEqual({ __typename: 'NotASignatoryError' });
  });

  it('is refused when a colleague stands already', async () => {
    await election.applies(astrid);
    expect(await election.applies(mikkel)).toEqual({
      __typename: 'CandidateExistsError',
      candidateName: 'Astrid Holm',
    });
  });

  it('is refused before applications open and after they closed', async () => {
    await election.endsApplications();
    expect(await election.applies(astrid)).toEqual({ __typename: 'ElectionNotOpenError', phase: 'CHECKING' });
    const later = { applicationsOpenAt: new Date(Date.now() + 86_400_000).toISOString() };
    const early = await ElectionUnderTest.called(hub, later);
    expect(await early.applies(astrid)).toEqual({ __typename: 'ElectionNotOpenError', phase: 'ANNOUNCED' });
  });

  it('can be changed, is seen by its authority alone, and is public once applications are closed', async () => {
    await election.applies(astrid, { statement: 'First words' });
    await election.applies(astrid, { statement: 'Better words', link: 'https://vesthavn.example/astrid' });
    const own = 'application { statement }';
    expect(await election.readsMine(own, mikkel.session)).toEqual([
      { application: { statement: 'Better words' } },
    ]);
    expect(await election.readsMine(own, radka.session)).toEqual([{ application: null }]);
    expect((await election.reads('candidates { id }')).candidates).toEqual([]);
    await election.endsApplications();
    expect(
      (await election.reads('candidates { personName statement authority { name } }')).candidates,
    ).toEqual([{ personName: 'Astrid Holm', statement: 'Better words', authority: { name: 'Vesthavn' } }]);
  });

  it('can be withdrawn by the authority, and by nobody else', async () => {
    const { id } = await election.applies(astrid);
    expect(codeOf(await hub.graphql(WITHDRAW, { id }, radka.session))).toBe('APPLICATION_NOT_FOUND');
    const { data } = await hub.graphql(WITHDRAW, { id }, mikkel.session);
    expect(data.withdrawApplication).toMatchObject({ __typename: 'ElectionApplication', statement: '' });
    expect(await election.applies(mikkel)).toMatchObject({ __typename: 'ElectionApplication' });
  });

  it('is rejected by those who run the election only, with a reason, a mail and a line in the log', async () => {
    const { id } = await election.applies(radka);
    const reason = 'The call asks for a politician.';
    expect(codeOf(await hub.graphql(REJECT, { id, reason }, astrid.session))).toBe('APPLICATION_NOT_FOUND');
    expect(codeOf(await hub.graphql(REJECT, { id, reason: ' ' }, coordinator))).toBe('BAD_USER_INPUT');
    const { data } = await hub.graphql(REJECT, { id, reason }, coordinator);
    expect(data.rejectApplication).toEqual({ __typename: 'ElectionApplication', rejection: reason });
    expect((await election.applies(radka)).code).toBe('APPLICATION_REJECTED');
    await election.endsApplications();
    expect((await election.reads('candidates { id }')).candidates).toEqual([]);
    const lines = await hub.sql(
      `SELECT 1 FROM audit_entry WHERE action = 'election.reject-application' AND subject_id = $1`,
      [id],
    );
    expect(lines).toHaveLength(1);
    const told = async () =>
      (await hub.mails()).filter(({ text }) => text.includes(reason)).map(({ to }) => to);
    for (const end = Date.now() + 10_000; Date.now() < end && (await told()).length === 0;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await told()).toEqual(['radka.ilieva@dolna-rosa.example']);
  });

  it('is neither read nor rejected by an officer without a second factor', async () => {
    const { id } = await election.applies(astrid);
    const jonas = await hub.signIn(PEOPLE.outsider);
    await leads(election.groupId, PEOPLE.outsider);
    await proves(PEOPLE.outsider, { secondFactor: false });
    const reject = { id, reason: 'Not now.' };
    expect(codeOf(await hub.graphql(DESK, { id: election.id }, jonas))).toBe('SECOND_FACTOR_REQUIRED');
    expect(codeOf(await hub.graphql(REJECT, reject, jonas))).toBe('SECOND_FACTOR_REQUIRED');
    await proves(PEOPLE.outsider, { minutesAgo: 11 });
    expect(codeOf(await hub.graphql(REJECT, reject, jonas))).toBe('STEP_UP_REQUIRED');
    await proves(PEOPLE.outsider);
    expect((await hub.graphql(REJECT, reject, jonas)).errors).toEqual([]);
  });

  it('is read on the desk by those who run the election only', async () => {
    await election.applies(astrid);
    expect(codeOf(await hub.graphql(DESK, { id: election.id }, astrid.session))).toBe('FORBIDDEN');
    const { data } = await hub.graphql(DESK, { id: election.id }, coordinator);
    expect(data.electionDesk.applications).toMatchObject([
      { personName: 'Astrid Holm', authority: { name: 'Vesthavn' } },
    ]);
  });
});

describe('the roll before it is frozen', () => {
  it('tells each authority whether it would be on it', async () => {
    const election = await ElectionUnderTest.called(hub);
    expect(await election.reads('frozenAt rollHash')).toEqual({ frozenAt: null, rollHash: null });
    expect(await election.readsMine('onRoll hasVoted', radka.session)).toEqual([
      { onRoll: true, hasVoted: false },
    ]);
  });

  it('takes in an authority that asks, when those who run the election admit it', async () => {
    const election = await ElectionUnderTest.called(hub);
    const [authorityId = ''] = await newSignatories(hub, 1, PEOPLE.outsider);
    await hub.sql(`UPDATE membership SET state = 'signed' WHERE authority_id = $1`, [authorityId]);
    const jonas = await hub.signIn(PEOPLE.outsider);
    const input = { electionId: election.id, authorityId, reason: 'Our council signed last week.' };
    expect(codeOf(await hub.graphql(ASK, { input }, astrid.session))).toBe('AUTHORITY_NOT_FOUND');
    const onRoll = { ...input, authorityId: VESTHAVN };
    expect(codeOf(await hub.graphql(ASK, { input: onRoll }, astrid.session))).toBe('ON_ROLL');
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [authorityId]);
    expect(codeOf(await hub.graphql(ASK, { input }, jonas))).toBe('AUTHORITY_UNCHECKED');
    await hub.sql('UPDATE authority SET checked_at = now() WHERE id = $1', [authorityId]);
    const { data } = await hub.graphql(ASK, { input }, jonas);
    const decision = { requestId: data.askForRoll.id as string, admit: true, answer: 'Welcome.' };
    expect(codeOf(await hub.graphql(DECIDE, { input: decision }, jonas))).toBe('ROLL_REQUEST_NOT_FOUND');
    const decided = await hub.graphql(DECIDE, { input: decision }, coordinator);
    expect(decided.data.decideRollRequest).toMatchObject({ decision: 'ADMITTED', answer: 'Welcome.' });
    expect(codeOf(await hub.graphql(DECIDE, { input: decision }, coordinator))).toBe('CONFLICT');
    expect(await election.readsMine('onRoll request { decision }', jonas)).toEqual([
      { onRoll: true, request: { decision: 'ADMITTED' } },
    ]);
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [authorityId]);
    expect(await election.readsMine('onRoll', jonas)).toEqual([{ onRoll: false }]);
  });
});
