import { PageArgs } from '#libs/platform';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ClaimAnswerKind, ClaimClass } from '../../domain/conformance/claim.js';
import { MOST_COMPARED } from '../../domain/conformance/claim.rules.js';
import { ClaimAnswerName, ClaimClassName } from './claim.enums.js';

const LONGEST_LINE = 200;
const LONGEST_VERSION = 40;
const LONGEST_LINK = 2_000;
const LONGEST_TEXT = 5_000;
const MOST_ANSWERS = 5_000;
const ID_FORM = { message: 'must be an id' };
const KEY = { message: 'must be the key of a requirement, like r1.1' };
const DAY = { message: 'must be a day like 2026-03-29' };
const LINK = { message: 'must be an address that begins with https:// or http://' };
const WEB = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

/** What is said about one requirement. */
@InputType()
export class ConformanceAnswerInput {
  @Field(() => String, { description: 'The key of the requirement.' })
  @Matches(/^[a-z0-9][a-z0-9.-]{0,79}$/, KEY)
  key: string;

  @Field(() => ClaimAnswerName)
  @IsIn(Object.values(ClaimAnswerName))
  answer: ClaimAnswerKind;

  @Field(() => String, { defaultValue: '', description: 'Needed for what is equivalent or not applicable.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reason: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  evidence: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(WEB, LINK)
  @MaxLength(LONGEST_LINK)
  evidenceUrl?: string | null;

  @Field(() => String, {
    description:
      'The fingerprint of the requirement you had before you; the kept one leaves an answer as it is.',
  })
  @Matches(/^[0-9a-f]{12}$/, { message: 'must be a fingerprint' })
  seenFingerprint: string;
}

/** A solution to be named. */
@InputType()
export class ClaimSolutionInput {
  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_LINE)
  name: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_VERSION)
  version: string;
}

/** A test behind a claim. */
@InputType()
export class ConformanceTestInput {
  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_LINE)
  name: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_VERSION)
  version: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_LINE)
  by: string;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  @IsDateString({ strict: true }, DAY)
  on: string;

  @Field(() => String)
  @IsUrl(WEB, LINK)
  @MaxLength(LONGEST_LINK)
  url: string;
}

/** What a new claim is about. */
@InputType()
export class ClaimSubjectInput {
  @Field(() => ID, { description: 'The authority or organisation that makes it.' })
  @IsUUID(undefined, ID_FORM)
  claimantId: string;

  @Field(() => ID)
  @IsUUID(undefined, ID_FORM)
  mimId: string;

  @Field(() => ClaimSolutionInput)
  @ValidateNested()
  @Type(() => ClaimSolutionInput)
  solution: ClaimSolutionInput;
}

/** A claim to save. */
@InputType()
export class SaveConformanceClaimInput {
  @Field(() => ID, { description: 'Of a new claim: an id you make.' })
  @IsUUID(undefined, ID_FORM)
  id: string;

  @Field(() => Int, { description: 'The version you saw; 0 for a new claim.' })
  @IsInt()
  @Min(0)
  version: number;

  @Field(() => ClaimSubjectInput, { nullable: true, description: 'Only of a new claim, and then needed.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClaimSubjectInput)
  subject?: ClaimSubjectInput | null;

  @Field(() => String, { nullable: true, description: 'Where the solution is found.' })
  @IsOptional()
  @IsUrl(WEB, LINK)
  @MaxLength(LONGEST_LINK)
  url?: string | null;

  @Field(() => [ConformanceAnswerInput], { description: 'All answers; what is left out is not answered.' })
  @IsArray()
  @ArrayMaxSize(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => ConformanceAnswerInput)
  answers: ConformanceAnswerInput[];

  @Field(() => ConformanceTestInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConformanceTestInput)
  test?: ConformanceTestInput | null;

  @Field(() => String, { nullable: true, description: 'The day it lapses; by default in two years.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  @IsDateString({ strict: true }, DAY)
  expiresOn?: string | null;
}

/** A claim in the version that was seen. */
@ArgsType()
export class ClaimVersionArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_FORM)
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  @Min(1)
  version: number;
}

/** A claim to take back. */
@ArgsType()
export class WithdrawClaimArgs extends ClaimVersionArgs {
  @Field(() => String, { defaultValue: '', description: 'Shown in its place; not needed for a draft.' })
  @IsString()
  @MaxLength(LONGEST_LINE)
  reason: string;
}

/** A verification to note. */
@InputType()
export class VerifyConformanceClaimInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_FORM)
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => String, { description: 'Who verified it.' })
  @IsString()
  @Length(1, LONGEST_LINE)
  by: string;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  @IsDateString({ strict: true }, DAY)
  on: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_VERSION)
  testVersion: string;
}

/** A page of the public claims that fit. */
@ArgsType()
export class ClaimsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, ID_FORM)
  mimId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only claims that say something about this requirement.',
  })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{0,79}$/, KEY)
  requirementKey?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this authority or organisation.' })
  @IsOptional()
  @IsUUID(undefined, ID_FORM)
  claimantId?: string | null;

  @Field(() => ClaimClassName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ClaimClassName))
  class?: ClaimClass | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those in force; false: only lapsed ones.',
  })
  @IsOptional()
  @IsBoolean()
  isCurrent?: boolean | null;
}

/** A page of solutions. */
@ArgsType()
export class SolutionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, ID_FORM)
  claimantId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_LINE)
  search?: string | null;
}

/** Solutions to put side by side. */
@ArgsType()
export class ComparisonArgs {
  @Field(() => [ID], { description: `At most ${MOST_COMPARED}.` })
  @IsArray()
  @ArrayMaxSize(MOST_COMPARED)
  @IsUUID(undefined, { ...ID_FORM, each: true })
  ids: string[];
}
