import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#libs/platform';
import { recount, readPublishedElection, type PublishedElection } from '#libs/counting';
import { callInput, delegates, DOLNA_ROSA, ElectionUnderTest, type Delegate } from '../support/elections.js';
import { PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../support/hub.js';

let hub: TestHub;
let astrid: Delegate;
let radka: Delegate;

beforeAll(async () => {
  hub = await startTestHub();
  ({ astrid, radka } = await delegates(hub));
});

afterAll(() => hub.stop());

const sha256 = (text: string): string => hash('sha256', text);

async function download({ id }: ElectionUnderTest): Promise<PublishedElection> {
  const response = await hub.get(`/export/elections/${id}/ballots.json`);
  expect(response.status).toBe(200);
  return readPublishedElection(await response.json());
}

/** An election between two, in which Vesthavn and Dolna Rosa can vote. */
async function contested(
  change: object = {},
): Promise<{ election: ElectionUnderTest; ids: [string, string] }> {
  const election = await ElectionUnderTest.called(hub, change);
  const ids: [string, string] = [
    await election.given(VESTHAVN, 'Asta'),
    await election.given(DOLNA_ROSA, 'Boris'),
  ];
  await election.opensVoting();
  return { election, ids };
}

async function votes(election: ElectionUnderTest, who: Delegate, choice: string): Promise<void> {
  await election.namesVoter(who, who.personId);
  expect(await election.casts(who, choice)).toMatchObject({ __typename: 'VoteReceipt' });
}

const mandates = (groupId: string) =>
  hub.sql(
    `SELECT authority_id, person_id, role, since, until FROM mandate WHERE group_id = $1 AND role = 'chair' ORDER BY id`,
    [groupId],
  );

describe('the end of an election', () => {
  it('gives the mandate to whoever was elected, for the term of the call', async () => {
    const { election, ids } = await contested();
    await hub.sql('UPDATE election_application SET person_id = $2 WHERE id = $1', [ids[0], PEOPLE.astrid]);
    await votes(election, astrid, ids[0]);
    await election.endsVoting();
    await election.counts();
    const { termFrom, termUntil } = await election.reads('termFrom termUntil');
    expect(await mandates(election.groupId)).toEqual([
      {
        authority_id: VESTHAVN,
        person_id: PEOPLE.astrid,
        role: 'chair',
        since: new Date(termFrom as string),
        until: new Date(termUntil as string),
      },
    ]);
  });

  it('comes once, however many processes count', async () => {
    const { election, ids } = await contested();
    await votes(election, astrid, ids[0]);
    await election.endsVoting();
    const jobs = hub.app.get(Jobs, { strict: false });
    await Promise.all(Array.from({ length: 8 }, () => jobs.send('elections.take-steps', {})));
    await election.counts();
    const closed = await hub.sql(
      `SELECT 1 FROM audit_entry WHERE subject_id = $1 AND action = 'election.close'`,
      [election.id],
    );
    expect(closed).toHaveLength(1);
    expect(await mandates(election.groupId)).toHaveLength(1);
  });

  it('with too few votes opens none of them, and elects nobody', async () => {
    const { election, ids } = await contested({ minimumVotes: 5 });
    await votes(election, astrid, ids[0]);
    await election.endsVoting();
    await election.counts();
    expect(await election.reads('outcome turnout result { blank }')).toEqual({
      outcome: 'TOO_FEW',
      turnout: 1,
      result: null,
    });
    expect((await hub.get(`/export/elections/${election.id}/ballots.json`)).status).toBe(404);
    expect(
      await hub.sql('SELECT 1 FROM election_participation WHERE election_id = $1 AND sealed IS NOT NULL', [
        election.id,
      ]),
    ).toEqual([]);
    expect(await mandates(election.groupId)).toEqual([]);
  });

  it('in a tie is a second vote at once, with the same roll and voters, which ends in the lot', async () => {
    const { election, ids } = await contested();
    await votes(election, astrid, ids[0]);
    await votes(election, radka, ids[1]);
    await election.endsVoting();
    await election.counts();
    const first = await election.reads('outcome rollHash followedById result { tied elected }');
    expect(first).toMatchObject({ outcome: 'SECOND_VOTE', result: { elected: [] } });
    expect(await mandates(election.groupId)).toEqual([]);
    const second = ElectionUnderTest.known(hub, first.followedById as string, election.groupId);
    expect(await second.reads('phase rollHash followsWhy rules { tie }')).toMatchObject({
      phase: 'VOTING',
      rollHash: first.rollHash,
      followsWhy: 'SECOND_VOTE',
      rules: { tie: 'LOT' },
    });
    expect(await second.readsMine('isVoter', astrid.session)).toEqual([{ isVoter: true }]);
    const paper: { id: string }[] = (await second.reads('candidates { id }')).candidates;
    await second.casts(astrid, paper[0]!.id);
    await second.casts(radka, paper[1]!.id);
    await second.endsVoting();
    await second.counts();
    const { result } = await second.reads('result { elected drawn }');
    expect(result.elected).toHaveLength(1);
    expect(result.drawn.sort()).toEqual(paper.map(({ id }) => id).sort());
    expect(await recount(await download(second), sha256)).toMatchObject({ sameResult: true });
    expect(await mandates(election.groupId)).toHaveLength(1);
  });

  it('with one candidate is a vote of yes or no', async () => {
    const election = await ElectionUnderTest.called(hub);
    const only = await election.given(VESTHAVN);
    await election.opensVoting();
    await votes(election, astrid, only);
    await votes(election, radka, 'no');
    await election.endsVoting();
    await election.counts();
    expect(await election.reads('outcome result { no blank }')).toEqual({
      outcome: 'VACANT',
      result: { no: 1, blank: 0 },
    });
  });

  it('with one candidate is an election without a vote, where the rules say so', async () => {
    const election = await ElectionUnderTest.called(hub, { oneCandidate: 'ACCLAMATION' });
    const only = await election.given(VESTHAVN);
    await election.opensVoting();
    await election.counts();
    expect(await election.reads('outcome turnout frozenAt result { elected }')).toEqual({
      outcome: 'ELECTED',
      turnout: null,
      frozenAt: null,
      result: { elected: [only] },
    });
    expect(await mandates(election.groupId)).toHaveLength(1);
  });

  it('without candidates prolongs the call once, and then leaves the chair vacant', async () => {
    const election = await ElectionUnderTest.called(hub);
    await election.endsApplications();
    await election.counts();
    const { outcome, followedById } = await election.reads('outcome followedById');
    expect(outcome).toBe('PROLONGED');
    const prolonged = ElectionUnderTest.known(hub, followedById as string, election.groupId);
    expect(await prolonged.reads('phase followsWhy rules { noCandidate prolongDays }')).toEqual({
      phase: 'APPLICATIONS',
      followsWhy: 'PROLONGED',
      rules: { noCandidate: 'VACANT', prolongDays: null },
    });
    expect(await prolonged.applies(astrid)).toMatchObject({ __typename: 'ElectionApplication' });
    await hub.sql('DELETE FROM election_application WHERE election_id = $1', [prolonged.id]);
    await prolonged.endsApplications();
    await prolonged.counts();
    expect(await prolonged.reads('outcome followedById')).toEqual({ outcome: 'VACANT', followedById: null });
  });

  it('still comes when the mandate cannot be given: the seat is free for coordinators, and the log says why', async () => {
    const { election, ids } = await contested();
    await votes(election, astrid, ids[0]);
    await hub.sql(`UPDATE membership SET state = 'withdrawn' WHERE authority_id = $1`, [VESTHAVN]);
    await election.endsVoting();
    await election.counts();
    await hub.sql(`UPDATE membership SET state = 'listed' WHERE authority_id = $1`, [VESTHAVN]);
    expect((await election.reads('outcome')).outcome).toBe('ELECTED');
    const refused = await hub.sql(
      `SELECT after FROM audit_entry WHERE subject_id = $1 AND action = 'election.mandate-refused'`,
      [election.id],
    );
    expect(refused).toEqual([{ after: { reason: 'not-a-signatory' } }]);
  });
});

describe('mails', () => {
  // Mail about the elections before may still be on its way.
  const patiently = async (election: ElectionUnderTest, subject: string, count: number) => {
    const found = async () =>
      (await hub.mails())
        .filter((mail) => mail.subject.includes(subject) && mail.text.includes(election.id))
        .map(({ to }) => to);
    for (const end = Date.now() + 10_000; Date.now() < end && (await found()).length < count;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return found();
  };

  it('remind only those who have not voted, once, and tell everybody how it ended', async () => {
    await hub.sql(`UPDATE stewardship SET until = now() WHERE person_id = ANY($1)`, [
      [PEOPLE.outsider, PEOPLE.tomas],
    ]);
    await hub.sql('DELETE FROM dev_mail');
    const { election, ids } = await contested();
    await votes(election, astrid, ids[0]);
    await election.moves('voting_closes_at', '1 hour');
    const jobs = hub.app.get(Jobs, { strict: false });
    for (let twice = 0; twice < 2; twice++) await jobs.send('elections.take-steps', {});
    const reminded = await patiently(election, 'Вашата администрация още не е гласувала', 1);
    expect(reminded).toEqual(['radka.ilieva@dolna-rosa.example']);
    expect((await hub.mails()).filter(({ subject }) => subject.includes('has not voted yet'))).toEqual([]);
    await election.endsVoting();
    await election.counts();
    expect((await patiently(election, 'How the election ended', 2)).sort()).toEqual([
      'astrid.holm@vesthavn.example',
      'mikkel.brandt@vesthavn.example',
    ]);
  });
});

describe('an election that another one made necessary', () => {
  it('is the only thing under way in its group', async () => {
    const { election, ids } = await contested();
    await votes(election, astrid, ids[0]);
    await votes(election, radka, ids[1]);
    await election.endsVoting();
    await election.counts();
    const coordinator = await hub.signIn(PEOPLE.coordinator);
    const call = `mutation ($input: CallElectionInput!) { callElection(input: $input) { id } }`;
    const { errors } = await hub.graphql(call, { input: callInput(election.groupId) }, coordinator);
    expect(errors[0]?.extensions['code']).toBe('ELECTION_UNDER_WAY');
  });
});
