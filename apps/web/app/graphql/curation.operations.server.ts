import {
  type ContentChange,
  type ContentFault,
  type ContentItem,
  type ContentKindInfo,
  type ContentListItem,
  type ContentQueue,
  type ContentRevision,
  type ContentState,
  type ReviewByLink,
  type ReviewVerdict,
} from './curation.types';
import { operation } from './document.server';
import { PAGE_INFO } from './fragments.server';

/** One page of a list. */
export interface Pages<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const LIST_ITEM = `id kind title address state group { id name } authority { id name }
  publishedAt goneReason verifyDue stale draft { stateAt }`;
const CHANGE = 'path label kind locale before after words { kind text }';
const REVISION = 'id number origin createdAt createdBy { id name } note';

export const ContentKindsQuery = operation<{ contentKinds: readonly ContentKindInfo[] }>(`
  query ContentKinds { contentKinds { name group { id slug name } shape mayPropose } }
`);

export const KindOfItemQuery = operation<
  {
    contentItem: { readonly kind: string };
    contentKinds: readonly Pick<ContentKindInfo, 'name' | 'shape'>[];
  },
  { id: string }
>(`query KindOfItem($id: ID!) { contentItem(id: $id) { kind } contentKinds { name shape } }`);

export const MimPlacesQuery = operation<{
  mims: Pages<{
    readonly address: string;
    readonly number: string;
    readonly name: { readonly text: string };
    readonly edition: { readonly state: string } | null;
  }>;
}>(`
  query MimPlaces { mims(first: 100) { edges { node { address number name { text } edition { state } } } ${PAGE_INFO} } }
`);

export const ContentQueueQuery = operation<
  {
    contentQueue: Pages<ContentListItem> & { readonly totalCount: number };
    contentKinds: readonly Pick<ContentKindInfo, 'name' | 'group' | 'mayPropose'>[];
  },
  { queue: ContentQueue; kind: string | null; groupId: string | null; after: string | null }
>(`
  query ContentQueue($queue: ContentQueue!, $kind: String, $groupId: ID, $after: String) {
    contentQueue(queue: $queue, kind: $kind, groupId: $groupId, first: 20, after: $after) {
      totalCount edges { node { ${LIST_ITEM} } } ${PAGE_INFO}
    }
    contentKinds { name group { id slug name } mayPropose }
  }
`);

export const ContentCountsQuery = operation<
  Readonly<Record<'mine' | 'review' | 'stale', { readonly totalCount: number }>>
>(`
  query ContentCounts {
    mine: contentQueue(queue: MINE, first: 1) { totalCount }
    review: contentQueue(queue: TO_REVIEW, first: 1) { totalCount }
    stale: contentQueue(queue: STALE, first: 1) { totalCount }
  }
`);

export const ContentItemQuery = operation<{ contentItem: ContentItem }, { id: string }>(`
  query ContentItem($id: ID!) {
    contentItem(id: $id) {
      id kind title address state group { id name } authority { id name } publication publishedAt expiresAt
      liveBody goneAt goneReason successor { id title address } verifiedAt verifyDue stale
      standing { mayEdit mayComment mayApprove mayArchive whyNotApprove }
      draft {
        state body openedAt openedBy { id name } stateAt stateBy { id name } note publishAt expireAt
        revision { ${REVISION} } faults { path reason }
      }
      translations { locale complete of machine outdated }
    }
  }
`);

export const ContentTalkQuery = operation<
  { contentItem: Pick<ContentItem, 'revisions' | 'steps' | 'comments' | 'editors' | 'reviewLinks'> },
  { id: string }
>(`
  query ContentTalk($id: ID!) {
    contentItem(id: $id) {
      revisions { ${REVISION} }
      steps { id at action actor { id name } revisionNumber note }
      comments { id path text author { id name } writtenAt resolvedAt revisionNumber }
      editors { name seenAt }
      reviewLinks { id reviewerName expiresAt revokedAt answeredAt verdict note revisionNumber counts }
    }
  }
`);

/** What two revisions differ in. */
export interface Comparison {
  readonly changes: readonly ContentChange[];
  readonly total: number;
  readonly from: ContentRevision;
  readonly to: ContentRevision;
}

export const ContentComparisonQuery = operation<
  { contentComparison: Comparison; contentItem: Pick<ContentItem, 'id' | 'title' | 'kind' | 'revisions'> },
  { itemId: string; from: string; to: string }
>(`
  query ContentComparison($itemId: ID!, $from: ID!, $to: ID!) {
    contentComparison(itemId: $itemId, fromRevisionId: $from, toRevisionId: $to) {
      total from { ${REVISION} } to { ${REVISION} } changes { ${CHANGE} }
    }
    contentItem(id: $itemId) { id title kind revisions { ${REVISION} } }
  }
`);

export const TheirChangesQuery = operation<
  {
    contentComparison: {
      readonly changes: readonly { readonly path: string; readonly before: string | null }[];
    };
  },
  { itemId: string; from: string; to: string }
>(`
  query TheirChanges($itemId: ID!, $from: ID!, $to: ID!) {
    contentComparison(itemId: $itemId, fromRevisionId: $from, toRevisionId: $to) { changes { path before } }
  }
`);

export const ContentAddressQuery = operation<
  {
    contentAddress: {
      readonly state: ContentState;
      readonly address: string;
      readonly title: string;
      readonly reason: string;
      readonly successorAddress: string | null;
    } | null;
  },
  { address: string }
