import type { MembershipState } from '../membership.js';
import type { MembershipAction } from './membership.machine.js';

/** The member has a membership of this kind that has not ended: go on with that one. */
export class MembershipExistsError {
  constructor(
    readonly membershipId: string,
    readonly state: MembershipState,
  ) {}
}

/** The membership has come to a state in which this is no longer, or not yet, possible. */
export class NotPossibleNowError {
  constructor(
    readonly state: MembershipState,
    readonly action: MembershipAction,
  ) {}
}

/** What is read and signed is no longer the text that is signed now: read again. Nothing was signed. */
export class DeclarationChangedError {
  constructor(
    readonly version: string,
    readonly hash: string,
  ) {}
}

/** What has to be there before somebody can sign. */
export const SIGNING_NEEDS = ['decision', 'signer', 'mandate'] as const;

/** One of these. */
export type SigningNeed = (typeof SIGNING_NEEDS)[number];

/** Something is missing before the declaration can be signed. Nothing was signed. */
export class NotReadyToSignError {
  constructor(readonly missing: readonly SigningNeed[]) {}
}
