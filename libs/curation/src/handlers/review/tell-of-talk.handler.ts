import { AccountsFacade, type MailRecipient } from '#libs/accounts';
import { CommunityFacade } from '#libs/community';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CurationPost, deskPath } from '../../app/mail/curation-post.js';
import { COMMENT_QUEUE } from '../../app/review/comment.service.js';
import { REVIEW_ANSWER_QUEUE } from '../../app/review/review-by-link.service.js';
import type { ContentItem } from '../../domain/content-item.js';
import { ReviewTalkRepository } from '../../persistence/review/review-talk.repository.js';

const commentSchema = z.object({ commentId: z.uuid() });
const answerSchema = z.object({ linkId: z.uuid() });

/** Tells people what was said about drafts they wait for. Those who switched reminders off are left alone. */
@Injectable()
export class TellOfTalkHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly talk: ReviewTalkRepository,
    private readonly community: CommunityFacade,
    private readonly accounts: AccountsFacade,
    private readonly post: CurationPost,
  ) {}

  /** Tells whoever opened the draft of a comment by somebody else. Nothing is sent when the draft is closed by then. */
  @OnJob({ queue: COMMENT_QUEUE })
  async comment(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { commentId } = commentSchema.parse(payload);
    await this.uow.run(async () => {
      const found = await this.talk.comment(commentId);
      if (found === null || found.openedBy === null || found.openedBy === found.authorId) return;
      const reader = await this.reader(found.item, found.openedBy);
      if (reader === null) return;
      const [author] = found.authorId === null ? [] : await this.accounts.personViews([found.authorId]);
      const values = {
        title: found.item.title,
        name: reader.name,
        who: author?.name ?? '',
        text: found.text,
      };
      const messageId = `<content-comment.${commentId}@living-hub>`;
      await this.post.send('comment', reader, deskPath(found.item.id), values, { messageId });
    });
  }

  /** Tells whoever made a review link that it was answered; what was answered is read at the desk. */
  @OnJob({ queue: REVIEW_ANSWER_QUEUE })
  async answer(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { linkId } = answerSchema.parse(payload);
    await this.uow.run(async () => {
      const found = await this.talk.answer(linkId);
      if (found === null || found.createdBy === null) return;
      const [reader] = await this.accounts.recipientsOf([found.createdBy], 'reminders');
      if (reader === undefined) return;
      const values = { title: found.item.title, name: reader.name, who: found.reviewerName };
      const messageId = `<content-review.${linkId}@living-hub>`;
      await this.post.send('answered', reader, deskPath(found.item.id), values, { messageId });
    });
  }

  /** Somebody who may still read what is said: comments on what belongs to an authority are for those who act for it. */
  private async reader(
    { authorityId, groupId }: ContentItem,
    personId: string,
  ): Promise<MailRecipient | null> {
    const mayRead =
      authorityId === null ||
      (await this.community.isSteward(personId, authorityId)) ||
      (await this.community.curates(personId, groupId));
    const [reader] = mayRead ? await this.accounts.recipientsOf([personId], 'reminders') : [];
    return reader ?? null;
  }
}
