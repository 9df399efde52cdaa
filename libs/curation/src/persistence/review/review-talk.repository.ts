import { Injectable } from '@nestjs/common';
import type { ContentComment, ReviewLink } from '../../domain/review/review-talk.js';
import type { ContentItem } from '../../domain/content-item.js';
import { ContentDraftRepository } from '../content-draft.repository.js';
import { ContentItemRepository } from '../content-item.repository.js';
import { ContentCommentRepository } from './content-comment.repository.js';
import { ReviewLinkRepository } from './review-link.repository.js';

/** A comment with what it is about. */
export interface CommentInPlace extends ContentComment {
  readonly item: ContentItem;
  readonly openedBy: string | null;
}

/** An answered link with what it is about. */
export interface AnswerInPlace extends ReviewLink {
  readonly item: ContentItem;
}

/** What was said about drafts, with the drafts. */
@Injectable()
export class ReviewTalkRepository {
  constructor(
    private readonly items: ContentItemRepository,
    private readonly drafts: ContentDraftRepository,
    private readonly comments: ContentCommentRepository,
    private readonly links: ReviewLinkRepository,
  ) {}

  /** A comment with its item and who opened the draft; null when there is no such comment, or no draft any more. */
  async comment(id: string): Promise<CommentInPlace | null> {
    const comment = await this.comments.byId(id);
    const item = comment && (await this.items.byId(comment.itemId));
    const draft = item && (await this.drafts.of(item.id));
    return comment && item && draft ? { ...comment, item, openedBy: draft.openedBy } : null;
  }

  /** An answered link with its item; null when it was not answered, or revoked since. */
  async answer(linkId: string): Promise<AnswerInPlace | null> {
    const link = await this.links.byId(linkId);
    const item = link && (await this.items.byId(link.itemId));
    return link && item && link.answeredAt !== null && link.revokedAt === null ? { ...link, item } : null;
  }
}
