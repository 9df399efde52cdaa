import { CurrentActor, listOf, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommentService } from '../../app/review/comment.service.js';
import { PresenceService } from '../../app/review/presence.service.js';
import { TalkQueries } from '../../app/review/talk.queries.js';
import type { ContentComment } from '../../domain/review/review-talk.js';
import { ContentItemType } from '../content-item.type.js';
import { ContentItemArgs } from '../content.args.js';
import { CommentOnContentArgs, TalkArgs } from './review.args.js';
import { ContentCommentType, ContentEditorType } from './review.type.js';

const USUAL_COMMENTS = 10;

/** Talk about drafts, and who is at them. */
@Resolver(() => ContentItemType)
export class ReviewTalkResolver {
  constructor(
    private readonly comments: CommentService,
    private readonly presence: PresenceService,
    private readonly talk: TalkQueries,
  ) {}

  @Mutation(() => ContentItemType, { description: 'Remarks something about a place in an open draft.' })
  @RequirePermission('content.edit')
  async commentOnContent(
    @CurrentActor() actor: Actor,
    @Args() { itemId, revisionId, path, text }: CommentOnContentArgs,
  ): Promise<ContentItemType> {
    return ContentItemType.of(
      await this.comments.comment(actor, { itemId, revisionId, path, text: text.trim() }),
    );
  }

  @Mutation(() => ContentItemType, { description: 'Notes that a comment is dealt with.' })
  @RequirePermission('content.edit')
  async resolveComment(@CurrentActor() actor: Actor, @Args() { id }: TalkArgs): Promise<ContentItemType> {
    return ContentItemType.of(await this.comments.resolve(actor, id));
  }

  @Mutation(() => ContentItemType, {
    description: 'Says that the reader has the item open. Call it every minute; it is forgotten after two.',
  })
  @RequirePermission('content.edit')
  async touchEditing(
    @CurrentActor() actor: Actor,
    @Args() { itemId }: ContentItemArgs,
  ): Promise<ContentItemType> {
    return ContentItemType.of(await this.presence.touch(actor, itemId));
  }

  @ResolveField(() => [ContentCommentType], {
    name: 'comments',
    description: 'The first one first; at most the 500 newest.',
    complexity: listOf(USUAL_COMMENTS),
  })
  commentsOf(@CurrentActor() actor: Actor, @Parent() { source }: ContentItemType): Promise<ContentComment[]> {
    return this.talk.commentsOn(actor, source);
  }

  @ResolveField(() => [ContentEditorType], {
    description: 'Who else was seen at it within the last two minutes.',
    complexity: listOf(2),
  })
  editors(@CurrentActor() actor: Actor, @Parent() { id }: ContentItemType): Promise<ContentEditorType[]> {
    return this.presence.others(actor, id);
  }
}
