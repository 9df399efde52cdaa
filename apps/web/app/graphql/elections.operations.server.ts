import { operation } from './document.server';
import {
  type CallInput,
  type Candidate,
  type DeskApplication,
  type DeskRequest,
  type Election,
  type ElectionHead,
  type MyElection,
  type RollEntry,
} from '../election/types';

const HEAD = `id phase outcome label votingClosesAt applicationsCloseAt zone turnout group { id slug name }`;
const CANDIDATE = `id personName cv statement link authority { id name nameLocale country }`;
const APPLICATION = `id personName cv statement link withdrawnAt rejectedAt rejection authority { id name }`;
const REQUEST = `id reason decision answer authority { id name }`;

const ELECTION = `${HEAD} office termFrom termUntil applicationsOpenAt votingOpensAt note mayRun
  followsId followsWhy followedById frozenAt rollSize rollHash closedAt ballotsHash
  rules { seats minimumVotes tie secondVoteDays oneCandidate noCandidate prolongDays onePerCountry }
  candidates { ${CANDIDATE} }
  result { tallies { candidateId votes } blank no elected tied drawn }`;

/** Whether somebody is signed in, and whether they proved it lately. */
interface Viewer {
  readonly id: string;
  readonly isFresh: boolean;
  readonly permissions: readonly string[];
}

export const ElectionsQuery = operation<
  {
    elections: {
      readonly edges: readonly { readonly node: ElectionHead }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    viewer: { readonly id: string } | null;
  },
  { after: string | null }
>(`
  query Elections($after: String) {
    elections(first: 50, after: $after) { edges { node { ${HEAD} } } pageInfo { hasNextPage endCursor } }
    viewer { id }
  }
`);

export const ElectionQuery = operation<{ election: Election; viewer: Viewer | null }, { id: string }>(`
  query Election($id: ID!) { election(id: $id) { ${ELECTION} } viewer { id isFresh permissions } }
`);

export const BallotPaperQuery = operation<
  { election: { readonly ballotPaper: readonly Candidate[] } },
  { id: string }
>(`
  query BallotPaper($id: ID!) { election(id: $id) { ballotPaper { ${CANDIDATE} } } }
`);

export const MyElectionQuery = operation<{ myElection: readonly MyElection[] }, { id: string }>(`
  query MyElection($id: ID!) {
    myElection(electionId: $id) {
      onRoll isVoter hasVoted authority { id name } voter { personId personName } stewards { personId personName }
      application { ${APPLICATION} } request { ${REQUEST} }
    }
  }
`);

export const RollQuery = operation<
  { electionRoll: { readonly edges: readonly { readonly node: RollEntry }[] } },
  { id: string }
>(`
  query Roll($id: ID!) {
    electionRoll(electionId: $id, first: 100) { edges { node { authorityId name country reason } } }
  }
`);

export const ReceiptQuery = operation<{ isReceiptCounted: boolean }, { id: string; receipt: string }>(`
  query Receipt($id: ID!, $receipt: ID!) { isReceiptCounted(electionId: $id, receipt: $receipt) }
`);

export const ApplyForOffice = operation<
  {
    applyForOffice:
      | { readonly __typename: 'ElectionApplication' }
      | { readonly __typename: 'ElectionNotOpenError' }
      | { readonly __typename: 'OfficerMayNotStandError' }
      | { readonly __typename: 'NotASignatoryError' }
      | { readonly __typename: 'CandidateExistsError'; readonly candidateName: string };
  },
  {
    input: {
      electionId: string;
      authorityId: string;
      cv: string;
      statement: string;
      link: string | null;
      consent: boolean;
    };
  }
>(`
  mutation ApplyForOffice($input: ApplyForOfficeInput!) {
    applyForOffice(input: $input) { __typename ... on CandidateExistsError { candidateName } }
  }
`);

export const WithdrawApplication = operation<
  { withdrawApplication: { readonly __typename: string } },
  { id: string }
>(`
  mutation WithdrawApplication($id: ID!) { withdrawApplication(applicationId: $id) { __typename } }
`);

export const NameVoter = operation<
  {
    nameVoter:
      | { readonly __typename: 'ElectionVoter' }
      | { readonly __typename: 'ElectionNotOpenError' }
      | { readonly __typename: 'NotOnRollError' }
      | { readonly __typename: 'VoterFixedError' };
  },
  { input: { electionId: string; authorityId: string; voterId: string } }
>(`
  mutation NameVoter($input: NameVoterInput!) {
    nameVoter(input: $input) { __typename }
  }
`);

export const AskForRoll = operation<
  { askForRoll: { readonly __typename: 'ElectionRollRequest' | 'ElectionNotOpenError' } },
  { input: { electionId: string; authorityId: string; reason: string } }
>(`
  mutation AskForRoll($input: AskForRollInput!) { askForRoll(input: $input) { __typename } }
`);

export const CastBallot = operation<
  {
    castBallot:
      | { readonly __typename: 'VoteReceipt'; readonly receipt: string; readonly changed: boolean }
      | { readonly __typename: 'ElectionNotOpenError' }
      | { readonly __typename: 'NotOnRollError' }
      | { readonly __typename: 'NotNamedVoterError' };
  },
  { input: { electionId: string; authorityId: string; choice: string } }
>(`
  mutation CastBallot($input: CastBallotInput!) {
    castBallot(input: $input) { __typename ... on VoteReceipt { receipt changed } }
  }
`);

export const CallableGroupsQuery = operation<{
  viewer: Viewer | null;
  callableGroups: readonly { readonly id: string; readonly name: string }[];
}>(`
  query CallableGroups { viewer { id isFresh permissions } callableGroups { id name } }
`);

export const CallElection = operation<{ callElection: { readonly id: string } }, { input: CallInput }>(`
  mutation CallElection($input: CallElectionInput!) { callElection(input: $input) { id } }
`);

export const ElectionDeskQuery = operation<
  {
    viewer: Viewer | null;
    electionDesk: {
      readonly election: Election;
      readonly applications: readonly DeskApplication[];
      readonly requests: readonly DeskRequest[];
    };
  },
  { id: string }
>(`
  query ElectionDesk($id: ID!) {
    viewer { id isFresh permissions }
    electionDesk(electionId: $id) {
      election { ${ELECTION} } applications { ${APPLICATION} } requests { ${REQUEST} }
    }
  }
`);

export const RejectApplication = operation<
  { rejectApplication: { readonly __typename: 'ElectionApplication' | 'ElectionNotOpenError' } },
  { input: { applicationId: string; reason: string } }
>(`
  mutation RejectApplication($input: RejectApplicationInput!) { rejectApplication(input: $input) { __typename } }
`);

export const DecideRollRequest = operation<
  { decideRollRequest: { readonly __typename: 'ElectionRollRequest' | 'ElectionNotOpenError' } },
  { input: { requestId: string; admit: boolean; answer: string } }
>(`
  mutation DecideRollRequest($input: DecideRollRequestInput!) { decideRollRequest(input: $input) { __typename } }
`);
