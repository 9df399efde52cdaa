import { InvalidInputError } from '#libs/kernel';

/** Why an authority cannot join, or somebody cannot be invited, as programs read it. */
export const GROUP_MEMBERSHIP_REFUSALS = {
  'not-a-signatory': 'Only authorities whose signature is listed can join a group.',
  'not-open': 'Nobody joins the board by themselves: its members are called.',
  'not-a-steward': 'The contact must be a steward of the authority.',
  'not-a-member': 'The authority does not take part in this group.',
  'not-a-supporter': 'Only listed supporters can be invited. Signatories join by themselves.',
  'no-such-meeting': 'The group has no such meeting.',
  'bad-end': 'An invitation ends in the future, within two years.',
} as const;

/** Why an authority cannot join, or somebody cannot be invited. */
export type GroupMembershipRefusal = keyof typeof GROUP_MEMBERSHIP_REFUSALS;

/** Joining, leaving or inviting does not work like this; the reason says how to mend it. */
export class GroupMembershipRefusedError extends InvalidInputError {
  constructor(readonly reason: GroupMembershipRefusal) {
    super(GROUP_MEMBERSHIP_REFUSALS[reason], { reason }, 'GROUP_MEMBERSHIP_REFUSED');
  }
}
