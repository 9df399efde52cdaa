import { operation } from './document.server';
import {
  type GroupChanged,
  type GroupDesk,
  type GroupHead,
  type GroupMeeting,
  type GroupMembersPage,
  type GroupOutput,
  type GroupPage,
  type MandateOutcome,
  type MandatesPage,
  type Party,
  type WorkItem,
} from '../groups/types';

const PARTY = '{ kind id name nameLocale label }';
const HEAD = 'id slug kind name nameLocale purpose purposeLocale label sourceNote chairState chairSeats';
const MANDATE = `id role state since until asOf label sourceNote holder ${PARTY} person { id name }`;
const ITEM = 'id version title locale visibility label sourceNote';
const WORK = `${ITEM} year description priority state stateReason owner dueQuarter`;
const MEETING = `${ITEM} startsAt startsLocal zone dayOnly place link agenda findings openedTo`;
const OUTPUT = `${ITEM} kind link datedOn summary`;
const STANDING = `standing {
  isInsider curates lacksSecondFactor appointsDelegates appointsChairs
  memberships { id since party ${PARTY} contact { id name } } mayJoin ${PARTY} notSigned ${PARTY}
}`;
const REFUSED = '... on GroupMembershipRefusedError { reason }';
const MANDATE_REFUSED = '__typename ... on MandateRefusedError { reason }';

export const GroupsQuery = operation<{ groups: readonly GroupHead[] }>(`
  query Groups {
    groups {
      ${HEAD} memberCount
      mandates { ${MANDATE} }
      nextMeeting { ${MEETING} }
      standing { isInsider curates }
    }
  }
`);

export const GroupQuery = operation<
  { group: GroupPage | null; viewer: { readonly id: string } | null },
  { slug: string; year: number }
>(`
  query Group($slug: String!, $year: Int!) {
    viewer { id }
    group(slug: $slug) {
      ${HEAD} memberCount planYears
      mandates { ${MANDATE} }
      ${STANDING}
      workPlan(year: $year) { ${WORK} }
      upcomingMeetings { ${MEETING} }
      pastMeetings { ${MEETING} }
      outputs { ${OUTPUT} }
    }
  }
`);

export const GroupMembersQuery = operation<
  { group: GroupMembersPage | null; viewer: { readonly id: string } | null },
  { slug: string; after: string | null }
>(`
  query GroupMembers($slug: String!, $after: String) {
    viewer { id }
    group(slug: $slug) {
      ${HEAD} memberCount
      members(first: 50, after: $after) {
        edges { node { id since party ${PARTY} contact { id name } } }
        pageInfo { hasNextPage endCursor }
      }
      ${STANDING}
      invitations { id until meetingTitle party ${PARTY} }
      upcomingMeetings { ${MEETING} }
    }
  }
`);

export const InvitableQuery = operation<{ invitableSupporters: readonly Party[] }, { groupId: string }>(`
  query Invitable($groupId: ID!) { invitableSupporters(groupId: $groupId) ${PARTY} }
`);

export const GroupDeskQuery = operation<
  { group: GroupDesk | null; viewer: { readonly id: string } | null },
  { slug: string; year: number }
>(`
  query GroupDesk($slug: String!, $year: Int!) {
    viewer { id }
    group(slug: $slug) {
      ${HEAD} planYears
      standing { isInsider curates lacksSecondFactor appointsDelegates appointsChairs }
      workPlan(year: $year) { ${WORK} }
      upcomingMeetings { ${MEETING} }
      pastMeetings { ${MEETING} }
      outputs { ${OUTPUT} }
    }
  }
`);

export const GroupMandatesQuery = operation<
  {
    group: MandatesPage | null;
    viewer: {
      readonly id: string;
      readonly isFresh: boolean;
      readonly authorities: readonly { readonly id: string }[];
    } | null;
  },
  { slug: string }
>(`
  query GroupMandates($slug: String!) {
    viewer { id isFresh authorities { id } }
    group(slug: $slug) {
      ${HEAD}
      mandates { ${MANDATE} }
      standing { isInsider curates lacksSecondFactor appointsDelegates appointsChairs }
    }
  }
`);

export const MandateCandidatesQuery = operation<
  {
    mandateCandidates: readonly {
      readonly party: Party;
      readonly person: { readonly id: string; readonly name: string } | null;
    }[];
  },
  { groupId: string }
>(`
  query MandateCandidates($groupId: ID!) { mandateCandidates(groupId: $groupId) { party ${PARTY} person { id name } } }
`);

