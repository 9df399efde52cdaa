import { operation } from './document.server';
import {
  type Certificate,
  type Declaration,
  type Membership,
  type MembershipKind,
  type MembershipState,
  type MemberKind,
} from './membership.types';

const DECLARATION = `version hash adoptedOn locale title opening closing label sourceNote sourceUrl plainTextUrl
  principles { id title text } commitments { id title text }`;

const MEMBERSHIP = `id kind state actions label signerName signerPosition onBehalfOf signerEntitled signerNamePublic
  decidedOn decisionReference evidenceUrl signedOn signedAt textVersion textHash certificateCode listedAt withdrawnAt
  member { id kind name nameLocale country type website checked }
  evidence { id fileName size url }
  joint { code leadName members { name state } }
  steps { id at action by note }`;

/** What a person who may take part is, as far as these pages ask. */
export interface Participant {
  readonly isFresh: boolean;
  readonly permissions: readonly string[];
  readonly authorities: readonly { readonly id: string; readonly name: string; readonly checked: boolean }[];
}

export const ParticipantQuery = operation<{ viewer: Participant | null }>(`
  query Participant { viewer { isFresh permissions authorities { id name checked } } }
`);

export const DeclarationQuery = operation<{ declaration: Declaration }>(`
  query Declaration { declaration { ${DECLARATION} } }
`);

/** A membership as lists name it. */
export interface MembershipHead {
  readonly id: string;
  readonly kind: MembershipKind;
  readonly state: MembershipState;
  readonly member: { readonly id: string; readonly name: string };
}

export const MyMembershipsQuery = operation<{ myMemberships: readonly MembershipHead[] }>(`
  query MyMemberships { myMemberships { id kind state member { id name } } }
`);

/** An organisation that the person may act for. */
export interface SupportingMember {
  readonly id: string;
  readonly kind: MemberKind;
  readonly name: string;
}

export const MyMembersQuery = operation<{ myMembers: readonly SupportingMember[] }>(`
  query MyMembers { myMembers { id kind name } }
`);

export const MembershipQuery = operation<{ membership: Membership }, { id: string }>(`
  query Membership($id: ID!) { membership(id: $id) { ${MEMBERSHIP} } }
`);

export const MembershipToSignQuery = operation<
  { membership: Membership & { readonly text: Declaration } },
  { id: string }
>(`
  query MembershipToSign($id: ID!) { membership(id: $id) { ${MEMBERSHIP} text { ${DECLARATION} } } }
`);

/** What comes of beginning or joining. */
export type Started =
  | { readonly __typename: 'Membership'; readonly id: string }
  | { readonly __typename: 'MembershipExistsError'; readonly membershipId: string };

export const StartMembership = operation<{ startMembership: Started }, { authorityId: string }>(`
  mutation StartMembership($authorityId: ID!) {
    startMembership(authorityId: $authorityId) {
      __typename
      ... on Membership { id }
      ... on MembershipExistsError { membershipId }
    }
  }
`);

/** What comes of a step. */
export type StepTaken = { readonly __typename: 'Membership' | 'NotPossibleNowError' };

export const RecordDecision = operation<
  { recordDecision: StepTaken },
  { input: { membershipId: string; decidedOn: string; reference: string; evidenceUrl: string | null } }
>(`
  mutation RecordDecision($input: RecordDecisionInput!) { recordDecision(input: $input) { __typename } }
`);

export const NameSigner = operation<
  { nameSigner: StepTaken },
  {
    input: {
      membershipId: string;
      signerName: string;
      signerPosition: string;
      onBehalfOf: string;
      signerEntitled: boolean;
      signerNamePublic: boolean;
    };
  }
>(`
  mutation NameSigner($input: NameSignerInput!) { nameSigner(input: $input) { __typename } }
`);

export const AddEvidence = operation<
  { addMembershipEvidence: StepTaken },
  { input: { membershipId: string; fileName: string; content: string } }
>(`
  mutation AddEvidence($input: AddEvidenceInput!) { addMembershipEvidence(input: $input) { __typename } }
`);

export const RemoveEvidence = operation<{ removeMembershipEvidence: StepTaken }, { evidenceId: string }>(`
  mutation RemoveEvidence($evidenceId: ID!) { removeMembershipEvidence(evidenceId: $evidenceId) { __typename } }
`);

export const SignDeclaration = operation<
  {
    signDeclaration: {
      readonly __typename:
        'Membership' | 'DeclarationChangedError' | 'NotReadyToSignError' | 'NotPossibleNowError';
    };
  },
  { input: { membershipId: string; textVersion: string; textHash: string } }
>(`
  mutation SignDeclaration($input: SignDeclarationInput!) { signDeclaration(input: $input) { __typename } }
`);

export const DeclareSupport = operation<
  { declareSupport: Started | { readonly __typename: 'NotPossibleNowError' } },
  {
    input: {
      memberKind: MemberKind;
      memberId: string;
      signerName: string;
      signerPosition: string;
      signerNamePublic: boolean;
    };
  }
>(`
  mutation DeclareSupport($input: DeclareSupportInput!) {
    declareSupport(input: $input) {
      __typename
      ... on Membership { id }
      ... on MembershipExistsError { membershipId }
    }
  }
`);

export const WithdrawMembership = operation<
  { withdrawMembership: StepTaken },
  { input: { membershipId: string; reason: string } }
>(`
  mutation WithdrawMembership($input: ReasonedStepInput!) { withdrawMembership(input: $input) { __typename } }
`);

export const OpenJointSignature = operation<{ openJointSignature: StepTaken }, { membershipId: string }>(`
  mutation OpenJointSignature($membershipId: ID!) { openJointSignature(membershipId: $membershipId) { __typename } }
`);

export const JointSignatureQuery = operation<
  { jointSignature: { readonly code: string; readonly leadName: string } },
  { code: string }
>(`
  query JointSignature($code: String!) { jointSignature(code: $code) { code leadName } }
`);

export const JoinJointSignature = operation<
  { joinJointSignature: Started },
  { input: { code: string; authorityId: string } }
>(`
  mutation JoinJointSignature($input: JoinJointSignatureInput!) {
    joinJointSignature(input: $input) {
      __typename
      ... on Membership { id }
      ... on MembershipExistsError { membershipId }
    }
  }
`);

export const CertificateQuery = operation<{ certificate: Certificate | null }, { code: string }>(`
  query Certificate($code: String!) {
    certificate(code: $code) {
      code state signedOn signedAt signerPosition signerName onBehalfOf decidedOn decisionReference textVersion textHash
      listedAt withdrawnAt together label member { name nameLocale country }
    }
  }
`);
