import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import type { ReviewVerdict } from '../../domain/review/review-talk.js';
import { ContentItemArgs, ContentRevisionArgs } from '../content.args.js';
import { ReviewVerdictName } from './review.type.js';

const ID_RULE = { message: 'must be an id' };
const LONGEST_PATH = 400;
const LONGEST_TEXT = 5_000;
const LONGEST_NAME = 200;
const LONGEST_INPUT = 2_000;

/** A remark about a place in a revision. */
@ArgsType()
export class CommentOnContentArgs extends ContentRevisionArgs {
  @Field(() => String, {
    defaultValue: '',
    description: 'Where, like requirements[r1.2].text.de; empty for the whole.',
  })
  @IsString()
  @MaxLength(LONGEST_PATH)
  @Matches(/^[^\p{Cc}]*$/u, { message: 'must be one line' })
  path: string;

  @Field(() => String)
  @Length(1, LONGEST_TEXT, { message: `must be a text of 1 to ${LONGEST_TEXT} characters` })
  @Matches(/\S/, { message: 'must say something' })
  text: string;
}

/** Which comment, or which link. */
@ArgsType()
export class TalkArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  id: string;
}

/** A reviewer without an account. */
@ArgsType()
export class CreateReviewLinkArgs extends ContentItemArgs {
  @Field(() => String)
  @Length(1, LONGEST_NAME, { message: `must be a name of 1 to ${LONGEST_NAME} characters` })
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, { message: 'must be one line' })
  reviewerName: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the link is sent; without it, hand it over yourself.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_INPUT)
  reviewerEmail?: string | null;
}

/** The secret of a review link. */
@ArgsType()
export class ReviewTokenArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_INPUT)
  token: string;
}

/** The one answer to a review link. */
@ArgsType()
export class AnswerReviewLinkArgs extends ReviewTokenArgs {
  @Field(() => ReviewVerdictName)
  @IsIn(Object.values(ReviewVerdictName))
  verdict: ReviewVerdict;

  @Field(() => String, { defaultValue: '', description: 'Why, or what to change.' })
  @IsString()
  @MaxLength(LONGEST_TEXT, { message: `must not be longer than ${LONGEST_TEXT} characters` })
  note: string;
}
