import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import {
  DOLNA_ROSA,
  GROUPS,
  groupMeeting,
  saveMeeting,
  saveWork,
  VAL_AUBRAY,
  workItem,
} from '../support/groups.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

const ITEMS = `query ($slug: String!) { group(slug: $slug) {
  planYears memberCount nextMeeting { title } workPlan(year: 2026) { id title }
  upcomingMeetings { id title link } pastMeetings { title } outputs { title } standing { isInsider curates } } }`;
const JOIN = `mutation ($input: GroupMembershipInput!) { joinGroup(input: $input) { __typename
  ... on Group { memberCount } ... on GroupMembershipRefusedError { reason } } }`;
const LEAVE = `mutation ($input: GroupMembershipInput!) { leaveGroup(input: $input) { __typename
  ... on Group { memberCount } ... on GroupMembershipRefusedError { reason } } }`;
const INVITE = `mutation ($input: InviteToGroupInput!) { inviteToGroup(input: $input) { __typename
  ... on Group { invitations { id party { name } meetingTitle } } ... on GroupMembershipRefusedError { reason } } }`;
const WITHDRAW = `mutation ($input: WithdrawInvitationInput!) { withdrawGroupInvitation(input: $input) { __typename } }`;
const ARCHIVE = `mutation ($input: ArchiveGroupItemInput!) { archiveGroupItem(input: $input) { __typename
  ... on GroupItemChangedError { version } } }`;
const HIDDEN = 'Notes from three towns that tried the short questions';

let hub: TestHub;
let astrid: Session;
let mikkel: Session;
let radka: Session;
let outsider: Session;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
  mikkel = await hub.signIn(PEOPLE.mikkel);
  radka = await hub.signIn(PEOPLE.radka);
  outsider = await hub.signIn(PEOPLE.outsider);
});

afterAll(() => hub.stop());

const seenBy = async (session?: Session, slug = 'monitoring') =>
  (await hub.graphql(ITEMS, { slug }, session)).data.group;
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);
const makeSteward = (personId: string, column: 'authority_id' | 'organisation_id', id: string) =>
  hub.sql(
    `INSERT INTO stewardship (id, person_id, ${column}, since) VALUES ($1, $2, $3, now() - interval '1 day')`,
    [newId(), personId, id],
  );
const dismiss = (personId: string) =>
  hub.sql(`UPDATE stewardship SET until = now() WHERE person_id = $1`, [personId]);

describe('what a group keeps to its members', () => {
  it.each<[string, () => Session | undefined]>([
    ['nobody who is signed in', () => undefined],
    ['somebody from elsewhere', () => outsider],
  ])('is not there for %s, in no list and no count', async (_who, session) => {
    const { planYears, workPlan, upcomingMeetings, outputs } = await seenBy(session());
    expect(JSON.stringify([workPlan, upcomingMeetings, outputs])).not.toMatch(
      /Draft recommendations|Preparing|Notes from/,
    );
    await saveWork(hub, workItem(GROUPS.monitoring, { year: 2031, visibility: 'MEMBERS' }), astrid);
    expect((await seenBy(session())).planYears).toEqual(planYears);
    expect((await seenBy(astrid)).planYears).toContain(2031);
  });

  it('is there for members, mandate holders, coordinators and the people of the lead organisation', async () => {
    const coordinator = await hub.signIn(PEOPLE.coordinator);
    for (const session of [astrid, mikkel, radka, coordinator])
      expect(titles((await seenBy(session)).outputs)).toContain(HIDDEN);
    await makeSteward(PEOPLE.outsider, 'organisation_id', '019aa3f5-0000-7000-8000-000000000004');
    expect(titles((await seenBy(outsider)).outputs)).toContain(HIDDEN);
    await dismiss(PEOPLE.outsider);
    expect(titles((await seenBy(outsider)).outputs)).not.toContain(HIDDEN);
  });

  it('is there for coordinators only with a second factor', async () => {
    const coordinator = await hub.signIn(PEOPLE.coordinator);
    await hub.sql('UPDATE session SET second_factor = false WHERE person_id = $1', [PEOPLE.coordinator]);
    expect(titles((await seenBy(coordinator)).outputs)).not.toContain(HIDDEN);
  });

  it('includes where to join a public meeting', async () => {
    const linkOf = async (session?: Session) =>
      (await seenBy(session)).upcomingMeetings.find(({ title }: { title: string }) => /short set/.test(title))
        .link;
    expect(await linkOf()).toBeNull();
    expect(await linkOf(mikkel)).toBe('https://meet.vesthavn.example/monitoring');
  });
});

