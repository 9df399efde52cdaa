import { InvalidInputError } from '#libs/kernel';

/** Why a mandate cannot be given, as programs read it. */
export const MANDATE_REFUSALS = {
  'not-a-signatory': 'Only an authority whose signature is listed can chair a group or send a delegate.',
  'not-a-steward': 'The person must be a steward of the authority on whose behalf they act.',
  'no-lead-organisation': 'A group is led by an organisation, and chaired by authorities.',
  'bad-dates': 'A mandate ends after it begins, and lasts five years at most.',
  'seats-taken': 'Somebody else chairs the group at that time. End that mandate first, or begin after it.',
  'held-already': 'The authority has this mandate at that time already.',
  over: 'The mandate has ended. Appoint anew instead.',
} as const;

/** Why a mandate cannot be given. */
export type MandateRefusal = keyof typeof MANDATE_REFUSALS;

/** The mandate cannot be given, renewed or ended like this; the reason says how to mend it. */
export class MandateRefusedError extends InvalidInputError {
  constructor(readonly reason: MandateRefusal) {
    super(MANDATE_REFUSALS[reason], { reason }, 'MANDATE_REFUSED');
  }
}
