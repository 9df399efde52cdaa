import {
  type Claim,
  type ClaimClass,
  type ClaimedMim,
  type ClaimHead,
  type ClaimLine,
  type ClauseList,
  type ClauseSheet,
  type ComparedMim,
  type Solution,
} from '../claims/types';
import { operation } from './document.server';

const TEXT = '{ text locale origin }';
const MIM = `id key family edition editionState number name ${TEXT} address publication requirementCount isArchived`;
const SOLUTION = 'id name version url label claimant { id kind name nameLocale }';
const REQUIREMENT = `key number level text ${TEXT} fingerprint isWithdrawn address`;
const ANSWER = 'answer reason evidence evidenceUrl fingerprint seen { text } recheck verified';
const LINES = `{ requirement { ${REQUIREMENT} } specification answer { ${ANSWER} } }`;
const HEAD = `id version state class isExpired expiresAt confirmedAt withdrawnReason label
  test { name version by on url } verification { by on testVersion }
  counts { answered meets equivalent recheck uncovered } solution { ${SOLUTION} } mim { ${MIM} }`;
const SHEET = `{ unknown clauses { mim { ${MIM} } requirement { ${REQUIREMENT} } clause ${TEXT} proof ${TEXT}
  acceptance ${TEXT} choice change before { text clause proof acceptance } } }`;

interface Stewardship {
  readonly body: { readonly id: string; readonly kind: 'AUTHORITY' | 'ORGANISATION'; readonly name: string };
}

export type ClaimViewer = { readonly stewardships: readonly Stewardship[] } | null;

const VIEWER = 'viewer { stewardships { body { id kind name } } }';

export const ClaimsQuery = operation<
  {
    viewer: ClaimViewer;
    claimableMims: readonly ClaimedMim[];
    conformanceClaims: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: ClaimHead }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  },
  {
    mimId: string | null;
    requirementKey: string | null;
    claimantId: string | null;
    class: ClaimClass | null;
    isCurrent: boolean | null;
    after: string | null;
  }
>(`
  query Claims($mimId: ID, $requirementKey: String, $claimantId: ID, $class: ConformanceClass, $isCurrent: Boolean,
    $after: String) {
    ${VIEWER}
    claimableMims { ${MIM} }
    conformanceClaims(first: 20, after: $after, mimId: $mimId, requirementKey: $requirementKey, claimantId: $claimantId,
      class: $class, isCurrent: $isCurrent) {
      totalCount edges { node { ${HEAD} } } pageInfo { hasNextPage endCursor }
    }
  }
`);

export const MyClaimsQuery = operation<{ myConformanceClaims: readonly ClaimHead[] }>(`
  query MyClaims { myConformanceClaims { ${HEAD} } }
`);

export const ClaimQuery = operation<
  { conformanceClaim: Claim | null; viewer: { id: string } | null },
  { id: string }
>(`
  query Claim($id: ID!) {
    viewer { id }
    conformanceClaim(id: $id) { ${HEAD} lines ${LINES} standing { mayEdit mayVerify } }
  }
`);

export const ClaimStartQuery = operation<{ viewer: ClaimViewer; claimableMims: readonly ClaimedMim[] }>(`
  query ClaimStart { ${VIEWER} claimableMims { ${MIM} } }
`);

export const ClaimFormQuery = operation<
  { claimForm: { readonly mim: ClaimedMim; readonly lines: readonly ClaimLine[] } | null },
  { mimId: string }
>(`
  query ClaimForm($mimId: ID!) { claimForm(mimId: $mimId) { mim { ${MIM} } lines ${LINES} } }
`);

export type SavedClaim =
  | { readonly __typename: 'ConformanceClaim'; readonly id: string }
  | { readonly __typename: 'ConformanceClaimConflict' }
  | { readonly __typename: 'ConformanceClaimExistsError'; readonly claimId: string }
  | {
      readonly __typename: 'ConformanceClaimIncomplete';
      readonly faults: readonly { readonly key: string | null; readonly fault: string }[];
    };

export const SaveClaim = operation<
  { saveConformanceClaim: SavedClaim },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation SaveClaim($input: SaveConformanceClaimInput!) {
    saveConformanceClaim(input: $input) { __typename ... on ConformanceClaim { id }
      ... on ConformanceClaimExistsError { claimId } ... on ConformanceClaimIncomplete { faults { key fault } } }
  }
`);

interface Outcome {
  readonly __typename: string;
}

export const PublishClaim = operation<{ publishConformanceClaim: Outcome }, { id: string; version: number }>(`
  mutation PublishClaim($id: ID!, $version: Int!) { publishConformanceClaim(id: $id, version: $version) { __typename } }
`);

export const WithdrawClaim = operation<
  { withdrawConformanceClaim: Outcome },
  { id: string; version: number; reason: string }
>(`
  mutation WithdrawClaim($id: ID!, $version: Int!, $reason: String!) {
    withdrawConformanceClaim(id: $id, version: $version, reason: $reason) { __typename }
  }
`);

export const VerifyClaim = operation<
  { verifyConformanceClaim: Outcome },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation VerifyClaim($input: VerifyConformanceClaimInput!) { verifyConformanceClaim(input: $input) { __typename } }
`);

export const SolutionQuery = operation<
  { solution: (Solution & { readonly claims: readonly ClaimHead[] }) | null },
  { id: string }
>(`
  query Solution($id: ID!) { solution(id: $id) { ${SOLUTION} claims { ${HEAD} } } }
`);

export const CompareQuery = operation<
  {
    solutions: { readonly edges: readonly { readonly node: Pick<Solution, 'id' | 'name' | 'version'> }[] };
    solutionComparison: {
      readonly solutions: readonly Solution[];
      readonly mims: readonly ComparedMim[];
    };
  },
  { ids: readonly string[] }
>(`
  query Compare($ids: [ID!]!) {
    solutions(first: 100) { edges { node { id name version } } }
    solutionComparison(ids: $ids) {
      solutions { ${SOLUTION} }
      mims { mim { ${MIM} } rows { requirement { ${REQUIREMENT} } cells {
        solutionId claimId class isExpired answer { answer recheck } } } }
    }
  }
`);

export const ClausesQuery = operation<
  { viewer: ClaimViewer; claimableMims: readonly ClaimedMim[]; clauses: ClauseSheet },
  { requirements: readonly string[] }
>(`
  query Clauses($requirements: [String!]!) {
    ${VIEWER} claimableMims { ${MIM} } clauses(requirements: $requirements) ${SHEET}
  }
`);

export const MyClauseListsQuery = operation<{ myClauseLists: readonly ClauseList[] }>(`
  query MyClauseLists { myClauseLists { id version name size authority { id kind name nameLocale } } }
`);

export const ClauseListQuery = operation<
  { clauseList: (ClauseList & { readonly sheet: ClauseSheet }) | null },
  { id: string }
>(`
  query ClauseList($id: ID!) {
    clauseList(id: $id) { id version name size authority { id kind name nameLocale } sheet ${SHEET} }
  }
`);

export const SaveClauseList = operation<
  { saveClauseList: { readonly __typename: string; readonly id?: string } },
  { input: Readonly<Record<string, unknown>> }
>(`
  mutation SaveClauseList($input: SaveClauseListInput!) {
    saveClauseList(input: $input) { __typename ... on ClauseList { id } }
  }
`);

export const RemoveClauseList = operation<{ removeClauseList: Outcome }, { id: string; version: number }>(`
  mutation RemoveClauseList($id: ID!, $version: Int!) { removeClauseList(id: $id, version: $version) { __typename } }
`);
