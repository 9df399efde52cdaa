import type { Locale, LocalizedText } from '#libs/kernel';
import type { Label } from '../authority.js';
import type { MembershipKind, MembershipState } from '../membership.js';
import type { MemberKind } from '../registration/member.js';
import type { SignerFacts } from './membership.rules.js';

/** Who a membership belongs to, as far as its pages name it. */
export interface CaseMember {
  readonly kind: MemberKind;
  readonly id: string;
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
  readonly country: string;
  /** The kind of authority or organisation. */
  readonly type: string;
  readonly website: string | null;
  readonly checked: boolean;
  readonly label: Label;
}

/** A member as it signed, whatever became of its name, kind or country since; as it is now as long as it has not. */
export function memberAsSigned(membership: MembershipCase): CaseMember {
  const { member, signedName, signedType, signedCountry } = membership;
  return {
    ...member,
    name: signedName ?? member.name,
    type: signedType ?? member.type,
    country: signedCountry ?? member.country,
  };
}

/** One membership with all that is known of it, as its stewards and coordinators see it. */
export interface MembershipCase extends SignerFacts {
  readonly id: string;
  readonly kind: MembershipKind;
  readonly state: MembershipState;
  readonly member: CaseMember;
  readonly decidedOn: string | null;
  readonly decisionReference: string;
  readonly evidenceUrl: string | null;
  /** The day of the signature or declaration as YYYY-MM-DD. */
  readonly signedOn: string | null;
  readonly asOf: string | null;
  readonly signedAt: Date | null;
  /** What the member was called, and was, when it signed; null as long as it has not. */
  readonly signedName: LocalizedText | null;
  readonly signedType: string | null;
  readonly signedCountry: string | null;
  readonly textVersion: string | null;
  readonly textHash: string | null;
  readonly jointId: string | null;
  readonly certificateCode: string | null;
  readonly listedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly createdAt: Date;
  readonly label: Label;
}
