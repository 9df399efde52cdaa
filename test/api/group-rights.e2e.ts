import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommunityFacade } from '#libs/community';
import { ASTRIDS_MANDATE, GROUPS, saveWork, workItem } from '../support/groups.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

let hub: TestHub;
let astrid: Session;
let tomas: Session;
let outsider: Session;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
  tomas = await hub.signIn(PEOPLE.tomas);
  outsider = await hub.signIn(PEOPLE.outsider);
});

beforeEach(async () => {
  await hub.sql(
    `UPDATE mandate SET since = now() - interval '150 days', until = now() + interval '215 days'
    WHERE id = $1`,
    [ASTRIDS_MANDATE],
  );
});

afterAll(() => hub.stop());

const writes = (session?: Session, groupId: string = GROUPS.monitoring) =>
  saveWork(hub, workItem(groupId), session);
const curates = (personId: string) =>
  hub.app.get(CommunityFacade, { strict: false }).curates(personId, GROUPS.monitoring);

describe('writing into a group', () => {
  it.each<[string, () => Session | undefined, string]>([
    ['nobody who is signed in', () => undefined, 'UNAUTHENTICATED'],
    ['somebody without a mandate', () => outsider, 'FORBIDDEN'],
    ['the chair of another group', () => tomas, 'FORBIDDEN'],
  ])('is refused to %s', async (_who, session, code) => {
    expect(codeOf(await writes(session()))).toBe(code);
  });

  it('is refused to another steward of the authority that chairs', async () => {
    const mikkel = await hub.signIn(PEOPLE.mikkel);
    expect(codeOf(await writes(mikkel))).toBe('FORBIDDEN');
  });

  it.each<[string, keyof typeof PEOPLE]>([
    ['a chair', 'astrid'],
    ['a coordinator', 'coordinator'],
  ])('asks %s for a second factor', async (_who, person) => {
    const session = await hub.signIn(PEOPLE[person]);
    await hub.sql('UPDATE session SET second_factor = false WHERE person_id = $1', [PEOPLE[person]]);
    expect(codeOf(await writes(session))).toBe('SECOND_FACTOR_REQUIRED');
    await hub.sql('UPDATE session SET second_factor = true WHERE person_id = $1', [PEOPLE[person]]);
    expect((await writes(session)).data.saveWorkItem.__typename).toBe('WorkItem');
  });

  it('is refused under the name of a group one chairs for an item of another', async () => {
    const item = workItem(GROUPS.technical);
    await saveWork(hub, item, tomas);
    const stolen = { ...item, groupId: GROUPS.monitoring, version: 1, title: 'Mine now' };
    expect(codeOf(await saveWork(hub, stolen, astrid))).toBe('GROUP_ITEM_NOT_FOUND');
  });

  it('is refused in a group that does not exist', async () => {
    expect(codeOf(await writes(astrid, '019aa3f6-0000-7000-8000-00000000ffff'))).toBe('GROUP_NOT_FOUND');
  });
});

describe('the rights of a chair', () => {
  it('begin with the mandate, to the second', async () => {
    await hub.sql(`UPDATE mandate SET since = now() + interval '1 second' WHERE id = $1`, [ASTRIDS_MANDATE]);
    expect(codeOf(await writes(astrid))).toBe('FORBIDDEN');
    expect(await curates(PEOPLE.astrid)).toBe(false);
    await new Promise((later) => setTimeout(later, 1_100));
    expect((await writes(astrid)).errors).toEqual([]);
    expect(await curates(PEOPLE.astrid)).toBe(true);
  });

  it('end with the mandate, in a session that goes on', async () => {
    await hub.sql(`UPDATE mandate SET until = now() + interval '1 second' WHERE id = $1`, [ASTRIDS_MANDATE]);
    expect((await writes(astrid)).errors).toEqual([]);
    await new Promise((later) => setTimeout(later, 1_100));
    expect(codeOf(await writes(astrid))).toBe('FORBIDDEN');
    const { data } = await hub.graphql('{ group(slug: "monitoring") { chairState } }', {}, astrid);
    expect(data.group.chairState).toBe('VACANT');
  });

  it('are lost at once by somebody who no longer acts for the authority, which keeps the mandate', async () => {
    const where = 'person_id = $1 AND authority_id = $2';
    await hub.sql(`UPDATE stewardship SET until = now() WHERE ${where}`, [PEOPLE.astrid, VESTHAVN]);
    expect(codeOf(await writes(astrid))).toBe('FORBIDDEN');
    expect(await curates(PEOPLE.astrid)).toBe(false);
    const { data } = await hub.graphql(
      '{ group(slug: "monitoring") { mandates { role state holder { name } } } }',
    );
    expect(data.group.mandates).toContainEqual({
      role: 'CHAIR',
      state: 'CURRENT',
      holder: { name: 'Vesthavn' },
    });
    await hub.sql(`UPDATE stewardship SET until = NULL WHERE ${where}`, [PEOPLE.astrid, VESTHAVN]);
    expect((await writes(astrid)).errors).toEqual([]);
  });

  it('are lost at once by a suspended person', async () => {
    const suspended = await hub.signIn(PEOPLE.astrid);
    await hub.sql('UPDATE person SET suspended_at = now() WHERE id = $1', [PEOPLE.astrid]);
    expect(codeOf(await writes(suspended))).toBe('UNAUTHENTICATED');
    await hub.sql('UPDATE person SET suspended_at = NULL WHERE id = $1', [PEOPLE.astrid]);
  });

  it('are known to other libraries by group', async () => {
    const facade = hub.app.get(CommunityFacade, { strict: false });
    expect(await facade.groupsCuratedBy(PEOPLE.astrid)).toEqual([GROUPS.monitoring]);
    expect(await facade.groupsCuratedBy(PEOPLE.outsider)).toEqual([]);
    expect(await facade.curates('not-an-id', GROUPS.monitoring)).toBe(false);
  });
});
