/** How far a draft has come. */
export const DRAFT_STATES = ['draft', 'in_review', 'changes_asked', 'approved'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Where an item stands: its draft, if one is open, before what the public sees of it. */
export const CONTENT_STATES = [...DRAFT_STATES, 'published', 'archived', 'expired'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

/** How a revision came about. */
export const REVISION_ORIGINS = ['edit', 'import', 'restore', 'seed'] as const;
export type RevisionOrigin = (typeof REVISION_ORIGINS)[number];

/** How an item left the public. */
export type Gone = 'archived' | 'expired';

/** An item of any kind, without the work on it. */
export interface ContentItem {
  readonly id: string;
  readonly kind: string;
  /** The kind's own lasting name of it. */
  readonly key: string;
  readonly groupId: string;
  /** The authority it belongs to; null when it is the group's own. */
  readonly authorityId: string | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  /** Of the published version; of the draft as long as there is none. */
  readonly title: string;
  /** Where the public reads it; null before it was ever published. */
  readonly address: string | null;
  /** How often it was published. */
  readonly publication: number;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly gone: Gone | null;
  readonly goneAt: Date | null;
  readonly goneReason: string;
  readonly successorId: string | null;
  readonly verifiedAt: Date | null;
}

/** The work on an item that the public does not see yet. */
export interface ContentDraft {
  readonly itemId: string;
  readonly revisionId: string;
  readonly state: DraftState;
  readonly openedAt: Date;
  readonly openedBy: string | null;
  readonly stateAt: Date;
  readonly stateBy: string | null;
  readonly note: string;
  readonly publishAt: Date | null;
  readonly expireAt: Date | null;
}

/** A revision without its body. */
export interface ContentRevision {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly bodyHash: string;
  readonly origin: RevisionOrigin;
  readonly note: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

/** A revision with its body. */
export interface WholeRevision extends ContentRevision {
  readonly body: unknown;
  /** Who wrote what is not yet public, up to this revision. */
  readonly writers: readonly string[];
}

/** Something that was done with an item. */
export interface ContentStep {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: StepAction;
  readonly revisionNumber: number | null;
  readonly note: string;
}

/** What can be done with an item. */
export const STEP_ACTIONS = [
  'opened',
  'imported',
  'restored_revision',
  'submitted',
  'changes_asked',
  'approved',
  'discarded',
  'published',
  'archived',
  'expired',
  'restored',
  'verified',
] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** Where an item stands. One that was given up before it was ever published counts as archived. */
export function stateOf(
  item: Pick<ContentItem, 'gone' | 'publication'>,
  draft: Pick<ContentDraft, 'state'> | null,
): ContentState {
  if (draft !== null) return draft.state;
  if (item.gone !== null) return item.gone;
  return item.publication > 0 ? 'published' : 'archived';
}