export const LeadCandidatesQuery = operation<{ leadCandidates: readonly Party[] }>(`
  query LeadCandidates { leadCandidates ${PARTY} }
`);

export const JoinGroup = operation<
  { joinGroup: GroupChanged },
  { input: { groupId: string; authorityId: string } }
>(`
  mutation JoinGroup($input: GroupMembershipInput!) { joinGroup(input: $input) { __typename ${REFUSED} } }
`);

export const LeaveGroup = operation<
  { leaveGroup: GroupChanged },
  { input: { groupId: string; authorityId: string } }
>(`
  mutation LeaveGroup($input: GroupMembershipInput!) { leaveGroup(input: $input) { __typename ${REFUSED} } }
`);

export const SetGroupContact = operation<
  { setGroupContact: GroupChanged },
  { input: { groupId: string; authorityId: string; personId: string | null } }
>(`
  mutation SetGroupContact($input: GroupContactInput!) {
    setGroupContact(input: $input) { __typename ${REFUSED} }
  }
`);

export const InviteToGroup = operation<
  { inviteToGroup: GroupChanged },
  {
    input: {
      groupId: string;
      meetingId: string | null;
      authorityId: string | null;
      organisationId: string | null;
      until: string;
    };
  }
>(`
  mutation InviteToGroup($input: InviteToGroupInput!) { inviteToGroup(input: $input) { __typename ${REFUSED} } }
`);

export const WithdrawInvitation = operation<
  { withdrawGroupInvitation: GroupChanged },
  { input: { groupId: string; invitationId: string } }
>(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawGroupInvitation(input: $input) { __typename ${REFUSED} }
  }
`);

interface Conflict<Item> {
  readonly current: Item;
}

export const SaveWorkItem = operation<
  {
    saveWorkItem:
      | { readonly __typename: 'WorkItem' }
      | ({ readonly __typename: 'WorkItemConflict' } & Conflict<WorkItem>);
  },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation SaveWorkItem($input: SaveWorkItemInput!) {
    saveWorkItem(input: $input) { __typename ... on WorkItemConflict { current { ${WORK} } } }
  }
`);

export const SaveGroupMeeting = operation<
  {
    saveGroupMeeting:
      | { readonly __typename: 'GroupMeeting' }
      | ({ readonly __typename: 'GroupMeetingConflict' } & Conflict<GroupMeeting>);
  },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation SaveGroupMeeting($input: SaveGroupMeetingInput!) {
    saveGroupMeeting(input: $input) { __typename ... on GroupMeetingConflict { current { ${MEETING} } } }
  }
`);

export const SaveGroupOutput = operation<
  {
    saveGroupOutput:
      | { readonly __typename: 'GroupOutput' }
      | ({ readonly __typename: 'GroupOutputConflict' } & Conflict<GroupOutput>);
  },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation SaveGroupOutput($input: SaveGroupOutputInput!) {
    saveGroupOutput(input: $input) { __typename ... on GroupOutputConflict { current { ${OUTPUT} } } }
  }
`);

export const ArchiveGroupItem = operation<
  { archiveGroupItem: { readonly __typename: 'GroupItemArchived' | 'GroupItemChangedError' } },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation ArchiveGroupItem($input: ArchiveGroupItemInput!) { archiveGroupItem(input: $input) { __typename } }
`);

export const AppointMandate = operation<
  { appointMandate: MandateOutcome },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation AppointMandate($input: AppointMandateInput!) { appointMandate(input: $input) { ${MANDATE_REFUSED} } }
`);

export const RenewMandate = operation<{ renewMandate: MandateOutcome }, { input: { mandateId: string } }>(`
  mutation RenewMandate($input: RenewMandateInput!) { renewMandate(input: $input) { ${MANDATE_REFUSED} } }
`);

export const EndMandate = operation<
  { endMandate: MandateOutcome },
  { input: { mandateId: string; reason: string } }
>(`
  mutation EndMandate($input: EndMandateInput!) { endMandate(input: $input) { ${MANDATE_REFUSED} } }
`);

export const ReplaceMandatePerson = operation<
  { replaceMandatePerson: MandateOutcome },
  { input: { mandateId: string; personId: string | null } }
>(`
  mutation ReplaceMandatePerson($input: ReplaceMandatePersonInput!) {
    replaceMandatePerson(input: $input) { ${MANDATE_REFUSED} }
  }
`);
