import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#libs/platform';
import { recount, readPublishedElection, type PublishedElection } from '#libs/counting';
import {
  callInput,
  delegates,
  DOLNA_ROSA,
  ElectionUnderTest,
  newSignatories,
  type Delegate,
} from '../support/elections.js';
import { PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

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

describe('an election with 150 authorities', () => {
  let election: ElectionUnderTest;
  let towns: string[];
  let candidates: string[];
  const cast: string[] = [];
  const receipts: string[] = [];
  let jonas: Session;

  beforeAll(async () => {
    towns = await newSignatories(hub, 150, PEOPLE.outsider);
    jonas = await hub.signIn(PEOPLE.outsider);
    election = await ElectionUnderTest.called(hub, { minimumVotes: 20 });
    candidates = [];
    for (const authorityId of towns.slice(0, 3)) candidates.push(await election.given(authorityId));
    await election.opensVoting();
    await hub.sql(
      'INSERT INTO election_voter (election_id, authority_id, person_id) SELECT $1, id, $2 FROM unnest($3::uuid[]) AS t (id)',
      [election.id, PEOPLE.outsider, towns],
    );
    for (const [at, authorityId] of towns.entries()) {
      if (at % 15 === 14) continue;
      const choice = at % 13 === 0 ? 'blank' : candidates[at % 2 ? 0 : at % 3]!;
      const { receipt } = await election.casts(
        { session: jonas, personId: PEOPLE.outsider, authorityId },
        choice,
      );
      cast.push(choice);
      receipts.push(receipt as string);
    }
    await election.endsVoting();
    await election.counts();
  }, 60_000);

  it('counts what was cast: every vote once, and as many ballots as authorities that took part', async () => {
    const { turnout, result, outcome, rollSize } = await election.reads(
      'turnout outcome rollSize result { blank elected tallies { candidateId votes } }',
    );
    expect([turnout, outcome]).toEqual([140, 'ELECTED']);
    expect(rollSize).toBeGreaterThanOrEqual(150);
    expect(result.blank).toBe(cast.filter((choice) => choice === 'blank').length);
    for (const { candidateId, votes: count } of result.tallies)
      expect(count).toBe(cast.filter((choice) => choice === candidateId).length);
    const [counts] = await hub.sql(
      `SELECT (SELECT count(*) FROM election_participation WHERE election_id = $1) AS took_part,
         (SELECT count(*) FROM election_ballot WHERE election_id = $1) AS ballots,
         (SELECT count(*) FROM election_receipt WHERE election_id = $1) AS receipts`,
      [election.id],
    );
    expect(counts).toEqual({ took_part: '140', ballots: '140', receipts: '140' });
  });

  it('is recounted from the published ballots by anybody, with the same result', async () => {
    const file = await download(election);
    expect(await recount(file, sha256)).toMatchObject({
      sameResult: true,
      sameFingerprint: true,
      sameNumbers: true,
    });
    expect([...file.receipts].sort()).toEqual([...receipts].sort());
    const csv = await (await hub.get(`/export/elections/${election.id}/ballots.csv`)).text();
    expect(csv.trim().split('\n')).toHaveLength(141);
  });

  it('keeps nothing that ties a ballot to an authority: no column, no time, no transaction, no order', async () => {
    const columns = await hub.sql(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_name IN ('election_ballot', 'election_receipt', 'election_participation') ORDER BY 1, 2`,
    );
    expect(columns.map(({ table_name, column_name }) => `${table_name}.${column_name}`)).toEqual([
      'election_ballot.choice',
      'election_ballot.election_id',
      'election_ballot.id',
      'election_participation.authority_id',
      'election_participation.election_id',
      'election_participation.sealed',
      'election_receipt.election_id',
      'election_receipt.id',
    ]);
    const transactions = await hub.sql(
      `SELECT DISTINCT x FROM (
         SELECT xmin::text AS x FROM election_ballot WHERE election_id = $1
         UNION ALL SELECT xmin::text FROM election_receipt WHERE election_id = $1
         UNION ALL SELECT xmin::text FROM election_participation WHERE election_id = $1) t`,
      [election.id],
    );
    expect(transactions).toHaveLength(1);
    expect(
      await hub.sql('SELECT 1 FROM election_participation WHERE election_id = $1 AND sealed IS NOT NULL', [
        election.id,
      ]),
    ).toEqual([]);
    expect(await hub.sql('SELECT 1 FROM election_key WHERE election_id = $1', [election.id])).toEqual([]);
  });

  it('has its ballots and receipts in random order, and under ids that hold no time', async () => {
    const stored = await hub.sql(
      'SELECT id, choice FROM election_ballot WHERE election_id = $1 ORDER BY ctid',
      [election.id],
    );
    expect(stored.map(({ choice }) => choice)).not.toEqual(cast);
    expect(stored.every(({ id }) => (id as string).charAt(14) === '4')).toBe(true);
    const order = await hub.sql('SELECT id FROM election_receipt WHERE election_id = $1 ORDER BY ctid', [
      election.id,
    ]);
    expect(order.map(({ id }) => id as string)).not.toEqual(receipts);
    expect(stored.filter(({ id }) => receipts.includes(id as string))).toEqual([]);
  });

  it('has ballots that the database lets nobody change', async () => {
    for (const change of [
      `UPDATE election_ballot SET choice = 'blank'`,
      'DELETE FROM election_ballot',
      'DELETE FROM election_receipt',
    ])
      await expect(hub.sql(`${change} WHERE election_id = $1`, [election.id])).rejects.toThrow(
        'never changed',
      );
    await expect(hub.sql(`UPDATE election SET turnout = 1 WHERE id = $1`, [election.id])).rejects.toThrow(
      'never changed',
    );
  });
});

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
  const patiently = async (subject: string, count: number) => {
    const found = async () =>
      (await hub.mails()).filter((mail) => mail.subject.includes(subject)).map(({ to }) => to);
    for (const end = Date.now() + 10_000; Date.now() < end && (await found()).length < count;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return found();
  };

  it('remind only those who have not voted, once, and tell everybody how it ended', async () => {
    await hub.sql(`UPDATE stewardship SET until = now() WHERE person_id = $1`, [PEOPLE.outsider]);
    await hub.sql('DELETE FROM dev_mail');
    const { election, ids } = await contested();
    await votes(election, astrid, ids[0]);
    await election.moves('voting_closes_at', '1 hour');
    const jobs = hub.app.get(Jobs, { strict: false });
    for (let twice = 0; twice < 2; twice++) await jobs.send('elections.take-steps', {});
    const reminded = await patiently('Вашата администрация още не е гласувала', 1);
    expect(reminded).toEqual(['radka.ilieva@dolna-rosa.example']);
    expect((await hub.mails()).filter(({ subject }) => subject.includes('has not voted yet'))).toEqual([]);
    await election.endsVoting();
    await election.counts();
    expect((await patiently('How the election ended', 2)).sort()).toEqual([
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
