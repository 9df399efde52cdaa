/** A signatory is a public administration that signed the declaration; a supporter declared its support. */
export const MEMBERSHIP_KINDS = ['signatory', 'supporter'] as const;

/** How somebody belongs to the community. */
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/** The way of a membership from a draft to the public list. Only `listed` is public. */
export const MEMBERSHIP_STATES = ['draft', 'decided', 'signed', 'checked', 'listed', 'withdrawn'] as const;

/** How far a membership has come. */
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];