describe('joining a group', () => {
  const input = { groupId: GROUPS.legal, authorityId: VESTHAVN };

  it('is refused to everybody who does not act for the authority, whether there is one or not', async () => {
    const [others, nobodys] = await Promise.all(
      [VESTHAVN, newId()].map((authorityId) =>
        hub.graphql(JOIN, { input: { ...input, authorityId } }, outsider),
      ),
    );
    expect(codeOf(others!)).toBe('AUTHORITY_NOT_FOUND');
    expect(others!.errors[0]!.message).toBe(nobodys!.errors[0]!.message);
    expect(codeOf(await hub.graphql(JOIN, { input }))).toBe('UNAUTHENTICATED');
  });

  it('is refused to authorities that have not signed', async () => {
    await makeSteward(PEOPLE.outsider, 'authority_id', VAL_AUBRAY);
    const { data } = await hub.graphql(JOIN, { input: { ...input, authorityId: VAL_AUBRAY } }, outsider);
    expect(data.joinGroup.reason).toBe('not-a-signatory');
    await dismiss(PEOPLE.outsider);
  });

  it('twice at once makes one membership; leaving ends it, and what it showed', async () => {
    await saveWork(
      hub,
      workItem(GROUPS.legal, { visibility: 'MEMBERS', title: 'For members of Legal' }),
      await hub.signIn(PEOPLE.coordinator),
    );
    expect(titles((await seenBy(mikkel, 'legal')).workPlan)).toEqual([]);
    const both = await Promise.all([astrid, mikkel].map((session) => hub.graphql(JOIN, { input }, session)));
    expect(both.map(({ data }) => data.joinGroup)).toEqual(
      Array(2).fill({ __typename: 'Group', memberCount: 1 }),
    );
    expect(titles((await seenBy(mikkel, 'legal')).workPlan)).toEqual(['For members of Legal']);
    expect((await hub.graphql(LEAVE, { input }, mikkel)).data.leaveGroup.memberCount).toBe(0);
    expect(titles((await seenBy(mikkel, 'legal')).workPlan)).toEqual([]);
    expect((await hub.graphql(LEAVE, { input }, mikkel)).data.leaveGroup.reason).toBe('not-a-member');
  });

  it('shows nothing any more once the signature is withdrawn', async () => {
    const setState = (state: string) =>
      hub.sql('UPDATE membership SET state = $1 WHERE authority_id = $2', [state, VESTHAVN]);
    await setState('withdrawn');
    expect((await seenBy(mikkel)).standing.isInsider).toBe(false);
    await setState('listed');
    expect((await seenBy(mikkel)).standing.isInsider).toBe(true);
  });
});

describe('inviting a supporter', () => {
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const input = { groupId: GROUPS.monitoring, authorityId: VAL_AUBRAY, until };

  it('is for those who curate the group', async () => {
    expect(codeOf(await hub.graphql(INVITE, { input }, outsider))).toBe('FORBIDDEN');
    expect(codeOf(await hub.graphql(INVITE, { input }, mikkel))).toBe('FORBIDDEN');
  });

  it.each<[string, object, string]>([
    ['a signatory', { authorityId: DOLNA_ROSA }, 'not-a-supporter'],
    ['nobody', { authorityId: null }, 'not-a-supporter'],
    ['a meeting of another group', { meetingId: '019aa3fc-0000-7000-8000-000000000004' }, 'no-such-meeting'],
    ['a time that has passed', { until: '2020-01-01T00:00:00Z' }, 'bad-end'],
    ['a time without end', { until: '2090-01-01T00:00:00Z' }, 'bad-end'],
  ])('is refused for %s', async (_what, more, reason) => {
    const { data } = await hub.graphql(INVITE, { input: { ...input, ...more } }, astrid);
    expect(data.inviteToGroup).toEqual({ __typename: 'GroupMembershipRefusedError', reason });
  });

  it('to one meeting shows that meeting and no other; to the group, everything; and ends', async () => {
    await makeSteward(PEOPLE.outsider, 'authority_id', VAL_AUBRAY);
    const meetingId = '019aa3fc-0000-7000-8000-000000000002';
    const hidden = 'Preparing the draft recommendations';
    await hub.graphql(INVITE, { input: { ...input, meetingId } }, astrid);
    const guest = await seenBy(outsider);
    expect(titles(guest.upcomingMeetings)).toContain(hidden);
    expect(guest.upcomingMeetings.filter(({ link }: { link: string | null }) => link !== null)).toHaveLength(
      1,
    );
    expect(titles(guest.outputs)).not.toContain(HIDDEN);
    const { data } = await hub.graphql(INVITE, { input }, astrid);
    expect(titles((await seenBy(outsider)).outputs)).toContain(HIDDEN);
    for (const { id } of data.inviteToGroup.invitations)
      await hub.graphql(WITHDRAW, { input: { groupId: GROUPS.monitoring, invitationId: id } }, astrid);
    const former = await seenBy(outsider);
    expect(titles(former.upcomingMeetings)).not.toContain(hidden);
    expect(titles(former.outputs)).not.toContain(HIDDEN);
    await dismiss(PEOPLE.outsider);
  });
});

