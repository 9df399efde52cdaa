import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReviewVerdict } from '../../domain/review/review-talk.js';
import { ReviewComparisonType } from '../comparison/comparison.type.js';

/** What a reviewer may say, as the API names it. */
export const ReviewVerdictName = { APPROVE: 'approve', ASK_CHANGES: 'ask_changes' } as const;

registerEnumType(ReviewVerdictName, {
  name: 'ReviewVerdict',
  description: 'What somebody without an account says about a draft.',
});

/** A remark about a place in a revision. */
@ObjectType('ContentComment', { description: 'A remark about a place in a revision.' })
export class ContentCommentType {
  /** Who wrote it, for the field that names them. */
  readonly authorId: string | null;
  readonly resolvedBy: string | null;
  readonly revisionId: string;

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Where in the content; empty for the whole.' })
  path: string;

  @Field(() => String)
  text: string;

  @Field(() => Date)
  writtenAt: Date;

  @Field(() => Date, { nullable: true })
  resolvedAt: Date | null;
}

/** Somebody else who has the item open. */
@ObjectType('ContentEditor', { description: 'Somebody else who has the item open for editing.' })
export class ContentEditorType {
  @Field(() => String)
  name: string;

  @Field(() => Date)
  seenAt: Date;
}

/** A link by which somebody without an account reviews one revision, once. */
@ObjectType('ContentReviewLink', {
  description: 'A link by which somebody without an account reviews one revision, once.',
})
export class ContentReviewLinkType {
  readonly createdBy: string | null;
  readonly revisionId: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  reviewerName: string;

  @Field(() => String, { nullable: true })
  reviewerEmail: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => ReviewVerdictName, { nullable: true })
  verdict: ReviewVerdict | null;

  @Field(() => String)
  note: string;

  @Field(() => Boolean, {
    description: 'Whether an approval by it counts: not when the author of the revision made the link.',
  })
  counts: boolean;
}

/** A link that was just made. */
@ObjectType('CreatedReviewLink', { description: 'A link that was just made, with its address.' })
export class CreatedReviewLinkType {
  @Field(() => ContentReviewLinkType)
  link: ContentReviewLinkType;

  @Field(() => String, { description: 'Told this once. Whoever has it reads the draft.' })
  url: string;
}

/** What the holder of a review link is shown. */
@ObjectType('ReviewByLink', { description: 'A draft, as the holder of a review link is shown it.' })
export class ReviewByLinkType {
  @Field(() => String)
  kind: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  reviewerName: string;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Int, { description: 'The number of the revision.' })
  revision: number;

  @Field(() => String, { description: 'The draft, as JSON.' })
  body: string;

  @Field(() => String, { description: 'The shape of such content, as JSON.' })
  shape: string;

  @Field(() => ReviewComparisonType, {
    nullable: true,
    description: 'What it changes of what is public; null when nothing of it is public yet.',
  })
  comparison: ReviewComparisonType | null;
}
