import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../../domain/content-item.js';
import type { ContentComment, ReviewLink } from '../../domain/review/review-talk.js';
import { curates, sightOf } from '../../domain/standing.js';
import { ContentDraftRepository } from '../../persistence/content-draft.repository.js';
import { ContentCommentRepository } from '../../persistence/review/content-comment.repository.js';
import { ReviewLinkRepository } from '../../persistence/review/review-link.repository.js';
import { ContentPolicy } from '../content.policy.js';

/** Reads what was said about drafts, as far as the reader sees it. */
@Injectable()
export class TalkQueries {
  constructor(
    private readonly policy: ContentPolicy,
    private readonly drafts: ContentDraftRepository,
    private readonly comments: ContentCommentRepository,
    private readonly links: ReviewLinkRepository,
  ) {}

  /** The comments on an item, the first one first; none for those who see none of its drafts. */
  async commentsOn(actor: Actor, item: ContentItem): Promise<ContentComment[]> {
    const reader = await this.policy.readerOf(actor);
    const sight = sightOf(reader, item, await this.drafts.of(item.id));
    return sight === null ? [] : this.comments.ofItem(item.id, sight.since);
  }

  /** The review links of an item, the newest first, for those who curate it; nobody else sees any. */
  async linksOf(actor: Actor, item: ContentItem): Promise<ReviewLink[]> {
    const reader = await this.policy.readerOf(actor);
    return curates(reader, item.groupId) ? this.links.ofItem(item.id) : [];
  }
}
