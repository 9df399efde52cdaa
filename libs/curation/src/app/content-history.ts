import { Injectable } from '@nestjs/common';
import type {
  ContentDraft,
  ContentItem,
  ContentRevision,
  ContentStep,
  WholeRevision,
} from '../domain/content-item.js';
import { underReview, type Approval, type ApprovalObstacle } from '../domain/four-eyes.js';
import {
  approvalObstacle,
  curates,
  isOpenToWriting,
  mayRevise,
  sightOf,
  type ContentReader,
} from '../domain/standing.js';
import { ContentRevisionRepository } from '../persistence/content-revision.repository.js';
import { ContentStepRepository } from '../persistence/content-step.repository.js';
import { ContentKinds } from './content-kinds.js';

/** What a person may do with an item now. */
export interface Standing {
  readonly mayEdit: boolean;
  readonly mayComment: boolean;
  readonly mayApprove: boolean;
  readonly mayArchive: boolean;
  readonly whyNotApprove: ApprovalObstacle | null;
}

/** The past of an item as each person sees it, and what they may do next. */
@Injectable()
export class ContentHistory {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly revisions: ContentRevisionRepository,
    private readonly steps: ContentStepRepository,
  ) {}

  /** What the person may do with the item now. */
  standingOf(
    reader: ContentReader,
    item: ContentItem,
    draft: ContentDraft | null,
    revision: WholeRevision | null,
    approvals: readonly Approval[],
  ): Standing {
    const sees = sightOf(reader, item, draft) !== null;
    const review = revision && underReview(revision, draft);
    const whyNotApprove = approvalObstacle(reader, item.groupId, draft, review, approvals);
    const mayEdit =
      draft === null
        ? mayRevise(reader, item, this.kinds.named(item.kind).proposers)
        : sees && isOpenToWriting(draft.state);
    const isPublic = item.publication > 0 && item.gone === null;
    return {
      mayEdit,
      mayComment: sees && draft !== null,
      mayApprove: whyNotApprove === null,
      mayArchive: isPublic && curates(reader, item.groupId),
      whyNotApprove,
    };
  }

  /** The revisions that the person sees, the last one first; at most 500. */
  async revisionsFor(
    reader: ContentReader,
    item: ContentItem,
    draft: ContentDraft | null,
  ): Promise<ContentRevision[]> {
    const sight = sightOf(reader, item, draft);
    return sight === null ? [] : this.revisions.ofItem(item.id, sight.since);
  }

  /** The steps that the person sees, the last one first; at most 500. */
  async stepsFor(
    reader: ContentReader,
    item: ContentItem,
    draft: ContentDraft | null,
  ): Promise<ContentStep[]> {
    const sight = sightOf(reader, item, draft);
    return sight === null ? [] : this.steps.ofItem(item.id, sight.since);
  }
}
