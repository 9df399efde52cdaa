import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#libs/platform';
import { GroupImportService } from './group-import.service.js';
import { GroupsPersonalData } from './groups-personal-data.js';
import { ASTRIDS_MANDATE, GROUPS, saveWork, workItem } from '../../../../../test/support/groups.js';
import { PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../../../../../test/support/hub.js';
import { statementsOf } from '../../../../../test/api/statements.js';

const CONTENT = ['groups', 'demo-groups'].map((name) => `content/community/${name}.yaml`);

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

describe('importing groups', () => {
  const bring = async (text: string) => hub.app.get(GroupImportService, { strict: false }).import(text);

  it('refuses a document that speaks of groups, authorities or organisations that are not there, and names all', async () => {
    const unknown = '019aa3f2-0000-7000-8000-00000000ffff';
    const mandate = `id: 019aa3f9-0000-7000-8000-00000000fff1, since: '2026-01-01', label: real, sourceNote: x`;
    const document = `format: living-hub/groups/1
source: { note: Invented, readOn: 2026-11-23 }
mandates:
  - { ${mandate}, group: nowhere, role: lead, organisation: ${unknown} }
members:
  - { id: 019aa3fa-0000-7000-8000-00000000fff1, group: technical, authority: ${unknown}, since: '2026-01-01' }`;
    await expect(bring(document)).rejects.toThrow(
      /mandates\.0\.group: There is no group nowhere[^]*no authority with this id[^]*no organisation with this id/,
    );
  });

  it('again changes nothing, and takes nothing back that people changed', async () => {
    const counts = () =>
      hub.sql(`SELECT (SELECT count(*) FROM community_group) AS groups, (SELECT count(*) FROM mandate) AS mandates,
        (SELECT count(*) FROM work_item) AS work, (SELECT count(*) FROM group_meeting) AS meetings`);
    const before = await counts();
    await hub.sql(
      `UPDATE work_item SET title = 'Mended' WHERE title = 'Compare results with national statistics'`,
    );
    await hub.sql('UPDATE mandate SET until = now() WHERE id = $1', [ASTRIDS_MANDATE]);
    for (const name of CONTENT) await bring(await readFile(name, 'utf8'));
    expect(await counts()).toEqual(before);
    expect(await hub.sql(`SELECT 1 FROM work_item WHERE title = 'Mended'`)).toHaveLength(1);
    const [mandate] = await hub.sql('SELECT until <= now() AS over FROM mandate WHERE id = $1', [
      ASTRIDS_MANDATE,
    ]);
    expect(mandate).toEqual({ over: true });
  });
});

describe('the list of groups', () => {
  it('is read with chairs, members and next meetings in as many statements for seven as for one', async () => {
    const query =
      '{ groups { name chairState memberCount nextMeeting { title } mandates { holder { name } person { name } } } }';
    const statements = await statementsOf(() => hub.graphql(query));
    expect(statements.length).toBeLessThanOrEqual(5);
  });
});

describe('a person who is erased', () => {
  it('leaves mandates, plans and memberships behind, with their authorities', async () => {
    const holder = hub.app.get(GroupsPersonalData, { strict: false });
    await hub.sql(`UPDATE mandate SET until = now() + interval '1 year' WHERE id = $1`, [ASTRIDS_MANDATE]);
    const item = workItem(GROUPS.monitoring);
    await saveWork(hub, item, await hub.signIn(PEOPLE.astrid));
    const known = await holder.collect(PEOPLE.astrid);
    expect(known).toMatchObject({
      mandates: [{ group: 'monitoring', role: 'chair', authorityId: VESTHAVN }],
      writings: [{ kind: 'work', id: item['id'] }],
    });
    expect(Object.keys(known)).toEqual(holder.kinds.map(({ kind }) => kind));
    await hub.app.get(UnitOfWork, { strict: false }).run(() => holder.erase(PEOPLE.astrid));
    expect(await holder.collect(PEOPLE.astrid)).toEqual({
      mandates: [],
      contacts: [],
      writings: [],
      notices: [],
    });
    const query =
      '{ group(slug: "monitoring") { mandates { state role person { name } holder { name } } workPlan(year: 2026) { id } } }';
    const { data } = await hub.graphql(query);
    expect(data.group.mandates).toContainEqual({
      state: 'CURRENT',
      role: 'CHAIR',
      person: null,
      holder: { name: 'Vesthavn' },
    });
    expect(data.group.workPlan).toContainEqual({ id: item['id'] });
  });
});
