import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ContentKeeper } from '../app/content-keeper.js';
import { ReviewService, type ReviewOutcome } from '../app/review.service.js';
import { ContentConflict, ContentIncomplete } from '../domain/content.errors.js';
import { ApproveContentInput, AskForChangesInput, SubmitContentInput } from './content.inputs.js';
import { ContentItemType } from './content-item.type.js';
import {
  conflictType,
  ContentReviewResult,
  incompleteType,
  type ContentConflictType,
  type ContentIncompleteType,
} from './content.result.js';

type ReviewAnswer = ContentItemType | ContentIncompleteType | ContentConflictType;

/** What authors and curators do with each other. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly keeper: ContentKeeper,
  ) {}

  @Mutation(() => ContentReviewResult, { description: 'Hands the draft in.' })
  @RequirePermission('content.edit')
  async submitContent(
    @CurrentActor() actor: Actor,
    @Args('input') input: SubmitContentInput,
  ): Promise<ReviewAnswer> {
    return this.answer(await this.reviews.submit(actor, input));
  }

  @Mutation(() => ContentReviewResult, {
    description: 'Sends the draft back to its authors, also one that was approved for later.',
  })
  @RequirePermission('content.curate')
  async askForChanges(
    @CurrentActor() actor: Actor,
    @Args('input') input: AskForChangesInput,
  ): Promise<ReviewAnswer> {
    return this.answer(await this.reviews.askForChanges(actor, input));
  }

  @Mutation(() => ContentReviewResult, {
    description: 'Approves the revision under review: it is published at once, or when its time comes.',
  })
  @RequirePermission('content.curate')
  async approveContent(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApproveContentInput,
  ): Promise<ReviewAnswer> {
    const { publishAt = null, expireAt = null } = input;
    return this.answer(await this.reviews.approve(actor, { ...input, publishAt, expireAt }));
  }

  private async answer(outcome: ReviewOutcome): Promise<ReviewAnswer> {
    if (outcome instanceof ContentIncomplete) return incompleteType(outcome);
    if (!(outcome instanceof ContentConflict)) return ContentItemType.of(outcome);
    return conflictType(outcome, await this.keeper.current(outcome.itemId));
  }
}
