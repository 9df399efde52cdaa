import { operation } from './document.server';
import {
  type CallTimes,
  type Eligibility,
  type EligibilityHead,
  type FundingCallRow,
  type Named,
  type Pursuit,
  type PursuitReason,
  type PursuitStatus,
} from './funding.types';
import { type KnowledgeFilter, type KnowledgeOrder, type KnowledgeText } from './knowledge.types';

const TEXT = '{ text locale origin sourceChanged }';
const TIMES = 'standing deadline deadlineTime zone deadlineAt';
const HEAD = `{ answer decidedBy { key quote ${TEXT} } }`;
const PURSUIT = 'id status reason note onDay version steps { number status reason note onDay }';
const ROW = `id address title ${TEXT} summary ${TEXT} label ownSharePercent ${TIMES} instrument { address title ${TEXT} }`;

/** Whom the reader acts for. */
export const MyAuthoritiesQuery = operation<{ viewer: { readonly authorities: readonly Named[] } | null }>(`
  query MyAuthorities { viewer { authorities { id name } } }
`);

/** What the list of calls says beside, for one authority. */
export const CallMarksQuery = operation<
  {
    knowledge: {
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly funding: Pick<CallTimes, 'standing'> | null;
          readonly eligibility: EligibilityHead | null;
        };
      }[];
    };
  },
  {
    filter: KnowledgeFilter;
    order: KnowledgeOrder;
    first: number;
    after: string | null;
    authorityId: string;
  }
>(`
  query CallMarks(
    $filter: KnowledgeFilter, $order: KnowledgeOrder!, $first: Int!, $after: String, $authorityId: ID!
  ) {
    knowledge(filter: $filter, order: $order, first: $first, after: $after) {
      edges { node { id funding { standing } eligibility(authorityId: $authorityId) ${HEAD} } }
    }
  }
`);

/** A list of calls. */
interface Calls {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: FundingCallRow }[];
}

/** The calls that are open or to come, past ones apart, and where money comes from. */
export const FundingQuery = operation<{
  open: Calls;
  upcoming: Calls;
  past: Calls;
  fundingInstruments: readonly {
    readonly slug: string;
    readonly address: string;
    readonly title: KnowledgeText;
  }[];
}>(`
  query Funding {
    open: fundingCalls(filter: { standing: OPEN }, first: 60) { totalCount edges { node { ${ROW} } } }
    upcoming: fundingCalls(filter: { standing: UPCOMING }, first: 20) { totalCount edges { node { ${ROW} } } }
    past: fundingCalls(filter: { standing: PAST }, first: 5) { totalCount edges { node { ${ROW} } } }
    fundingInstruments { slug address title ${TEXT} }
  }
`);

/** The same answers for one authority. */
export const FundingForQuery = operation<{ open: Calls; upcoming: Calls }, { authorityId: string }>(`
  query FundingFor($authorityId: ID!) {
    open: fundingCalls(filter: { standing: OPEN }, first: 60) {
      totalCount edges { node { ${ROW} eligibility(authorityId: $authorityId) ${HEAD} } }
    }
    upcoming: fundingCalls(filter: { standing: UPCOMING }, first: 20) {
      totalCount edges { node { ${ROW} eligibility(authorityId: $authorityId) ${HEAD} } }
    }
  }
`);

/** What the page of a call says to somebody who acts for an authority. */
export const CallForMeQuery = operation<
  {
    fundingCall:
      (CallTimes & { readonly eligibility: Eligibility | null; readonly pursuit: Pursuit | null }) | null;
    myColleagues: readonly Named[];
  },
  { id: string; authorityId: string }
>(`
  query CallForMe($id: ID!, $authorityId: ID!) {
    fundingCall(id: $id) {
      ${TIMES}
      eligibility(authorityId: $authorityId) {
        answer decidedBy { key quote ${TEXT} } rules { key quote ${TEXT} answer missing }
      }
      pursuit(authorityId: $authorityId) { ${PURSUIT} }
    }
    myColleagues { id name }
  }
`);

/** When a call closes. */
export const CallTimesQuery = operation<{ fundingCall: CallTimes | null }, { id: string }>(`
  query CallTimes($id: ID!) { fundingCall(id: $id) { ${TIMES} } }
`);

/** How far an authority is with a call, as it is noted. */
export interface NotePursuitInput {
  readonly authorityId: string;
  readonly callId: string;
  readonly version: number;
  readonly status: PursuitStatus;
  readonly reason: PursuitReason | null;
  readonly note: string;
  readonly onDay: string | null;
}

export const NotePursuit = operation<
  {
    notePursuit:
      | { readonly __typename: 'FundingPursuit' }
      | { readonly __typename: 'FundingPursuitConflict'; readonly current: Pursuit };
  },
  { input: NotePursuitInput }
>(`
  mutation NotePursuit($input: NotePursuitInput!) {
    notePursuit(input: $input) {
      __typename
      ... on FundingPursuitConflict { current { ${PURSUIT} } }
    }
  }
`);

export const SendToColleague = operation<
  { sendToColleague: boolean },
  { input: { address: string; colleagueId: string; note: string } }
>(`
  mutation SendToColleague($input: SendToColleagueInput!) { sendToColleague(input: $input) }
`);

/** One line of the pipeline. */
export interface PipelineEntry extends Pursuit {
  readonly title: KnowledgeText;
  readonly address: string;
  readonly call: (CallTimes & { readonly address: string }) | null;
}

export const PipelineQuery = operation<
  { fundingPipeline: readonly PipelineEntry[] },
  { authorityId: string }
>(`
  query Pipeline($authorityId: ID!) {
    fundingPipeline(authorityId: $authorityId) {
      ${PURSUIT} title ${TEXT} address call { address ${TIMES} }
    }
  }
`);

/** Whether the reader curates the group that money belongs to. */
export const CuratesFundingQuery = operation<{
  group: { readonly standing: { readonly curates: boolean } | null } | null;
}>(`
  query CuratesFunding { group(slug: "financial") { standing { curates } } }
`);

export const RefusedReasonsQuery = operation<{
  fundingRefusedReasons: readonly { readonly reason: PursuitReason; readonly count: number }[];
}>(`
  query RefusedReasons { fundingRefusedReasons { reason count } }
`);
