import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isId } from '#libs/kernel';
import {
  delegates,
  DOLNA_ROSA,
  ElectionUnderTest,
  newSignatories,
  type Delegate,
} from '../support/elections.js';
import { PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../support/hub.js';

let hub: TestHub;
let astrid: Delegate;
let election: ElectionUnderTest;

beforeAll(async () => {
  hub = await startTestHub();
  ({ astrid } = await delegates(hub));
});

afterAll(() => hub.stop());

beforeEach(async () => {
  election = await ElectionUnderTest.called(hub);
  await election.given(VESTHAVN, 'Asta Invented');
  await election.given(DOLNA_ROSA, 'Boris Invented');
  await election.opensVoting();
});

describe('the roll', () => {
  it('is frozen when voting opens: text and fingerprint are public, and nobody joins it later', async () => {
    await election.casts(astrid, 'blank');
    const { rollHash, rollSize } = await election.reads('rollHash rollSize');
    const text = await (await hub.get(`/export/elections/${election.id}/roll.txt`)).text();
    expect(hash('sha256', text)).toBe(rollHash);
    expect(text.trim().split('\n')).toHaveLength(rollSize);
    const [late = ''] = await newSignatories(hub, 1, PEOPLE.astrid);
    expect(text).not.toContain(late);
    expect(await (await hub.get(`/export/elections/${election.id}/roll.txt`)).text()).toBe(text);
    await expect(
      hub.sql('UPDATE election SET roll_hash = $2 WHERE id = $1', [election.id, 'x']),
    ).rejects.toThrow('never changed');
  });

  it('is read page by page, by name', async () => {
    await election.casts(astrid, 'blank');
    const query = `query ($id: ID!, $after: String) { electionRoll(electionId: $id, first: 2, after: $after) {
      edges { node { authorityId name } } pageInfo { hasNextPage endCursor } totalCount } }`;
    const first = (await hub.graphql(query, { id: election.id })).data.electionRoll;
    const after = first.pageInfo.endCursor as string;
    const second = (await hub.graphql(query, { id: election.id, after })).data.electionRoll;
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.authorityId as string);
    expect(new Set(ids).size).toBe(ids.length);
    expect(first.totalCount).toBe((await election.reads('rollSize')).rollSize);
  });

  it('of an invented election holds invented authorities only', async () => {
    await election.casts(astrid, 'blank');
    const real = await hub.sql(
      `SELECT 1 FROM election_roll_entry r JOIN authority a ON a.id = r.authority_id
       WHERE r.election_id = $1 AND a.label = 'real'`,
      [election.id],
    );
    expect(real).toEqual([]);
  });
});

describe('the ballot paper', () => {
  it('lists the candidates in an order of its own each time, and the page of candidates always in the same', async () => {
    for (const id of await newSignatories(hub, 4, PEOPLE.outsider)) await election.given(id);
    const orders = new Set<string>();
    const lists = new Set<string>();
    for (let time = 0; time < 12; time++) {
      const { ballotPaper, candidates } = await election.reads('ballotPaper { id } candidates { id }');
      orders.add(JSON.stringify(ballotPaper));
      lists.add(JSON.stringify(candidates));
      expect(ballotPaper.every(({ id }: { id: string }) => isId(id))).toBe(true);
    }
    expect(orders.size).toBeGreaterThan(3);
    expect(lists.size).toBe(1);
  });
});
