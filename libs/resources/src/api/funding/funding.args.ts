import { TOPICS } from '#libs/knowledge';
import { PageArgs } from '#libs/platform';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { APPLICANTS } from '../../domain/bodies/funding-bodies.js';
import type { CallStanding } from '../../domain/funding/deadline.js';
import type { EligibilityAnswer } from '../../domain/funding/eligibility.js';
import {
  PURSUIT_REASONS,
  PURSUIT_STATUSES,
  type PursuitReason,
  type PursuitStatus,
} from '../../domain/funding/pursuit.js';
import type { FundingCallFilter } from '../../persistence/funding/funding-call.repository.js';
import {
  AnswerName,
  ANSWERS,
  ApplicantName,
  PursuitReasonName,
  PursuitStatusName,
  StandingName,
  STANDINGS,
} from './funding.enums.js';

const LONGEST_TEXT = 100;
const LONGEST_SLUG = 80;
const LONGEST_NOTE = 2_000;
const ID_FORM = { message: 'must be an id' };
const TEXT_FORM = { message: 'must be a text' };
const oneOf = (words: readonly string[]) => ({ message: `must be one of: ${words.join(', ')}` });
const atMost = (most: number) => ({ message: `must not be longer than ${most} characters` });

/** What narrows the list of calls. */
@InputType()
export class FundingCallFilterInput {
  @Field(() => StandingName, { nullable: true })
  @IsOptional()
  @IsIn(STANDINGS, oneOf(STANDINGS))
  standing?: CallStanding | null;

  @Field(() => AnswerName, {
    nullable: true,
    description: 'Only calls with this answer for the authority of the query.',
  })
  @IsOptional()
  @IsIn(ANSWERS, oneOf(ANSWERS))
  eligible?: EligibilityAnswer | null;

  @Field(() => String, { nullable: true, description: 'Words of titles, summaries and call numbers.' })
  @IsOptional()
  @IsString(TEXT_FORM)
  @MaxLength(LONGEST_TEXT, atMost(LONGEST_TEXT))
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'One of the seven topics.' })
  @IsOptional()
  @IsIn(TOPICS, oneOf(TOPICS))
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'The slug of an instrument.' })
  @IsOptional()
  @IsString(TEXT_FORM)
  @MaxLength(LONGEST_SLUG, atMost(LONGEST_SLUG))
  instrument?: string | null;

  @Field(() => ApplicantName, {
    nullable: true,
    description: 'Calls with a rule that names these applicants.',
  })
  @IsOptional()
  @IsIn(APPLICANTS, oneOf(APPLICANTS))
  applicant?: string | null;
}

/** Which calls, and for whom. */
@ArgsType()
export class FundingCallsArgs extends PageArgs {
  @Field(() => FundingCallFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingCallFilterInput)
  filter?: FundingCallFilterInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An authority you act for: says for whom calls are weighed.',
  })
  @IsOptional()
  @IsUUID(undefined, ID_FORM)
  authorityId?: string | null;
}

/** How far an authority is with a call. */
@InputType()
export class NotePursuitInput {
  @Field(() => ID, { description: 'An authority you act for.' })
  @IsUUID(undefined, ID_FORM)
  authorityId: string;

  @Field(() => ID)
  @IsUUID(undefined, ID_FORM)
  callId: string;

  @Field(() => Int, { description: 'The version you saw; 0 when nothing was noted yet.' })
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must not be below 0' })
  version: number;

  @Field(() => PursuitStatusName)
  @IsIn(PURSUIT_STATUSES, oneOf(PURSUIT_STATUSES))
  status: PursuitStatus;

  @Field(() => PursuitReasonName, {
    nullable: true,
    description: 'Why it was refused or dropped; asked for both.',
  })
  @ValidateIf((_, reason) => reason !== null && reason !== undefined)
  @IsIn(PURSUIT_REASONS, oneOf(PURSUIT_REASONS))
  reason?: PursuitReason | null;

  @Field(() => String, { defaultValue: '' })
  @IsString(TEXT_FORM)
  @MaxLength(LONGEST_NOTE, atMost(LONGEST_NOTE))
  note: string = '';

  @Field(() => String, {
    nullable: true,
    description: 'The day it happened, YYYY-MM-DD; today when left out.',
  })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'must be a day like 2026-09-15' })
  onDay?: string | null;
}

/** The filter that was asked for; a text of blanks asks for nothing. */
export function callFilterOf(input: FundingCallFilterInput | null | undefined): FundingCallFilter {
  const { standing = null, topic = null, instrument = null, applicant = null, text } = input ?? {};
  return { standing, topic, instrument, applicant, text: text?.trim() || null };
}
