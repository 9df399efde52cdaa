import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommunitySeed } from '#libs/community';
import { readPublishedElection, recount } from '#libs/counting';
import { delegates, ElectionUnderTest, ensureGroups } from '../support/elections.js';
import { startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  await ensureGroups(hub, ['legal', 'financial', 'assembly']);
  await Promise.all([1, 2].map(() => hub.app.get(CommunitySeed, { strict: false }).run()));
});

afterAll(() => hub.stop());

const known = (at: number): ElectionUnderTest =>
  ElectionUnderTest.known(hub, `019aa3f7-0000-7000-8000-00000000100${at}`, '');

describe('the elections of the demo', () => {
  it('are one that is over, one open for votes and one open for applications, all marked as invented', async () => {
    const phases = await Promise.all([1, 2, 3].map((at) => known(at).reads('phase label')));
    expect(phases).toEqual(
      ['CLOSED', 'VOTING', 'APPLICATIONS'].map((phase) => ({ phase, label: 'illustrative' })),
    );
  });

  it('told nobody by mail', async () => {
    expect((await hub.mails()).filter(({ text }) => text.includes('/elections/'))).toEqual([]);
  });

  it('let a visitor recount the one that is over', async () => {
    const file = await (await hub.get(`/export/elections/${known(1).id}/ballots.json`)).json();
    const found = await recount(readPublishedElection(file), (text) => hash('sha256', text));
    expect(found).toMatchObject({ sameResult: true, sameFingerprint: true, sameNumbers: true });
    expect(found.result).toMatchObject({ outcome: 'elected', turnout: 11 });
  });

  it('let Astrid vote at once', async () => {
    const { astrid } = await delegates(hub);
    const { ballotPaper } = await known(2).reads('ballotPaper { id }');
    expect(ballotPaper).toHaveLength(3);
    await known(2).namesVoter(astrid, astrid.personId);
    expect(await known(2).casts(astrid, ballotPaper[0].id as string)).toMatchObject({
      __typename: 'VoteReceipt',
    });
  });
});
