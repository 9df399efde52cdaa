import {
  CurrentActor,
  CurrentContext,
  listOf,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ComparisonService } from '../../app/comparison/comparison.service.js';
import { ReviewByLinkService } from '../../app/review/review-by-link.service.js';
import { ReviewLinkService, type CreatedReviewLink } from '../../app/review/review-link.service.js';
import { TalkQueries } from '../../app/review/talk.queries.js';
import type { ReviewLink } from '../../domain/review/review-talk.js';
import { ContentItemType } from '../content-item.type.js';
import { AnswerReviewLinkArgs, CreateReviewLinkArgs, ReviewTokenArgs, TalkArgs } from './review.args.js';
import { ContentReviewLinkType, CreatedReviewLinkType, ReviewByLinkType } from './review.type.js';

/** Review by somebody without an account. */
@Resolver(() => ContentItemType)
export class ReviewLinkResolver {
  constructor(
    private readonly links: ReviewLinkService,
    private readonly reviews: ReviewByLinkService,
    private readonly talk: TalkQueries,
    private readonly comparisons: ComparisonService,
  ) {}

  @Mutation(() => CreatedReviewLinkType, {
    description:
      'Makes a link for the revision that the draft shows now; it works for 14 days and one answer.',
  })
  @RequirePermission('content.curate')
  createReviewLink(
    @CurrentActor() actor: Actor,
    @Args() { itemId, reviewerName, reviewerEmail }: CreateReviewLinkArgs,
  ): Promise<CreatedReviewLink> {
    return this.links.create(actor, { itemId, name: reviewerName.trim(), email: reviewerEmail ?? null });
  }

  @Mutation(() => ContentItemType, {
    description: 'Revokes a review link. An approval that was given by it no longer counts.',
  })
  @RequirePermission('content.curate')
  async revokeReviewLink(@CurrentActor() actor: Actor, @Args() { id }: TalkArgs): Promise<ContentItemType> {
    return ContentItemType.of(await this.links.revoke(actor, id));
  }

  @Query(() => ReviewByLinkType, {
    nullable: true,
    description:
      'The draft that a review link shows; null when the link cannot be used, for whatever reason.',
  })
  @PublicAccess()
  async reviewByLink(
    @CurrentContext() { client }: HubContext,
    @Args() { token }: ReviewTokenArgs,
  ): Promise<ReviewByLinkType | null> {
    const sight = await this.reviews.look(client, token);
    if (sight === null) return null;
    const { kind, body, liveBody } = sight;
    const comparison = liveBody === null ? null : this.comparisons.bodies(kind, liveBody, body);
    return { ...sight, body: JSON.stringify(body), shape: this.comparisons.shapeText(kind), comparison };
  }

  @Mutation(() => Boolean, {
    description: 'Answers by a review link, once; false when the link cannot be used, for whatever reason.',
  })
  @PublicAccess()
  answerReviewLink(
    @CurrentContext() { client }: HubContext,
    @Args() { token, verdict, note }: AnswerReviewLinkArgs,
  ): Promise<boolean> {
    return this.reviews.answer(client, token, verdict, note.trim());
  }

  @ResolveField(() => [ContentReviewLinkType], {
    description: 'The newest first, for those who curate the item; nobody else sees any.',
    complexity: listOf(3),
  })
  reviewLinks(@CurrentActor() actor: Actor, @Parent() { source }: ContentItemType): Promise<ReviewLink[]> {
    return this.talk.linksOf(actor, source);
  }
}
