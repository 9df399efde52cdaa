import { Injectable } from '@nestjs/common';
import type { ContentDraft, ContentItem, WholeRevision } from '../domain/content-item.js';
import { ContentConflict, ContentNotFoundError } from '../domain/content.errors.js';
import { ContentDraftRepository, type DraftMove } from '../persistence/content-draft.repository.js';
import { ContentItemRepository } from '../persistence/content-item.repository.js';
import { ContentRevisionRepository } from '../persistence/content-revision.repository.js';

/** An item with its open draft, as they are while nobody else can change them. */
export interface HeldItem {
  readonly item: ContentItem;
  readonly draft: ContentDraft | null;
}

/** An item of which a draft is open. */
export interface HeldDraft extends HeldItem {
  readonly draft: ContentDraft;
}

/** Holds items still for the steps of the editorial flow. */
@Injectable()
export class ContentKeeper {
  constructor(
    private readonly items: ContentItemRepository,
    private readonly drafts: ContentDraftRepository,
    private readonly revisions: ContentRevisionRepository,
  ) {}

  /**
   * The item and its draft; until the running unit of work ends, nobody else changes them.
   *
   * @throws ContentNotFoundError
   */
  async hold(itemId: string): Promise<HeldItem> {
    const item = await this.items.lockById(itemId);
    if (item === null) throw new ContentNotFoundError();
    return { item, draft: await this.drafts.of(itemId) };
  }

  /** The open draft of an item, or null. */
  async draftOf(itemId: string): Promise<ContentDraft | null> {
    return this.drafts.of(itemId);
  }

  /** The item, or null. */
  async find(itemId: string): Promise<ContentItem | null> {
    return this.items.byId(itemId);
  }

  /** The item as it is now. @throws ContentNotFoundError */
  async current(itemId: string): Promise<ContentItem> {
    const item = await this.find(itemId);
    if (item === null) throw new ContentNotFoundError();
    return item;
  }

  /** The revision with its body. @throws ContentNotFoundError when there is none, or it is of another item */
  async revision(item: ContentItem, revisionId: string): Promise<WholeRevision> {
    const revision = await this.revisions.byId(revisionId);
    if (revision?.itemId !== item.id) throw new ContentNotFoundError();
    return revision;
  }

  /**
   * A revision that somebody sees: any of the item, or only those written since they opened its draft and published ones.
   *
   * @throws ContentNotFoundError
   */
  async seenRevision(item: ContentItem, revisionId: string, since: Date | null): Promise<WholeRevision> {
    const seen = await this.revisions.ofItem(item.id, since);
    if (!seen.some(({ id }) => id === revisionId)) throw new ContentNotFoundError();
    return this.revision(item, revisionId);
  }

  /** Whether the public reads, or read last, exactly this revision. */
  async isPublished(item: ContentItem, revisionId: string): Promise<boolean> {
    return (await this.revisions.lastPublished(item.id))?.id === revisionId;
  }

  /** What a new draft of an item begins with: the published version, or what was written last. */
  async base({ id, publication }: ContentItem): Promise<WholeRevision> {
    const base = publication > 0 ? await this.revisions.lastPublished(id) : await this.revisions.latest(id);
    if (base === null) throw new ContentNotFoundError();
    return base;
  }

  /** Notes that somebody said that the item still holds. */
  async verify(itemId: string, at: Date, by: string): Promise<void> {
    await this.items.markVerified(itemId, at, by);
  }

  /** Moves a draft to another state. */
  async move(itemId: string, move: DraftMove): Promise<void> {
    await this.drafts.move(itemId, move);
  }

  /** Closes a draft; its revisions stay. */
  async close(itemId: string): Promise<void> {
    await this.drafts.close(itemId);
  }
}

/** What is in the way of a step on the revision that the caller saw; null when nothing is. */
export function conflictOf(
  { item, draft }: HeldItem,
  expectedRevisionId: string,
  isInState: (draft: ContentDraft) => boolean,
): ContentConflict | null {
  if (draft === null || !isInState(draft)) return new ContentConflict(item.id, 'STATE');
  return draft.revisionId === expectedRevisionId ? null : new ContentConflict(item.id, 'CHANGED');
}
