import { newId } from '#libs/kernel';
import { groupMeeting, VAL_AUBRAY, workItem } from '../../support/groups.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const DAY_MS = 86_400_000;
const SAVE_WORK = 'mutation ($input: SaveWorkItemInput!) { saveWorkItem(input: $input) { __typename } }';
const INVITE = `mutation ($input: InviteToGroupInput!) { inviteToGroup(input: $input) { ... on Group { invitations { id } } } }`;

const invitation = ({ groupId }: Stage) => ({
  groupId,
  authorityId: VAL_AUBRAY,
  until: new Date(Date.now() + 30 * DAY_MS).toISOString(),
});

const membership = ({ groupId, authorityId }: Stage) => ({ groupId, authorityId });

/** Lets the authority take part, so that there is something to leave. */
async function joined(stage: Stage) {
  const document = 'mutation ($input: GroupMembershipInput!) { joinGroup(input: $input) { __typename } }';
  await stage.run(document, { input: membership(stage) }, stage.steward);
  return membership(stage);
}

/** A mandate as delegate that runs, held by the authority. */
async function delegateOf({ hub, groupId, authorityId }: Stage): Promise<string> {
  const id = newId();
  await hub.sql(
    `INSERT INTO mandate (id, group_id, role, authority_id, since, until, created_at)
     VALUES ($1, $2, 'delegate', $3, now() - interval '1 day', now() + interval '30 days', now())`,
    [id, groupId, authorityId],
  );
  return id;
}

/** Groups, who takes part in them, their work and their mandates. */
export const groupExamples: Examples = {
  'Query.groups': { document: '{ groups { slug } }' },
  'Query.group': { document: '{ group(slug: "technical") { name } }' },
  'Query.mandateCandidates': {
    document: 'query ($groupId: ID!) { mandateCandidates(groupId: $groupId) { party { id } } }',
    variables: ({ groupId }) => ({ groupId }),
  },
  'Query.leadCandidates': { document: '{ leadCandidates { id } }' },
  'Query.invitableSupporters': {
    document: 'query ($groupId: ID!) { invitableSupporters(groupId: $groupId) { id } }',
    variables: ({ groupId }) => ({ groupId }),
  },
  'Mutation.joinGroup': {
    document: 'mutation ($input: GroupMembershipInput!) { joinGroup(input: $input) { __typename } }',
    variables: (stage) => ({ input: membership(stage) }),
    id: 'input.authorityId',
  },
  'Mutation.leaveGroup': {
    document: 'mutation ($input: GroupMembershipInput!) { leaveGroup(input: $input) { __typename } }',
    variables: async (stage) => ({ input: await joined(stage) }),
    id: 'input.authorityId',
  },
  'Mutation.setGroupContact': {
    document: 'mutation ($input: GroupContactInput!) { setGroupContact(input: $input) { __typename } }',
    variables: async (stage) => ({ input: await joined(stage) }),
    id: 'input.authorityId',
  },
  'Mutation.inviteToGroup': { document: INVITE, variables: (stage) => ({ input: invitation(stage) }) },
  'Mutation.withdrawGroupInvitation': {
    document:
      'mutation ($input: WithdrawInvitationInput!) { withdrawGroupInvitation(input: $input) { __typename } }',
    variables: async (stage) => {
      const { inviteToGroup } = await stage.run(INVITE, { input: invitation(stage) }, stage.coordinator);
      return { input: { groupId: stage.groupId, invitationId: inviteToGroup.invitations[0].id } };
    },
  },
  'Mutation.saveWorkItem': {
    document: SAVE_WORK,
    variables: ({ groupId }) => ({ input: workItem(groupId) }),
  },
  'Mutation.saveGroupMeeting': {
    document: 'mutation ($input: SaveGroupMeetingInput!) { saveGroupMeeting(input: $input) { __typename } }',
    variables: ({ groupId }) => ({ input: groupMeeting(groupId) }),
  },
  'Mutation.saveGroupOutput': {
    document: 'mutation ($input: SaveGroupOutputInput!) { saveGroupOutput(input: $input) { __typename } }',
    variables: ({ groupId }) => ({
      input: {
        id: newId(),
        groupId,
        version: 0,
        title: 'A report',
        locale: 'en',
        visibility: 'PUBLIC',
        kind: 'REPORT',
        datedOn: '2026-03-29',
      },
    }),
  },
  'Mutation.archiveGroupItem': {
    document: 'mutation ($input: ArchiveGroupItemInput!) { archiveGroupItem(input: $input) { __typename } }',
    variables: async (stage) => {
      const { id, groupId, ...rest } = workItem(stage.groupId);
      await stage.run(SAVE_WORK, { input: { id, groupId, ...rest } }, stage.coordinator);
      return { input: { kind: 'WORK', id, groupId, version: 1, reason: 'Entered by mistake' } };
    },
  },
  'Mutation.appointMandate': {
    document: 'mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { __typename } }',
    variables: ({ groupId, authorityId }) => ({ input: { groupId, role: 'DELEGATE', authorityId } }),
  },
  'Mutation.renewMandate': {
    document: 'mutation ($mandateId: ID!) { renewMandate(input: { mandateId: $mandateId }) { __typename } }',
    variables: async (stage) => ({ mandateId: await delegateOf(stage) }),
  },
  'Mutation.endMandate': {
    document:
      'mutation ($mandateId: ID!) { endMandate(input: { mandateId: $mandateId, reason: "Moved" }) { __typename } }',
    variables: async (stage) => ({ mandateId: await delegateOf(stage) }),
  },
  'Mutation.replaceMandatePerson': {
    document:
      'mutation ($mandateId: ID!) { replaceMandatePerson(input: { mandateId: $mandateId }) { __typename } }',
    variables: async (stage) => ({ mandateId: await delegateOf(stage) }),
  },
};
