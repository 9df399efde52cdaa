/** What a member is. */
export type MemberKind = 'AUTHORITY' | 'ORGANISATION';

/** How somebody belongs to the community. */
export type MembershipKind = 'SIGNATORY' | 'SUPPORTER';

/** How far a membership has come. */
export type MembershipState = 'DRAFT' | 'DECIDED' | 'SIGNED' | 'CHECKED' | 'LISTED' | 'WITHDRAWN';

/** What can be done with a membership. */
export type MembershipAction =
  'START' | 'DECIDE' | 'SIGN' | 'DECLARE' | 'CHECK' | 'LIST' | 'SEND_BACK' | 'WITHDRAW';

/** Why two members may be the same. */
export type DuplicateReason = 'NAME' | 'WEB_DOMAIN' | 'LAU_CODE';

/** A member that may be the same; one that nobody has checked yet has no name here. */
export interface Duplicate {
  readonly id: string;
  readonly kind: MemberKind;
  readonly name: string | null;
  readonly country: string;
  readonly reasons: readonly DuplicateReason[];
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** One text of the declaration. */
export interface Declaration {
  readonly version: string;
  readonly hash: string;
  readonly adoptedOn: string;
  readonly locale: string;
  readonly title: string;
  readonly opening: string;
  readonly principles: readonly Part[];
  readonly commitments: readonly Part[];
  readonly closing: string;
  readonly label: string;
  readonly sourceNote: string;
  readonly sourceUrl: string;
  readonly plainTextUrl: string;
}

/** One membership with all that its stewards and coordinators see. */
export interface Membership {
  readonly id: string;
  readonly kind: MembershipKind;
  readonly state: MembershipState;
  readonly actions: readonly MembershipAction[];
  readonly label: string;
  readonly signerName: string;
  readonly signerPosition: string;
  readonly onBehalfOf: string;
  readonly signerEntitled: boolean;
  readonly signerNamePublic: boolean;
  readonly decidedOn: string | null;
  readonly decisionReference: string;
  readonly evidenceUrl: string | null;
  readonly signedOn: string | null;
  readonly signedAt: string | null;
  readonly textVersion: string | null;
  readonly textHash: string | null;
  readonly certificateCode: string | null;
  readonly listedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly member: {
    readonly id: string;
    readonly kind: MemberKind;
    readonly name: string;
    readonly nameLocale: string;
    readonly country: string;
    readonly type: string;
    readonly website: string | null;
    readonly checked: boolean;
  };
  readonly evidence: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly size: number;
    readonly url: string;
  }[];
  readonly joint: {
    readonly code: string;
    readonly leadName: string;
    readonly members: readonly { readonly name: string; readonly state: MembershipState }[];
  } | null;
  readonly steps: readonly {
    readonly id: string;
    readonly at: string;
    readonly action: MembershipAction;
    readonly by: string | null;
    readonly note: string;
  }[];
}

/** What the hub recorded about one signature. */
export interface Certificate {
  readonly code: string;
  readonly state: 'VALID' | 'PENDING' | 'WITHDRAWN';
  readonly signedOn: string;
  readonly signedAt: string | null;
  readonly signerPosition: string;
  readonly signerName: string | null;
  readonly onBehalfOf: string;
  readonly decidedOn: string | null;
  readonly decisionReference: string;
  readonly textVersion: string | null;
  readonly textHash: string | null;
  readonly listedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly together: readonly string[];
  readonly label: string;
  readonly member: { readonly name: string; readonly nameLocale: string; readonly country: string };
}
