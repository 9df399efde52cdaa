/** Who can be a member: a public administration, or an organisation. */
export const MEMBER_KINDS = ['authority', 'organisation'] as const;

/** What a member is. */
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Names one member. */
export interface MemberRef {
  readonly kind: MemberKind;
  readonly id: string;
}
