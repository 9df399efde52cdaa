import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, codeOf, faultOf, run, type Operation } from '../graphql/document.server';
import {
  GroupMembersQuery,
  InviteToGroup,
  JoinGroup,
  LeaveGroup,
  SetGroupContact,
  WithdrawInvitation,
} from '../graphql/groups.operations.server';
import { type GroupChanged } from './types';
import { notFound } from '../server/thrown.server';
import { readForm } from '../server/read-form.server';
import { slugOf } from './address.server';
import { type MembersReturned } from './membership-returned';

/** Joins, leaves, names the contact, invites or ends an invitation, whatever the form asked for. */
export async function changeMembership(args: ActionFunctionArgs) {
  const slug = slugOf(args);
  const { group, viewer } = await run(args, GroupMembersQuery, { slug, after: null });
  if (group === null) throw notFound();
  const form = await readForm(args.request);
  const given = { guest: textOf(form, 'guest'), meeting: textOf(form, 'meeting'), end: textOf(form, 'end') };
  const reason = await changed(args, form, group.id, viewer?.id ?? null, given);
  if (reason !== null) {
    const field = reason === 'bad-end' ? 'end' : reason === 'no-such-meeting' ? 'meeting' : 'guest';
    const at = textOf(form, 'intent') === 'invite' ? field : 'content';
    return data<MembersReturned>({ given, field: at, reason }, { status: 422 });
  }
  return redirect(`/groups/${slug}/members?saved`);
}

async function changed(
  args: ActionFunctionArgs,
  form: FormData,
  groupId: string,
  viewerId: string | null,
  given: MembersReturned['given'],
): Promise<string | null> {
  const authority = { groupId, authorityId: textOf(form, 'authority') };
  switch (textOf(form, 'intent')) {
    case 'join':
      return refusalOf(args, JoinGroup, { input: authority }, ({ joinGroup }) => joinGroup);
    case 'leave':
      return refusalOf(args, LeaveGroup, { input: authority }, ({ leaveGroup }) => leaveGroup);
    case 'contact':
      return refusalOf(args, SetGroupContact, { input: { ...authority, personId: viewerId } }, contactOf);
    case 'no-contact':
      return refusalOf(args, SetGroupContact, { input: { ...authority, personId: null } }, contactOf);
    case 'withdraw': {
      const input = { groupId, invitationId: textOf(form, 'invitation') };
      return refusalOf(args, WithdrawInvitation, { input }, (answer) => answer.withdrawGroupInvitation);
    }
    default:
      return invited(args, groupId, given);
  }
}

async function invited(
  args: ActionFunctionArgs,
  groupId: string,
  { guest, meeting, end }: MembersReturned['given'],
): Promise<string | null> {
  const [kind, id = ''] = guest.split(':');
  if (id === '') return 'not-a-supporter';
  const until = new Date(`${end}T23:59:59Z`);
  if (Number.isNaN(until.getTime())) return 'bad-end';
  const input = {
    groupId,
    meetingId: meeting === '' ? null : meeting,
    authorityId: kind === 'AUTHORITY' ? id : null,
    organisationId: kind === 'ORGANISATION' ? id : null,
    until: until.toISOString(),
  };
  return refusalOf(args, InviteToGroup, { input }, ({ inviteToGroup }) => inviteToGroup);
}

const contactOf = ({ setGroupContact }: { readonly setGroupContact: GroupChanged }) => setGroupContact;

/** Why the group did not change, or null when it did. */
async function refusalOf<Data, Variables>(
  args: ActionFunctionArgs,
  document: Operation<Data, Variables>,
  variables: Variables,
  outcomeOf: (data: Data) => GroupChanged,
): Promise<string | null> {
  const { data: answer, errors } = await attempt(args, document, variables);
  if (answer === null || errors[0] !== undefined) {
    if (codeOf(errors[0]) === 'BAD_USER_INPUT') return 'missing';
    throw faultOf(args, errors[0]);
  }
  const outcome = outcomeOf(answer);
  return outcome.__typename === 'Group' ? null : outcome.reason;
}
