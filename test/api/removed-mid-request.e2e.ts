import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { delegates, ElectionUnderTest, type Delegate } from '../support/elections.js';
import { whileWaiting, type HeldRow } from '../support/held-rows.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../support/hub.js';
import { Candidate } from '../support/memberships.js';

const SUPPORT = `mutation ($input: DeclareSupportInput!) { declareSupport(input: $input) { __typename } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

const ends = (personId: string, authorityId: string) => () =>
  hub.sql(
    `UPDATE stewardship SET until = date_trunc('milliseconds', statement_timestamp())
     WHERE person_id = $1 AND authority_id = $2 AND until IS NULL`,
    [personId, authorityId],
  );

const audited = async (subjectId: string): Promise<number> =>
  (await hub.sql('SELECT 1 FROM audit_entry WHERE subject_id = $1', [subjectId])).length;

describe('a steward who is removed while their request waits for a membership', () => {
  let town: Candidate;
  let signing: { readonly id: string; readonly row: HeldRow };

  const started = (id: string) => ({
    id,
    row: { lock: 'SELECT 1 FROM membership WHERE id = $1 FOR UPDATE', values: [id] },
  });

  const isUntouched = async (id: string, state: string, entries: number) => {
    const [membership] = await hub.sql('SELECT state, signed_by FROM membership WHERE id = $1', [id]);
    expect(membership).toEqual({ state, signed_by: null });
    expect(await audited(id)).toBe(entries);
  };

  beforeEach(async () => {
    town = await Candidate.registers(hub, await hub.signIn(PEOPLE.outsider));
    signing = started(await town.draft());
  });

  it('does not sign the declaration', async () => {
    const { id, row } = signing;
    await town.decides(id);
    await town.namesSigner(id);
    const text = await town.reads(id);
    const entries = await audited(id);
    const answer = await whileWaiting(
      hub,
      row,
      () => town.signs(id, text),
      ends(PEOPLE.outsider, town.authorityId),
    );
    expect(codeOf(answer)).toBe('MEMBERSHIP_NOT_FOUND');
    await isUntouched(id, 'decided', entries);
  });

  it('does not declare support', async () => {
    await hub.sql(`UPDATE membership SET kind = 'supporter' WHERE id = $1`, [signing.id]);
    const entries = await audited(signing.id);
    const input = {
      memberKind: 'AUTHORITY',
      memberId: town.authorityId,
      signerName: 'Nora Nordhoff',
      signerPosition: 'Mayor',
      signerNamePublic: false,
    };
    const answer = await whileWaiting(
      hub,
      signing.row,
      () => hub.graphql(SUPPORT, { input }, town.session),
      ends(PEOPLE.outsider, town.authorityId),
    );
    expect(codeOf(answer)).toBe('MEMBERSHIP_NOT_FOUND');
    await isUntouched(signing.id, 'draft', entries);
  });
});

describe('a steward who is removed while their request waits for an election', () => {
  let astrid: Delegate;
  let mikkel: Delegate;
  let election: ElectionUnderTest;

  const electionRow = (): HeldRow => ({
    lock: 'SELECT 1 FROM election WHERE id = $1 FOR UPDATE',
    values: [election.id],
  });

  const voterRow = (): HeldRow => ({
    lock: 'SELECT 1 FROM election_voter WHERE election_id = $1 AND authority_id = $2 FOR UPDATE',
    values: [election.id, VESTHAVN],
  });

  const votes = () =>
    hub.sql('SELECT 1 FROM election_participation WHERE election_id = $1 AND authority_id = $2', [
      election.id,
      VESTHAVN,
    ]);

  beforeEach(async () => {
    await hub.sql('UPDATE stewardship SET until = NULL WHERE person_id = $1', [PEOPLE.astrid]);
    ({ astrid, mikkel } = await delegates(hub));
    election = await ElectionUnderTest.called(hub);
  });

  const readyToVote = async () => {
    await election.given(VESTHAVN);
    await election.opensVoting();
    await election.namesVoter(astrid, PEOPLE.astrid);
    await election.casts({ ...mikkel, authorityId: VESTHAVN }, 'blank');
  };

  it('does not cast a vote', async () => {
    await readyToVote();
    const answer = await whileWaiting(
      hub,
      electionRow(),
      () => election.casts(astrid, 'blank'),
      ends(PEOPLE.astrid, VESTHAVN),
    );
    expect(answer.code).toBe('AUTHORITY_NOT_FOUND');
    expect(await votes()).toEqual([]);
  });

  it('does not cast a vote after having waited for a colleague either', async () => {
    await readyToVote();
    const answer = await whileWaiting(
      hub,
      voterRow(),
      () => election.casts(astrid, 'blank'),
      ends(PEOPLE.astrid, VESTHAVN),
    );
    expect(answer).toEqual({ __typename: 'NotNamedVoterError', voterName: null });
    expect(await votes()).toEqual([]);
  });

  it('does not name who votes', async () => {
    await readyToVote();
    const entries = await audited(election.id);
    const answer = await whileWaiting(
      hub,
      voterRow(),
      () => election.namesVoter(astrid, PEOPLE.mikkel),
      ends(PEOPLE.astrid, VESTHAVN),
    );
    expect(answer.code).toBe('AUTHORITY_NOT_FOUND');
    expect(await audited(election.id)).toBe(entries);
  });

  it('does not take an application back', async () => {
    const { id } = await election.applies(astrid);
    const answer = await whileWaiting(
      hub,
      electionRow(),
      async () =>
        codeOf(
          await hub.graphql(
            'mutation ($id: ID!) { withdrawApplication(applicationId: $id) { __typename } }',
            { id },
            astrid.session,
          ),
        ),
      ends(PEOPLE.astrid, VESTHAVN),
    );
    expect(answer).toBe('APPLICATION_NOT_FOUND');
    const [kept] = await hub.sql('SELECT withdrawn_at FROM election_application WHERE id = $1', [id]);
    expect(kept).toEqual({ withdrawn_at: null });
  });
});
