import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusedAccess } from '#libs/platform';
import {
  delegates,
  DOLNA_ROSA,
  ElectionUnderTest,
  newSignatories,
  type Delegate,
} from '../support/elections.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../support/hub.js';

let hub: TestHub;
let astrid: Delegate;
let mikkel: Delegate;
let radka: Delegate;
let election: ElectionUnderTest;
let candidate: string;

const CAST = `mutation ($input: CastBallotInput!) { castBallot(input: $input) { __typename } }`;

const SEALED = 'SELECT sealed FROM election_participation WHERE election_id = $1';

beforeAll(async () => {
  hub = await startTestHub();
  ({ astrid, mikkel, radka } = await delegates(hub));
});

afterAll(() => hub.stop());

beforeEach(async () => {
  election = await ElectionUnderTest.called(hub);
  candidate = await election.given(VESTHAVN, 'Asta Invented');
  await election.given(DOLNA_ROSA, 'Boris Invented');
  await election.opensVoting();
});

const participations = async (): Promise<number> =>
  (await hub.sql('SELECT 1 FROM election_participation WHERE election_id = $1', [election.id])).length;

describe('a vote', () => {
  it('is not taken from somebody who is not signed in, nor without a fresh proof of who they are, and neither is noted', async () => {
    const input = { electionId: election.id, authorityId: VESTHAVN, choice: 'blank' };
    expect(codeOf(await hub.graphql(CAST, { input }))).toBe('UNAUTHENTICATED');
    const stale = await hub.signIn(PEOPLE.astrid);
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '11 minutes' WHERE person_id = $1`, [
      PEOPLE.astrid,
    ]);
    expect(codeOf(await hub.graphql(CAST, { input }, stale))).toBe('STEP_UP_REQUIRED');
    await hub.graphql('{ auditLog { totalCount } }', {}, stale);
    await hub.app.get(RefusedAccess, { strict: false }).flush();
    const noted = await hub.sql('SELECT operation FROM refused_access WHERE person_id = $1', [PEOPLE.astrid]);
    expect(noted).toEqual([{ operation: 'Query.auditLog' }]);
    ({ astrid, mikkel, radka } = await delegates(hub));
  });

  it('is not taken for another authority, which looks like one that does not exist', async () => {
    const [theirs, nobodys] = await Promise.all(
      [DOLNA_ROSA, '019aa3f2-ffff-7000-8000-00000000ffff'].map((authorityId) =>
        election.casts({ ...astrid, authorityId }, 'blank'),
      ),
    );
    expect(theirs.code).toBe('AUTHORITY_NOT_FOUND');
    expect(theirs.message).toBe(nobodys.message);
  });

  it('is not taken from a steward who was not named', async () => {
    expect(await election.casts(astrid, 'blank')).toEqual({
      __typename: 'NotNamedVoterError',
      voterName: null,
    });
    await election.namesVoter(astrid, PEOPLE.mikkel);
    expect(await election.casts(astrid, 'blank')).toEqual({
      __typename: 'NotNamedVoterError',
      voterName: 'Mikkel Brandt',
    });
  });

  it('is not taken for an authority that is not on the roll', async () => {
    const [authorityId = ''] = await newSignatories(hub, 1, PEOPLE.astrid);
    await hub.sql(`UPDATE membership SET state = 'withdrawn' WHERE authority_id = $1`, [authorityId]);
    expect(await election.casts({ ...astrid, authorityId }, 'blank')).toEqual({
      __typename: 'NotOnRollError',
    });
  });

  it.each(['nobody', '', 'no', '019aa3f2-ffff-7000-8000-00000000ffff'])(
    'is not taken when it is for “%s”',
    async (choice) => {
      await election.namesVoter(astrid, PEOPLE.astrid);
      expect((await election.casts(astrid, choice)).code).toBe('BAD_USER_INPUT');
      expect(await participations()).toBe(0);
    },
  );

  it('is not taken before voting opens, is taken as soon as it does, and not when it has closed', async () => {
    await election.namesVoter(astrid, PEOPLE.astrid);
    await election.moves('voting_opens_at', '1 second');
    expect(await election.casts(astrid, 'blank')).toEqual({
      __typename: 'ElectionNotOpenError',
      phase: 'CHECKING',
    });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await election.casts(astrid, 'blank')).toMatchObject({ __typename: 'VoteReceipt' });
    await election.moves('voting_closes_at', '1 second');
    expect(await election.casts(astrid, candidate)).toMatchObject({
      __typename: 'VoteReceipt',
      changed: true,
    });
    await election.moves('voting_closes_at', '0 seconds');
    expect(await election.casts(astrid, 'blank')).toMatchObject({ __typename: 'ElectionNotOpenError' });
  });

  it('can be changed, gives a new receipt each time, and the last one counts', async () => {
    await election.namesVoter(astrid, PEOPLE.astrid);
    const first = await election.casts(astrid, 'blank');
    const second = await election.casts(astrid, candidate);
    expect([first.changed, second.changed]).toEqual([false, true]);
    expect(second.receipt).not.toBe(first.receipt);
    await election.endsVoting();
    await election.counts();
    expect(await election.reads('turnout result { blank tallies { candidateId votes } }')).toMatchObject({
      turnout: 1,
      result: { blank: 0, tallies: [{ candidateId: candidate, votes: 1 }, { votes: 0 }] },
    });
    const isCounted = async (receipt: string) =>
      (
        await hub.graphql('query ($e: ID!, $r: ID!) { isReceiptCounted(electionId: $e, receipt: $r) }', {
          e: election.id,
          r: receipt,
        })
      ).data.isReceiptCounted;
    expect(await isCounted(second.receipt)).toBe(true);
    expect(await isCounted(first.receipt)).toBe(false);
  });

  it('leaves no trace of who voted or when in the audit log, and totals stay hidden until the end', async () => {
    await election.namesVoter(astrid, PEOPLE.astrid);
    await election.casts(astrid, candidate);
    const actions = await hub.sql(
      `SELECT DISTINCT action FROM audit_entry WHERE subject_id = $1 ORDER BY action`,
      [election.id],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'election.call',
      'election.freeze-roll',
      'election.name-voter',
    ]);
    expect(await election.reads('turnout result { blank }', mikkel.session)).toEqual({
      turnout: null,
      result: null,
    });
    expect(await election.readsMine('hasVoted', mikkel.session)).toContainEqual({ hasVoted: true });
    expect((await hub.get(`/export/elections/${election.id}/ballots.json`)).status).toBe(404);
  });
});

describe('the voter of an authority', () => {
  it('is named by its stewards, and is one of them', async () => {
    expect((await election.namesVoter({ ...radka, authorityId: VESTHAVN }, PEOPLE.radka)).code).toBe(
      'AUTHORITY_NOT_FOUND',
    );
    expect((await election.namesVoter(astrid, PEOPLE.radka)).code).toBe('BAD_USER_INPUT');
    expect(await election.namesVoter(astrid, PEOPLE.mikkel)).toEqual({
      __typename: 'ElectionVoter',
      personName: 'Mikkel Brandt',
    });
  });

  it('can be replaced until the vote is cast, and not afterwards', async () => {
    await election.namesVoter(astrid, PEOPLE.mikkel);
    await election.namesVoter(mikkel, PEOPLE.astrid);
    await election.casts(astrid, 'blank');
    expect(await election.namesVoter(mikkel, PEOPLE.mikkel)).toEqual({
      __typename: 'VoterFixedError',
      voterName: 'Astrid Holm',
    });
  });

  it('who leaves the authority votes no more; the vote stands, and nobody takes it over', async () => {
    await election.namesVoter(astrid, PEOPLE.mikkel);
    await election.casts(mikkel, 'blank');
    await hub.sql('UPDATE stewardship SET until = now() WHERE person_id = $1 AND authority_id = $2', [
      PEOPLE.mikkel,
      VESTHAVN,
    ]);
    expect((await election.casts(mikkel, candidate)).code).toBe('AUTHORITY_NOT_FOUND');
    const [before] = await hub.sql(SEALED, [election.id]);
    expect(await election.namesVoter(astrid, PEOPLE.astrid)).toEqual({
      __typename: 'VoterFixedError',
      voterName: null,
    });
    expect(await election.casts(astrid, candidate)).toEqual({
      __typename: 'NotNamedVoterError',
      voterName: null,
    });
    expect(await hub.sql(SEALED, [election.id])).toEqual([before]);
    await hub.sql('UPDATE stewardship SET until = NULL WHERE person_id = $1 AND authority_id = $2', [
      PEOPLE.mikkel,
      VESTHAVN,
    ]);
  });

  it('who moves to another authority leaves the vote behind, and may cast that of the other', async () => {
    const [authorityId = ''] = await newSignatories(hub, 1, PEOPLE.outsider);
    const jonas = await hub.signIn(PEOPLE.outsider);
    await election.namesVoter({ session: jonas, personId: PEOPLE.outsider, authorityId }, PEOPLE.outsider);
    expect(
      await election.casts({ session: jonas, personId: PEOPLE.outsider, authorityId }, candidate),
    ).toMatchObject({
      changed: false,
    });
    await hub.sql('UPDATE stewardship SET until = now() WHERE person_id = $1', [PEOPLE.outsider]);
    const [other = ''] = await newSignatories(hub, 1, PEOPLE.outsider);
    expect(
      await election.casts({ session: jonas, personId: PEOPLE.outsider, authorityId: other }, 'blank'),
    ).toEqual({
      __typename: 'NotOnRollError',
    });
    expect(await participations()).toBe(1);
  });
});

describe('one hundred votes of one authority at once', () => {
  const together = <T>(work: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 100 }, (_, at) => work(at)));

  it('would be more than one without the key of the table: this is how a race looks', async () => {
    await hub.sql('CREATE TABLE unguarded (authority_id uuid)');
    await together(async () => {
      const found = await hub.sql('SELECT 1 FROM unguarded WHERE authority_id = $1', [VESTHAVN]);
      if (found.length === 0) await hub.sql('INSERT INTO unguarded VALUES ($1)', [VESTHAVN]);
    });
    expect((await hub.sql('SELECT 1 FROM unguarded')).length).toBeGreaterThan(1);
  });

  it('are one vote, and one ballot', async () => {
    await election.namesVoter(astrid, PEOPLE.astrid);
    const sessions = [astrid.session, await hub.signIn(PEOPLE.astrid), await hub.signIn(PEOPLE.astrid)];
    const outcomes = await together((at) =>
      election.casts({ ...astrid, session: sessions[at % 3]! }, at % 2 ? candidate : 'blank'),
    );
    expect(outcomes.filter(({ changed }) => changed === false)).toHaveLength(1);
    expect(outcomes.filter(({ changed }) => changed === true)).toHaveLength(99);
    expect(await participations()).toBe(1);
    await election.endsVoting();
    await election.counts();
    expect(await hub.sql('SELECT 1 FROM election_ballot WHERE election_id = $1', [election.id])).toHaveLength(
      1,
    );
  });

  it('by two colleagues who each name themselves are the vote of one of them', async () => {
    const outcomes = await together(async (at) => {
      const who = at % 2 ? astrid : mikkel;
      await election.namesVoter(who, who.personId);
      return { who: who.personId, ...(await election.casts(who, 'blank')) };
    });
    const taken = new Set(
      outcomes.filter(({ __typename }) => __typename === 'VoteReceipt').map(({ who }) => who),
    );
    expect(taken.size).toBe(1);
    expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(
      new Set(['VoteReceipt', 'NotNamedVoterError']),
    );
    expect(await participations()).toBe(1);
  });
});