>(`
  query ContentAddress($address: String!) {
    contentAddress(address: $address) { state address title reason successorAddress }
  }
`);

export const ReviewByLinkQuery = operation<{ reviewByLink: ReviewByLink | null }, { token: string }>(`
  query ReviewByLink($token: String!) {
    reviewByLink(token: $token) {
      kind title reviewerName expiresAt revision body shape comparison { total changes { ${CHANGE} } }
    }
  }
`);

export const AnswerReviewLink = operation<
  { answerReviewLink: boolean },
  { token: string; verdict: ReviewVerdict; note: string }
>(`
  mutation AnswerReviewLink($token: String!, $verdict: ReviewVerdict!, $note: String!) {
    answerReviewLink(token: $token, verdict: $verdict, note: $note)
  }
`);

/** What a step on a revision came to. */
export type StepOutcome =
  | { readonly __typename: 'ContentItem' }
  | { readonly __typename: 'ContentIncomplete'; readonly faults: readonly ContentFault[] }
  | { readonly __typename: 'ContentConflict'; readonly reason: 'CHANGED' | 'STATE' };

/** What saving came to. */
export type SaveOutcome =
  | {
      readonly __typename: 'ContentItem';
      readonly draft: {
        readonly revision: { readonly id: string };
        readonly faults: readonly ContentFault[];
      } | null;
    }
  | {
      readonly __typename: 'ContentConflict';
      readonly reason: 'CHANGED' | 'STATE';
      readonly item: {
        readonly draft: { readonly body: string; readonly revision: ContentRevision } | null;
      };
    };

const STEP =
  '__typename ... on ContentIncomplete { faults { path reason } } ... on ContentConflict { reason }';

/** What steps on a revision say. */
export interface StepInput {
  readonly itemId: string;
  readonly expectedRevisionId: string;
  readonly note: string;
}

export const StartContent = operation<
  { startContent: { readonly id: string } },
  { input: { kind: string; authorityId: string | null; body: string } }
>(`mutation StartContent($input: StartContentInput!) { startContent(input: $input) { id } }`);

export const SaveContent = operation<{ saveContent: SaveOutcome }, { input: StepInput & { body: string } }>(`
  mutation SaveContent($input: SaveContentInput!) {
    saveContent(input: $input) {
      __typename ... on ContentItem { draft { revision { id } faults { path reason } } }
      ... on ContentConflict { reason item { draft { body revision { ${REVISION} } } } }
    }
  }
`);

export const SubmitContent = operation<{ outcome: StepOutcome }, { input: StepInput }>(`
  mutation SubmitContent($input: SubmitContentInput!) { outcome: submitContent(input: $input) { ${STEP} } }
`);

export const AskForChanges = operation<{ outcome: StepOutcome }, { input: StepInput }>(`
  mutation AskForChanges($input: AskForChangesInput!) { outcome: askForChanges(input: $input) { ${STEP} } }
`);

export const ApproveContent = operation<
  { outcome: StepOutcome },
  { input: StepInput & { publishAt: string | null; expireAt: string | null } }
>(`
  mutation ApproveContent($input: ApproveContentInput!) { outcome: approveContent(input: $input) { ${STEP} } }
`);

type OfItem = Readonly<Record<string, unknown>>;

export const ReviseContent = operation<OfItem, { itemId: string }>(
  `mutation ReviseContent($itemId: ID!) { reviseContent(itemId: $itemId) { id } }`,
);

export const DiscardDraft = operation<OfItem, { itemId: string }>(
  `mutation DiscardDraft($itemId: ID!) { discardDraft(itemId: $itemId) { id } }`,
);

export const RestoreContent = operation<OfItem, { itemId: string }>(
  `mutation RestoreContent($itemId: ID!) { restoreContent(itemId: $itemId) { id } }`,
);

export const VerifyContent = operation<OfItem, { itemId: string }>(
  `mutation VerifyContent($itemId: ID!) { verifyContent(itemId: $itemId) { id } }`,
);

export const TouchEditing = operation<OfItem, { itemId: string }>(
  `mutation TouchEditing($itemId: ID!) { touchEditing(itemId: $itemId) { id } }`,
);

export const RestoreRevision = operation<OfItem, { itemId: string; revisionId: string }>(`
  mutation RestoreRevision($itemId: ID!, $revisionId: ID!) {
    restoreRevision(itemId: $itemId, revisionId: $revisionId) { id }
  }
`);

export const ArchiveContent = operation<
  OfItem,
  { itemId: string; reason: string; successorId: string | null }
>(`
  mutation ArchiveContent($itemId: ID!, $reason: String!, $successorId: ID) {
    archiveContent(itemId: $itemId, reason: $reason, successorId: $successorId) { id }
  }
`);

export const CommentOnContent = operation<
  OfItem,
  { itemId: string; revisionId: string; path: string; text: string }
>(`
  mutation CommentOnContent($itemId: ID!, $revisionId: ID!, $path: String!, $text: String!) {
    commentOnContent(itemId: $itemId, revisionId: $revisionId, path: $path, text: $text) { id }
  }
`);

export const ResolveComment = operation<OfItem, { id: string }>(
  `mutation ResolveComment($id: ID!) { resolveComment(id: $id) { id } }`,
);
