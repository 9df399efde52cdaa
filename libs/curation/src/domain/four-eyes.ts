import type { ContentDraft, WholeRevision } from './content-item.js';

/** Why somebody cannot approve, as the API says it. */
export type ApprovalObstacle = 'NOT_CURATOR' | 'SECOND_FACTOR' | 'NOTHING_SUBMITTED' | 'OWN_TEXT';

/** That somebody found a revision good. */
export interface Approval {
  /** Null for a reviewer who has no account. */
  readonly personId: string | null;
  readonly revisionId: string;
}

/** What is to be approved. */
export interface RevisionUnderReview {
  readonly id: string;
  /** Null when nobody here wrote it: it was brought in by an operator, or its author is gone. */
  readonly authorId: string | null;
  /** Who wrote a revision since the last publication, this one or one before it. */
  readonly writers: readonly string[];
  /** Who handed it in for review. */
  readonly handedInBy: string | null;
}

/**
 * Nobody puts a text before the public on their own. Whoever wrote the revision approves it only after somebody else has
 * found exactly this revision good. So does whoever wrote one before it and handed this one in: else a colleague's comma
 * would make them a reader of their own text.
 *
 * @returns why not; null when the rule is kept
 */
export function fourEyes(
  approverId: string,
  { authorId, handedInBy, id, writers }: RevisionUnderReview,
  approvals: readonly Approval[],
): Extract<ApprovalObstacle, 'OWN_TEXT'> | null {
  const isOwn = authorId === approverId || (writers.includes(approverId) && handedInBy === approverId);
  if (!isOwn) return null;
  const byAnother = approvals.some(
    ({ personId, revisionId }) => revisionId === id && personId !== approverId,
  );
  return byAnother ? null : 'OWN_TEXT';
}

/** What the rule has to know of a revision and the draft that shows it. */
export function underReview(
  { createdBy: authorId, id, writers }: WholeRevision,
  draft: Pick<ContentDraft, 'stateBy'> | null,
): RevisionUnderReview {
  return { id, authorId, writers, handedInBy: draft?.stateBy ?? null };
}
