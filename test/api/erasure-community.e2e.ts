import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ElectionUnderTest } from '../support/elections.js';
import { appoint, ASTRIDS_MANDATE, GROUPS } from '../support/groups.js';
import { PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';
import { Candidate } from '../support/memberships.js';
import { quiet, tablesWith } from '../support/whole-database.js';

const ADDRESS = 'astrid.holm@vesthavn.example';
const NAME = 'Astrid Holm';
const DOLNA_ROSA = '019aa3f2-0000-7000-8000-000000000002';
const ERASE = 'mutation { eraseMe { __typename ... on ErasureBlockedError { obstacles } } }';
const APPLY = `mutation ($input: ApplyForOfficeInput!) { applyForOffice(input: $input) { ... on ElectionApplication { id } } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawApplication(applicationId: $id) { __typename } }';
const JOIN = 'mutation ($input: GroupMembershipInput!) { joinGroup(input: $input) { __typename } }';
const CONTACT = 'mutation ($input: GroupContactInput!) { setGroupContact(input: $input) { __typename } }';
const ASK =
  'mutation ($id: ID!, $reason: String!) { requestToJoin(bodyId: $id, reason: $reason) { __typename } }';
const INVITE = 'mutation ($id: ID!, $email: String!) { inviteSteward(bodyId: $id, email: $email) { days } }';

let hub: TestHub;
let astrid: Session;
let election: ElectionUnderTest;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
});

afterAll(() => hub.stop());

const does = async (document: string, variables: object): Promise<void> => {
  const { errors } = await hub.graphql(document, variables, astrid);
  expect(errors).toEqual([]);
};

/** Astrid leaves a trace of every kind there is. */
async function takesPart(): Promise<string> {
  election = await ElectionUnderTest.called(hub);
  await election.given(DOLNA_ROSA);
  const texts = { cv: `${NAME} has a life.`, statement: 'A promise.', consent: true };
  const input = { electionId: election.id, authorityId: VESTHAVN, ...texts };
  const { data } = await hub.graphql(APPLY, { input }, astrid);
  const membership = { groupId: GROUPS.education, authorityId: VESTHAVN };
  await does(JOIN, { input: membership });
  await does(CONTACT, { input: { ...membership, personId: PEOPLE.astrid } });
  await does(ASK, { id: DOLNA_ROSA, reason: 'We share a project' });
  await does(INVITE, { id: VESTHAVN, email: 'new.colleague@vesthavn.example' });
  return data.applyForOffice.id as string;
}

describe('the mail of somebody with another address by now', () => {
  const JONAS_ADDRESS = 'jonas.weber@neustadt.example';
  const QUEUED = `SELECT data->>'subject' AS subject, data->>'personId' AS "personId" FROM pgboss.job
    WHERE name = 'mail' AND data->>'to' = $1 ORDER BY 1`;
  const KEPT = `SELECT subject, person_id AS "personId" FROM dev_mail WHERE recipient = $1 ORDER BY 1`;

  /** Jonas is written to about all that a community writes about. */
  async function isWrittenTo(jonas: Session): Promise<void> {
    const town = await Candidate.registers(hub, jonas);
    await hub.sql('UPDATE authority SET checked_at = now() WHERE checked_at IS NULL');
    await town.signsReady(await town.draft());
    await hub.sql(`UPDATE membership SET state = 'listed' WHERE authority_id = $1`, [town.authorityId]);
    await does(ASK, { id: town.authorityId, reason: 'We share a project' });
    await does(INVITE, { id: VESTHAVN, email: JONAS_ADDRESS });
    await ElectionUnderTest.called(hub);
    const { authorityId } = town;
    const mandate = { groupId: GROUPS.education, role: 'CHAIR', authorityId, personId: PEOPLE.outsider };
    const { errors } = await appoint(hub, mandate, await hub.signIn(PEOPLE.coordinator));
    expect(errors).toEqual([]);
    await quiet(hub);
    await hub.sql('UPDATE stewardship SET person_id = $2 WHERE authority_id = $1', [
      authorityId,
      PEOPLE.tomas,
    ]);
  }

  it('is known as theirs, whatever it is about, and goes with them', async () => {
    const jonas = await hub.signIn(PEOPLE.outsider);
    await isWrittenTo(jonas);
    for (const place of [QUEUED, KEPT]) {
      const mails = await hub.sql(place, [JONAS_ADDRESS]);
      expect(mails.map(({ subject }) => subject)).toEqual([
        'Act for Vesthavn on the Living Hub',
        'Aufruf: Wer übernimmt den Vorsitz von „Test“?',
        'Ihr Mandat in der Gruppe „Bildung & Kompetenzaufbau“',
        'Jemand möchte für Probstadt 1 DE handeln',
        'Probstadt 1 DE hat die Erklärung unterzeichnet',
      ]);
      expect(mails.filter(({ personId }) => personId !== PEOPLE.outsider)).toEqual([]);
    }

    await hub.sql(`UPDATE person SET email = 'elsewhere@neustadt.example', name = 'J. W.' WHERE id = $1`, [
      PEOPLE.outsider,
    ]);
    const { data } = await hub.graphql(ERASE, {}, jonas);
    expect(data.eraseMe.__typename).toBe('PersonErased');
    await quiet(hub);
    for (const place of [QUEUED, KEPT]) expect(await hub.sql(place, [JONAS_ADDRESS])).toEqual([]);
  });
});

describe('erasing somebody on whom a community relies', () => {
  it('is refused to the only steward of an authority, in words that say what to do first', async () => {
    const radka = await hub.signIn(PEOPLE.radka);
    const { data } = await hub.graphql(ERASE, {}, radka);
    expect(data.eraseMe.__typename).toBe('ErasureBlockedError');
    expect(data.eraseMe.obstacles.join()).toContain(
      'You are the only steward of Dolna Rosa. Invite a colleague',
    );
    expect(await hub.sql('SELECT 1 FROM person WHERE id = $1', [PEOPLE.radka])).toHaveLength(1);
  });

  it('is refused to a candidate while the election runs', async () => {
    const application = await takesPart();
    const { data } = await hub.graphql(ERASE, {}, astrid);
    expect(data.eraseMe.obstacles.join()).toContain('Withdraw your application first');
    await does(WITHDRAW, { id: application });
  });

  it('leaves name and address nowhere, and to the authority its vote, its mandate and its groups', async () => {
    await election.opensVoting();
    const voter = { session: astrid, personId: PEOPLE.astrid, authorityId: VESTHAVN };
    await election.namesVoter(voter, PEOPLE.astrid);
    await election.casts(voter, 'blank');
    await quiet(hub);
    expect((await tablesWith(hub, NAME)).length).toBeGreaterThan(1);

    const { data } = await hub.graphql(ERASE, {}, astrid);
    expect(data.eraseMe.__typename).toBe('PersonErased');
    await quiet(hub);
    expect(await tablesWith(hub, ADDRESS)).toEqual([]);
    expect(await tablesWith(hub, NAME)).toEqual([]);

    const kept = await hub.sql(
      `SELECT (SELECT count(*)::integer FROM election_participation WHERE election_id = $1 AND authority_id = $2) AS votes,
         (SELECT authority_id FROM mandate WHERE id = $3) AS mandate,
         (SELECT count(*)::integer FROM group_member WHERE group_id = $4 AND authority_id = $2) AS groups`,
      [election.id, VESTHAVN, ASTRIDS_MANDATE, GROUPS.education],
    );
    expect(kept).toEqual([{ votes: 1, mandate: VESTHAVN, groups: 1 }]);
  });

  it('locks nobody out: the colleague who is left votes, names and reads for the authority', async () => {
    const mikkel = await hub.signIn(PEOPLE.mikkel);
    const mine = `query ($id: ID!) { myElection(electionId: $id) { hasVoted authority { name } } }`;
    const { data } = await hub.graphql(mine, { id: election.id }, mikkel);
    expect(JSON.stringify(data)).toContain('"hasVoted":true');
    const desk = '{ viewer { authorities { id } } }';
    expect((await hub.graphql(desk, {}, mikkel)).data.viewer.authorities).toEqual([{ id: VESTHAVN }]);
  });
});
