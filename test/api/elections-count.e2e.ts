import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPublishedElection, recount, type PublishedElection } from '#libs/counting';
import { ElectionUnderTest, newSignatories } from '../support/elections.js';
import { PEOPLE, startTestHub, type Session, type TestHub } from '../support/hub.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

const sha256 = (text: string): string => hash('sha256', text);

async function download({ id }: ElectionUnderTest): Promise<PublishedElection> {
  const response = await hub.get(`/export/elections/${id}/ballots.json`);
  expect(response.status).toBe(200);
  return readPublishedElection(await response.json());
}

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
