import type { ContentDraft, ContentItem, DraftState } from './content-item.js';
import { fourEyes, type Approval, type ApprovalObstacle, type RevisionUnderReview } from './four-eyes.js';

/**
 * Who may begin an item of a kind: those who curate the owning group; its members too; stewards of any authority (then
 * the item belongs to that authority); stewards, and members without an authority; or everybody who is signed in. Curators
 * and coordinators always may.
 */
export const PROPOSERS = ['curators', 'members', 'stewards', 'stewards-and-members', 'signed-in'] as const;
export type Proposers = (typeof PROPOSERS)[number];

/** All that decides about what a person may do with content, as it is at this moment. */
export interface ContentReader {
  readonly personId: string;
  /** Whether they run the platform, in this session. */
  readonly coordinates: boolean;
  /** Whether they would, had they shown a second factor. */
  readonly wouldCoordinate: boolean;
  readonly secondFactor: boolean;
  /** The groups they chair or are delegated to. */
  readonly curated: ReadonlySet<string>;
  /** The groups they take part in. */
  readonly open: ReadonlySet<string>;
  /** The authorities they act for. */
  readonly authorities: ReadonlySet<string>;
}

type Owned = Pick<ContentItem, 'groupId' | 'authorityId' | 'createdBy'>;
type Opened = Pick<ContentDraft, 'openedBy' | 'openedAt' | 'state'> | null;

/** Whether the person decides about the content of a group, in this session. */
export function curates(reader: ContentReader, groupId: string): boolean {
  return reader.coordinates || (reader.secondFactor && reader.curated.has(groupId));
}

/** Whether all the person lacks for that is a second factor. */
export function lacksSecondFactor(reader: ContentReader, groupId: string): boolean {
  return !reader.secondFactor && (reader.wouldCoordinate || reader.curated.has(groupId));
}

/** Whether the person may begin an item of a kind; of `stewards`, for some authority. */
export function mayPropose(reader: ContentReader, groupId: string, proposers: Proposers): boolean {
  if (curates(reader, groupId) || proposers === 'signed-in') return true;
  const [fromAuthorities, fromGroup] = [isForStewards(proposers), isForMembers(proposers)];
  return (fromAuthorities && reader.authorities.size > 0) || (fromGroup && reader.open.has(groupId));
}

/** Whether whoever may begin an item of a kind may do so for no authority. */
export function mayProposeForNone(reader: ContentReader, groupId: string, proposers: Proposers): boolean {
  if (curates(reader, groupId) || !isForStewards(proposers)) return true;
  return isForMembers(proposers) && reader.open.has(groupId);
}

function isForStewards(proposers: Proposers): boolean {
  return proposers === 'stewards' || proposers === 'stewards-and-members';
}

function isForMembers(proposers: Proposers): boolean {
  return proposers === 'members' || proposers === 'stewards-and-members';
}

/** How much of the work on an item a person sees: all of it, or what was done since they opened its draft. */
export interface ContentSight {
  /** Null for everything. */
  readonly since: Date | null;
}

/**
 * What the person sees of an item's drafts: those who curate it, who act for the authority it belongs to, or who began
 * an item of the group see everything; who opened the draft sees what was done since. Null for everybody else.
 */
export function sightOf(reader: ContentReader, item: Owned, draft: Opened): ContentSight | null {
  const owns =
    item.authorityId === null ? item.createdBy === reader.personId : reader.authorities.has(item.authorityId);
  if (owns || curates(reader, item.groupId)) return { since: null };
  const opened = item.authorityId === null && draft?.openedBy === reader.personId;
  return opened ? { since: draft.openedAt } : null;
}

/** Whether the person may open a draft beside the published version, as far as none is open. */
export function mayRevise(reader: ContentReader, item: Owned, proposers: Proposers): boolean {
  if (sightOf(reader, item, null) !== null) return true;
  return item.authorityId === null && isForMembers(proposers) && reader.open.has(item.groupId);
}

/** Whether a draft in this state may be written on; while it is reviewed, and once it is approved, it may not. */
export function isOpenToWriting(state: DraftState): boolean {
  return state === 'draft' || state === 'changes_asked';
}

/** Why the person cannot approve the draft; null when they can. */
export function approvalObstacle(
  reader: ContentReader,
  groupId: string,
  draft: Pick<ContentDraft, 'state'> | null,
  revision: RevisionUnderReview | null,
  approvals: readonly Approval[],
): ApprovalObstacle | null {
  if (!curates(reader, groupId)) return lacksSecondFactor(reader, groupId) ? 'SECOND_FACTOR' : 'NOT_CURATOR';
  if (draft?.state !== 'in_review' || revision === null) return 'NOTHING_SUBMITTED';
  return fourEyes(reader.personId, revision, approvals);
}
