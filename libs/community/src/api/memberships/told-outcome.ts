import type { Locale } from '#libs/kernel';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import type {
  DeclarationChangedError,
  MembershipExistsError,
  NotPossibleNowError,
  NotReadyToSignError,
} from '../../domain/memberships/membership.errors.js';
import { membershipFields } from './membership.type.js';

type Outcome =
  | MembershipCase
  | MembershipExistsError
  | NotPossibleNowError
  | DeclarationChangedError
  | NotReadyToSignError;

/** What came of a step, in the language of a reader: a membership, or the error value as it is. */
export function toldOutcome(outcome: Outcome, locale: Locale): object {
  return 'member' in outcome ? membershipFields(outcome, locale) : outcome;
}