describe('writing a group’s work down', () => {
  it('refuses a plan item that was dropped without a reason, or has no title', async () => {
    expect(codeOf(await saveWork(hub, workItem(GROUPS.monitoring, { state: 'DROPPED' }), astrid))).toBe(
      'BAD_USER_INPUT',
    );
    expect(codeOf(await saveWork(hub, workItem(GROUPS.monitoring, { title: '  ' }), astrid))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it.each<[string, object]>([
    ['a link that is a script', { link: 'javascript:alert(1)' }],
    ['a zone that does not exist', { zone: 'Europe/Atlantis' }],
    ['an hour that the clocks leave out', { startsLocal: '2030-03-31T03:30' }],
    ['a day that does not exist', { startsLocal: '2030-02-30T10:00' }],
    ['neither a place nor a link', { place: '' }],
  ])('refuses a meeting with %s', async (_what, more) => {
    expect(codeOf(await saveMeeting(hub, groupMeeting(GROUPS.monitoring, more), astrid))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('keeps the zone a meeting was set in', async () => {
    const { data } = await saveMeeting(hub, groupMeeting(GROUPS.monitoring), astrid);
    expect(data.saveGroupMeeting).toMatchObject({
      startsAt: '2030-03-29T08:00:00.000Z',
      startsLocal: '2030-03-29T10:00',
      zone: 'Europe/Sofia',
    });
  });

  it('stores a new item once when the form is sent twice', async () => {
    const item = workItem(GROUPS.monitoring);
    const both = await Promise.all([saveWork(hub, item, astrid), saveWork(hub, item, astrid)]);
    expect(both.map(({ data }) => data.saveWorkItem.version)).toEqual([1, 1]);
  });

  it('overwrites nothing its writer has not seen, and keeps both texts', async () => {
    const item = workItem(GROUPS.monitoring);
    await saveWork(hub, item, astrid);
    const changes = ['Hers', 'Theirs'].map((title) => ({ ...item, version: 1, title }));
    const [hers, theirs] = await Promise.all([
      saveWork(hub, changes[0]!, astrid),
      saveWork(hub, changes[1]!, radka),
    ]);
    const outcomes = [hers, theirs].map(({ data }) => data.saveWorkItem);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['WorkItem', 'WorkItemConflict']);
    const kept = outcomes.find(({ __typename }) => __typename === 'WorkItem').title;
    expect(outcomes.find(({ __typename }) => __typename === 'WorkItemConflict').current).toMatchObject({
      version: 2,
      title: kept,
    });
    const [entry] = await hub.sql(
      `SELECT before, after FROM audit_entry WHERE action = 'group.work.change' AND subject_id = $1`,
      [item['id']],
    );
    expect(entry).toEqual({ before: { title: item['title'] }, after: { title: kept } });
  });

  it('takes away without deleting, and not what was changed meanwhile', async () => {
    const item = workItem(GROUPS.monitoring);
    await saveWork(hub, item, astrid);
    const input = {
      kind: 'WORK',
      id: item['id'],
      groupId: GROUPS.monitoring,
      version: 1,
      reason: 'Entered by mistake',
    };
    expect(codeOf(await hub.graphql(ARCHIVE, { input }, mikkel))).toBe('FORBIDDEN');
    await saveWork(hub, { ...item, version: 1, owner: 'Vesthavn' }, radka);
    const { data } = await hub.graphql(ARCHIVE, { input }, astrid);
    expect(data.archiveGroupItem).toEqual({ __typename: 'GroupItemChangedError', version: 2 });
    await hub.graphql(ARCHIVE, { input: { ...input, version: 2 } }, astrid);
    expect((await seenBy(astrid)).workPlan.map(({ id }: { id: string }) => id)).not.toContain(item['id']);
    expect(await hub.sql('SELECT archive_reason FROM work_item WHERE id = $1', [item['id']])).toEqual([
      { archive_reason: 'Entered by mistake' },
    ]);
    expect(codeOf(await saveWork(hub, { ...item, version: 3 }, astrid))).toBe('GROUP_ITEM_NOT_FOUND');
  });
});

describe('the groups that ship with the hub', () => {
  it('are five sub-groups, an assembly and a board, and say what is not known', async () => {
    const query = '{ groups { slug kind chairState mandates { role until asOf holder { name } } } }';
    const { data } = await hub.graphql(query);
    const states = data.groups.map(
      ({ slug, chairState }: Record<string, string>) => `${slug}: ${chairState}`,
    );
    expect(states).toEqual([
      'technical: FILLED',
      'legal: FILLED',
      'financial: NOT_PUBLISHED',
      'education: VACANT',
      'monitoring: FILLED',
      'assembly: NOT_PUBLISHED',
      'board: NONE',
    ]);
    const [financial] = data.groups.filter(({ slug }: { slug: string }) => slug === 'financial');
    expect(financial.mandates).toEqual([
      { role: 'LEAD', until: null, asOf: '2026-09', holder: { name: 'Eurocities' } },
    ]);
  });

  it('hold the assemblies that took place, with the day only', async () => {
    expect(titles((await seenBy(undefined, 'assembly')).pastMeetings)).toContain(
      'First Mayors’ Digital Assembly',
    );
  });
});
