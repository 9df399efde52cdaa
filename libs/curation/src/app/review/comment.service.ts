import { limitOn, Throttle } from '#libs/accounts';
import { ConflictError, newId, NotFoundError } from '#libs/kernel';
import { Jobs, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../../domain/content-item.js';
import type { ContentComment } from '../../domain/review/review-talk.js';
import { ContentCommentRepository } from '../../persistence/review/content-comment.repository.js';
import { ContentKeeper } from '../content-keeper.js';
import { ContentPolicy } from '../content.policy.js';

/** The queue that tells the author of a draft of a comment. */
export const COMMENT_QUEUE = 'content.comment';

const COMMENTS_PER_HOUR = 60;
const SECONDS_PER_HOUR = 3_600;

/** A remark about a place in a revision. */
export type NewComment = Pick<ContentComment, 'itemId' | 'revisionId' | 'path' | 'text'>;

/** Talk about drafts, among those who see them. */
@Injectable()
export class CommentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly comments: ContentCommentRepository,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Adds a comment to the open draft of an item.
   *
   * @throws NotFoundError, SecondFactorRequiredError for those who do not see the draft, or the revision
   * @throws ConflictError when no draft is open any more
   * @throws RateLimitedError after 60 within an hour
   */
  async comment(actor: Actor, { itemId, revisionId, path, text }: NewComment): Promise<ContentItem> {
    await this.throttle.count([
      limitOn(['content-comment', actor.personId], COMMENTS_PER_HOUR, SECONDS_PER_HOUR),
    ]);
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      const { since } = await this.policy.assertSees(actor, item, draft);
      if (draft === null)
        throw new ConflictError('There is no draft of this any more.', {}, 'CONTENT_WITHOUT_DRAFT');
      await this.keeper.seenRevision(item, revisionId, since);
      const id = newId();
      const writtenAt = new Date();
      await this.comments.add({ id, itemId, revisionId, path, text, writtenAt, authorId: actor.personId });
      await this.jobs.send(COMMENT_QUEUE, { commentId: id });
      return item;
    });
  }

  /**
   * Notes that a comment is dealt with. Once is enough: doing it again changes nothing.
   *
   * @throws NotFoundError, SecondFactorRequiredError for those who do not see it
   */
  async resolve(actor: Actor, commentId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const comment = await this.comments.byId(commentId);
      if (comment === null) throw new NotFoundError('CONTENT_NOT_FOUND');
      const { item, draft } = await this.keeper.hold(comment.itemId);
      const { since } = await this.policy.assertSees(actor, item, draft);
      if (since !== null && comment.writtenAt < since) throw new NotFoundError('CONTENT_NOT_FOUND');
      await this.comments.resolve(commentId, new Date(), actor.personId);
      return item;
    });
  }
}
