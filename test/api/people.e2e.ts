import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../support/hub.js';

let hub: TestHub;
let coordinator: string;
beforeAll(async () => {
  hub = await startTestHub();
  coordinator = await hub.signIn(PEOPLE.coordinator);
});
afterAll(() => hub.stop());

const ROLE = `mutation ($input: SetCoordinatorInput!) { setCoordinator(input: $input) { __typename
  ... on PersonRecord { coordinator } } }`;
const SUSPEND = `mutation ($input: SetSuspendedInput!) { setSuspended(input: $input) { __typename } }`;
const setRole = (personId: string, isCoordinator: boolean, session = coordinator) =>
  hub.graphql(ROLE, { input: { personId, coordinator: isCoordinator } }, session);
const suspend = (personId: string, suspended: boolean, session = coordinator) =>
  hub.graphql(SUSPEND, { input: { personId, suspended } }, session);

describe('the right to run the platform', () => {
  it('cannot be taken from the last coordinator, not by themselves and not by suspending them (T13)', async () => {
    const outcome = 'LastCoordinatorError';
    expect((await setRole(PEOPLE.coordinator, false)).data.setCoordinator.__typename).toBe(outcome);
    expect((await suspend(PEOPLE.coordinator, true)).data.setSuspended.__typename).toBe(outcome);
    const erased = await hub.graphql(
      'mutation { eraseMe { __typename ... on ErasureBlockedError { obstacles } } }',
      {},
      coordinator,
    );
    expect(erased.data.eraseMe.obstacles[0]).toMatch(/last coordinator/);
  });

  it('is given to nobody who does not exist', async () => {
    const answer = await setRole('019aa3f2-ffff-7000-8000-00000000ffff', true);
    expect(codeOf(answer)).toBe('PERSON_NOT_FOUND');
  });

  it('is given and taken at once, also in sessions that run already (T11)', async () => {
    const session = await hub.signIn(PEOPLE.radka);
    const READ = '{ auditLog(first: 1) { totalCount } }';
    expect(codeOf(await hub.graphql(READ, {}, session))).toBe('FORBIDDEN');
    expect((await setRole(PEOPLE.radka, true)).data.setCoordinator.coordinator).toBe(true);
    expect((await hub.graphql(READ, {}, session)).errors).toEqual([]);
    await setRole(PEOPLE.radka, false);
    expect(codeOf(await hub.graphql(READ, {}, session))).toBe('FORBIDDEN');
    const entries = await hub.sql(
      `SELECT actor_id, before, after FROM audit_entry WHERE action = 'person.role' ORDER BY at`,
    );
    expect(entries[0]).toEqual({
      actor_id: PEOPLE.coordinator,
      before: { roles: ['member'] },
      after: { roles: ['coordinator'] },
    });
  });

  it('stays with one of two coordinators who remove each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      await setRole(PEOPLE.radka, true);
      const other = await hub.signIn(PEOPLE.radka);
      await Promise.all([setRole(PEOPLE.radka, false), setRole(PEOPLE.coordinator, false, other)]);
      const [{ count }] = await hub.sql(
        `SELECT count(*)::integer AS count FROM person WHERE 'coordinator' = ANY(roles)`,
      );
      expect(count).toBe(1);
      await hub.sql(`UPDATE person SET roles = ARRAY['member'] WHERE id = $1`, [PEOPLE.radka]);
      await hub.sql(`UPDATE person SET roles = ARRAY['coordinator'] WHERE id = $1`, [PEOPLE.coordinator]);
    }
  });
});

describe('a suspended person', () => {
  it('is out with the next request, and in again only with a new session (T11)', async () => {
    const session = await hub.signIn(PEOPLE.mikkel);
    await suspend(PEOPLE.mikkel, true);
    expect((await hub.graphql('{ viewer { id } }', {}, session)).data.viewer).toBeNull();
    await suspend(PEOPLE.mikkel, false);
    expect((await hub.graphql('{ viewer { id } }', {}, session)).data.viewer).toBeNull();
    expect(await hub.signIn(PEOPLE.mikkel)).toBeTruthy();
  });
});

describe('somebody who acts for another authority now', () => {
  it('keeps no access to what is private to the one before (T14)', async () => {
    const session = await hub.signIn(PEOPLE.astrid);
    const READ = 'query ($id: ID!) { assessments(authorityId: $id) { totalCount } }';
    expect((await hub.graphql(READ, { id: VESTHAVN }, session)).errors).toEqual([]);
    await hub.sql(
      `UPDATE stewardship SET until = greatest(now(), since + interval '1 millisecond')
       WHERE person_id = $1 AND authority_id = $2`,
      [PEOPLE.astrid, VESTHAVN],
    );
    expect(codeOf(await hub.graphql(READ, { id: VESTHAVN }, session))).toBe('ASSESSMENT_NOT_FOUND');
  });
});

describe('finding a person', () => {
  it('takes the exact address and no part of it', async () => {
    const FIND = 'query ($email: String!) { personByEmail(email: $email) { name coordinator suspendedAt } }';
    const find = async (email: string) =>
      (await hub.graphql(FIND, { email }, coordinator)).data?.personByEmail;
    expect(await find('radka.ilieva@dolna-rosa.exampl')).toBeNull();
    expect(await find('%')).toBeNull();
    expect(await find('Radka.Ilieva@Dolna-Rosa.example')).toMatchObject({ name: 'Радка Илиева' });
  });
});

describe('two coordinators who erase themselves at the same moment', () => {
  it('leave one of them behind, who is told why', async () => {
    await setRole(PEOPLE.outsider, true);
    const sessions = [await hub.signIn(PEOPLE.coordinator), await hub.signIn(PEOPLE.outsider)];
    // A third one who cannot sign in does not count.
    await setRole(PEOPLE.mikkel, true);
    await suspend(PEOPLE.mikkel, true);
    const ERASE = 'mutation { eraseMe { __typename } }';
    const both = await Promise.all(sessions.map((session) => hub.graphql(ERASE, {}, session)));
    expect(both.map(({ data }) => data?.eraseMe.__typename).sort()).toEqual([
      'ErasureBlockedError',
      'PersonErased',
    ]);
  });
});
