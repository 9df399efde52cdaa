/** A remark about a place in a revision. */
export interface ContentComment {
  readonly id: string;
  readonly itemId: string;
  readonly revisionId: string;
  /** Where in the body, like `requirements[r1.2].text.de`; empty for the whole. */
  readonly path: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
}

/** What a reviewer without an account may say. */
export const REVIEW_VERDICTS = ['approve', 'ask_changes'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** A link by which somebody without an account reviews one revision, once. */
export interface ReviewLink {
  readonly id: string;
  readonly itemId: string;
  readonly revisionId: string;
  readonly reviewerName: string;
  readonly reviewerEmail: string | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly verdict: ReviewVerdict | null;
  readonly note: string;
  /** Whether an approval by it counts as that of somebody else: not when the author of the revision made it. */
  readonly counts: boolean;
}

/** What the holder of a link is shown. */
export interface ReviewSight {
  readonly kind: string;
  readonly title: string;
  readonly reviewerName: string;
  readonly expiresAt: Date;
  readonly revision: number;
  readonly body: unknown;
  /** The version that the public reads; null when there is none. */
  readonly liveBody: unknown;
}

/** Somebody who has an item open for editing. */
export interface Editor {
  readonly itemId: string;
  readonly personId: string;
  readonly seenAt: Date;
}

/** For how many days a review link works. */
export const REVIEW_LINK_DAYS = 14;
/** How many unanswered review links an item may have at once. */
export const MOST_OPEN_LINKS = 20;
/** After so many seconds without a sign, somebody counts as gone from an item. */
export const EDITING_SECONDS = 120;
