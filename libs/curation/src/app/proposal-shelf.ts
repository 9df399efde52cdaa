import { Injectable } from '@nestjs/common';
import {
  stateOf,
  type ContentDraft,
  type ContentItem,
  type ContentState,
  type WholeRevision,
} from '../domain/content-item.js';
import { ContentNotFoundError } from '../domain/content.errors.js';
import { ContentDraftRepository } from '../persistence/content-draft.repository.js';
import { ContentItemRepository } from '../persistence/content-item.repository.js';
import { ContentRevisionRepository } from '../persistence/content-revision.repository.js';

/** The last body of an item. */
export interface LatestBody {
  readonly itemId: string;
  readonly body: unknown;
  readonly state: ContentState;
  /** What the public reads, where a draft lies beside it. */
  readonly publicBody: unknown;
}

/** Finds what a proposal is about. */
@Injectable()
export class ProposalShelf {
  constructor(
    private readonly items: ContentItemRepository,
    private readonly revisions: ContentRevisionRepository,
    private readonly drafts: ContentDraftRepository,
  ) {}

  /** The item, or null; locked until the running unit of work ends. */
  async lockById(id: string): Promise<ContentItem | null> {
    return this.items.lockById(id);
  }

  /** The item of a kind with this key, or null; locked until the running unit of work ends. */
  async lockByKey(kind: string, key: string): Promise<ContentItem | null> {
    const item = await this.items.byKey(kind, key);
    return item && this.items.lockById(item.id);
  }

  /** The open draft of an item, or null. */
  draftOf(itemId: string): Promise<ContentDraft | null> {
    return this.drafts.of(itemId);
  }

  /** The revision that the public reads or read last, or null. */
  lastPublished(itemId: string): Promise<WholeRevision | null> {
    return this.revisions.lastPublished(itemId);
  }

  /** The revision that was added last. Every item has one. */
  async latestRevision(itemId: string): Promise<WholeRevision> {
    const latest = await this.revisions.latest(itemId);
    if (latest === null) throw new ContentNotFoundError();
    return latest;
  }

  /** The revision that the open draft shows; without one, the revision that was added last. */
  async latest(itemId: string): Promise<WholeRevision> {
    const draft = await this.drafts.of(itemId);
    const shown = draft && (await this.revisions.byId(draft.revisionId));
    return shown ?? this.latestRevision(itemId);
  }

  /** The body of the open draft; without one that of the published version; null when there is no such item. */
  async latestBody(kind: string, key: string): Promise<LatestBody | null> {
    const item = await this.items.byKey(kind, key);
    if (item === null) return null;
    const draft = await this.drafts.of(item.id);
    const live = await this.revisions.lastPublished(item.id);
    const revision = draft
      ? await this.revisions.byId(draft.revisionId)
      : (live ?? (await this.revisions.latest(item.id)));
    const publicBody = draft === null ? null : (live?.body ?? null);
    return revision && { itemId: item.id, body: revision.body, state: stateOf(item, draft), publicBody };
  }
}
