/** Where an item stands. */
export type ContentState =
  'DRAFT' | 'IN_REVIEW' | 'CHANGES_ASKED' | 'APPROVED' | 'PUBLISHED' | 'ARCHIVED' | 'EXPIRED';

/** The lists of the desk. */
export type ContentQueue = 'MINE' | 'TO_REVIEW' | 'STALE' | 'ALL' | 'GONE';

/** A group or person with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A kind of content on the desk; `shape` is the JSON of its shape. */
export interface ContentKindInfo {
  readonly name: string;
  readonly group: Named & { readonly slug: string };
  readonly shape: string;
  readonly mayPropose: boolean;
}

/** An item in a list of the desk. */
export interface ContentListItem {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly address: string | null;
  readonly state: ContentState;
  readonly group: Named;
  readonly authority: Named | null;
  readonly publishedAt: string | null;
  readonly goneReason: string;
  readonly verifyDue: string | null;
  readonly stale: boolean;
  readonly draft: { readonly stateAt: string } | null;
}

/** A body as somebody saved it, without the body. */
export interface ContentRevision {
  readonly id: string;
  readonly number: number;
  readonly origin: 'EDIT' | 'IMPORT' | 'RESTORE' | 'SEED';
  readonly createdAt: string;
  readonly createdBy: Named | null;
  readonly note: string;
}

/** Something that keeps a draft from being published. */
export interface ContentFault {
  readonly path: string;
  readonly reason: string;
}

/** The work on an item that the public does not see yet. */
export interface ContentDraft {
  readonly state: ContentState;
  readonly revision: ContentRevision;
  readonly body: string;
  readonly openedBy: Named | null;
  readonly openedAt: string;
  readonly stateAt: string;
  readonly stateBy: Named | null;
  readonly note: string;
  readonly publishAt: string | null;
  readonly expireAt: string | null;
  readonly faults: readonly ContentFault[];
}

/** Why the reader cannot approve. */
export type WhyNotApprove = 'OWN_TEXT' | 'NOT_CURATOR' | 'SECOND_FACTOR' | 'NOTHING_SUBMITTED';

/** What the reader may do with an item now. */
export interface ContentStanding {
  readonly mayEdit: boolean;
  readonly mayComment: boolean;
  readonly mayApprove: boolean;
  readonly mayArchive: boolean;
  readonly whyNotApprove: WhyNotApprove | null;
}

/** What was done with an item. */
export type ContentAction =
  | 'OPENED'
  | 'IMPORTED'
  | 'RESTORED_REVISION'
  | 'SUBMITTED'
  | 'CHANGES_ASKED'
  | 'APPROVED'
  | 'DISCARDED'
  | 'PUBLISHED'
  | 'ARCHIVED'
  | 'EXPIRED'
  | 'RESTORED'
  | 'VERIFIED';

/** A step of the history of an item. */
export interface ContentStep {
  readonly id: string;
  readonly at: string;
  readonly action: ContentAction;
  readonly actor: Named | null;
  readonly revisionNumber: number | null;
  readonly note: string;
}

/** What somebody said about a place of a draft. */
export interface ContentComment {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly author: Named | null;
  readonly writtenAt: string;
  readonly resolvedAt: string | null;
  readonly revisionNumber: number;
}

/** What somebody without an account says about a draft. */
export type ReviewVerdict = 'APPROVE' | 'ASK_CHANGES';

/** A review link that was made. */
export interface ContentReviewLink {
  readonly id: string;
  readonly reviewerName: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly answeredAt: string | null;
  readonly verdict: ReviewVerdict | null;
  readonly note: string;
  readonly revisionNumber: number;
  readonly counts: boolean;
}

/** How far an item is translated into one language. */
export interface TranslationStatus {
  readonly locale: string;
  readonly complete: number;
  readonly of: number;
  readonly machine: number;
  readonly outdated: number;
}

/** An item with its open draft and everything around it. */
export interface ContentItem extends Omit<ContentListItem, 'draft'> {
  readonly publication: number;
  readonly expiresAt: string | null;
  readonly liveBody: string | null;
  readonly goneAt: string | null;
  readonly successor: { readonly id: string; readonly title: string; readonly address: string | null } | null;
  readonly verifiedAt: string | null;
  readonly standing: ContentStanding;
  readonly draft: ContentDraft | null;
  readonly revisions: readonly ContentRevision[];
  readonly steps: readonly ContentStep[];
  readonly comments: readonly ContentComment[];
  readonly editors: readonly { readonly name: string; readonly seenAt: string }[];
  readonly reviewLinks: readonly ContentReviewLink[];
  readonly translations: readonly TranslationStatus[];
}

/** One place that differs between two revisions. */
export interface ContentChange {
  readonly path: string;
  readonly label: string;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  readonly locale: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly text: string }[];
}

/** A link of a published item that led nowhere. */
export interface BrokenLink {
  readonly id: string;
  readonly url: string;
  readonly path: string;
  readonly outcome: string;
  readonly failingSince: string;
  readonly item: { readonly id: string; readonly title: string };
}

/** A relation of a published item that leads to nothing public. */
export interface BrokenRelation {
  readonly id: string;
  readonly toAddress: string;
  readonly item: {
    readonly id: string;
    readonly address: string;
    readonly title: { readonly text: string; readonly locale: string };
  } | null;
}

/** A draft, as the holder of a review link is shown it. */
export interface ReviewByLink {
  readonly kind: string;
  readonly title: string;
  readonly reviewerName: string;
  readonly expiresAt: string;
  readonly revision: number;
  readonly body: string;
  readonly shape: string;
  readonly comparison: { readonly changes: readonly ContentChange[]; readonly total: number } | null;
}
