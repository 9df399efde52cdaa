import { operation } from './document.server';
import { type StepTaken } from './membership.operations.server';
import {
  type Duplicate,
  type MemberKind,
  type MembershipKind,
  type MembershipState,
} from './membership.types';

/** A membership that waits for a coordinator. */
export interface WaitingMembership {
  readonly id: string;
  readonly kind: MembershipKind;
  readonly state: MembershipState;
  readonly label: string;
  readonly signedAt: string | null;
  readonly member: { readonly name: string; readonly country: string; readonly checked: boolean };
}

/** A member that waits for a coordinator. */
export interface WaitingMember {
  readonly id: string;
  readonly kind: MemberKind;
  readonly name: string;
  readonly country: string;
  readonly website: string | null;
  readonly createdAt: string;
}

export const MembershipDeskQuery = operation<
  {
    membershipsToCheck: {
      readonly edges: readonly { readonly node: WaitingMembership }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    membersToCheck: readonly WaitingMember[];
  },
  { after: string | null }
>(`
  query MembershipDesk($after: String) {
    membershipsToCheck(first: 20, after: $after) {
      edges { node { id kind state label signedAt member { name country checked } } }
      pageInfo { hasNextPage endCursor }
    }
    membersToCheck { id kind name country website createdAt }
  }
`);

export const LikelyDuplicatesQuery = operation<
  { likelyDuplicates: readonly Duplicate[] },
  { memberId: string }
>(`
  query LikelyDuplicates($memberId: ID!) { likelyDuplicates(memberId: $memberId) { id kind name country reasons } }
`);

export const CheckMember = operation<{ checkMember: boolean }, { input: { kind: MemberKind; id: string } }>(`
  mutation CheckMember($input: CheckMemberInput!) { checkMember(input: $input) }
`);

export const CheckMembership = operation<{ checkMembership: StepTaken }, { id: string }>(`
  mutation CheckMembership($id: ID!) { checkMembership(membershipId: $id) { __typename } }
`);

export const ListMembership = operation<{ listMembership: StepTaken }, { id: string }>(`
  mutation ListMembership($id: ID!) { listMembership(membershipId: $id) { __typename } }
`);

interface Reasoned {
  input: { membershipId: string; reason: string };
}

export const SendBackMembership = operation<{ sendBackMembership: StepTaken }, Reasoned>(`
  mutation SendBackMembership($input: ReasonedStepInput!) { sendBackMembership(input: $input) { __typename } }
`);

export const RemoveMembership = operation<{ removeMembership: StepTaken }, Reasoned>(`
  mutation RemoveMembership($input: ReasonedStepInput!) { removeMembership(input: $input) { __typename } }
`);
