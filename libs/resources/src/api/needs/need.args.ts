import { TOPICS } from '#libs/knowledge';
import { PageArgs } from '#libs/platform';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MOST_MERGED, type NeedFilter, type NeedVerdict } from '../../domain/needs/need.js';
import { NeedPurposeName, NeedStateName, NeedVerdictName } from './need.enums.js';

const LONGEST_SEARCH = 100;
const LONGEST_SENTENCE = 500;
const LONGEST_TOKEN = 200;
const ID_RULE = { message: 'must be an id' };
const SENTENCE = { message: `must not be longer than ${LONGEST_SENTENCE} characters` };
const YES_OR_NO = { message: 'must be true or false' };

/** A query in an address says it as a text. */
function switchOf({ value }: { value: unknown }): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

/** What narrows the list of needs; also the query of its downloads. */
@InputType('NeedFilter')
export class NeedFilterInput {
  @Field(() => NeedStateName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(NeedStateName), {
    message: `must be one of: ${Object.values(NeedStateName).join(', ')}`,
  })
  state?: (typeof NeedStateName)[keyof typeof NeedStateName] | null;

  @Field(() => NeedPurposeName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(NeedPurposeName), {
    message: `must be one of: ${Object.values(NeedPurposeName).join(', ')}`,
  })
  purpose?: (typeof NeedPurposeName)[keyof typeof NeedPurposeName] | null;

  @Field(() => String, { nullable: true, description: 'One of the seven topics, like governance.' })
  @IsOptional()
  @IsIn(TOPICS, { message: `must be one of: ${TOPICS.join(', ')}` })
  topic?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is on the list for the next financing period of the European Union.',
  })
  @IsOptional()
  @Transform(switchOf)
  @IsBoolean(YES_OR_NO)
  nextPeriod?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that are all in title or summary; accents and capitals do not matter.',
  })
  @IsOptional()
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_SEARCH, { message: `must not be longer than ${LONGEST_SEARCH} characters` })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that count as open though an authority says that something answered them.',
  })
  @IsOptional()
  @Transform(switchOf)
  @IsBoolean(YES_OR_NO)
  mayClose?: boolean | null;
}

/** A page of the list of needs. */
@ArgsType()
export class NeedsArgs extends PageArgs {
  @Field(() => NeedFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => NeedFilterInput)
  filter?: NeedFilterInput | null;
}

/** An authority that takes back that it needs something. */
@ArgsType()
export class LeaveNeedArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  needId: string;

  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  authorityId: string;
}

/** An authority that needs something too. */
@InputType()
export class JoinNeedInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  needId: string;

  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  authorityId: string;

  @Field(() => String, { defaultValue: '', description: 'In one sentence; everybody can read it.' })
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_SENTENCE, SENTENCE)
  why: string;
}

/** Needs that become one. */
@InputType()
export class MergeNeedsInput {
  @Field(() => ID, { description: 'The need that stays.' })
  @IsUUID(undefined, ID_RULE)
  intoId: string;

  @Field(() => [ID], { description: `The needs that go; at most ${MOST_MERGED}.` })
  @IsArray({ message: 'must be a list' })
  @ArrayMinSize(1, { message: 'must name at least one need' })
  @ArrayMaxSize(MOST_MERGED, { message: `must not be more than ${MOST_MERGED}` })
  @IsUUID(undefined, { each: true, message: 'must each be an id' })
  ids: string[];

  @Field(() => String, { description: 'Why. The public reads it at the old addresses.' })
  @Length(1, LONGEST_SENTENCE, { message: `must be a text of 1 to ${LONGEST_SENTENCE} characters` })
  @Matches(/\S/, { message: 'must say something' })
  reason: string;
}

/** The secret of a question. */
@ArgsType()
export class NeedQuestionArgs {
  @Field(() => String)
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_TOKEN, { message: `must not be longer than ${LONGEST_TOKEN} characters` })
  token: string;
}

/** The one answer to a question. */
@InputType()
export class AnswerNeedQuestionInput {
  @Field(() => String)
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_TOKEN, { message: `must not be longer than ${LONGEST_TOKEN} characters` })
  token: string;

  @Field(() => NeedVerdictName)
  @IsIn(Object.values(NeedVerdictName), {
    message: `must be one of: ${Object.values(NeedVerdictName).join(', ')}`,
  })
  verdict: NeedVerdict;

  @Field(() => String, { defaultValue: '', description: 'In one sentence.' })
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_SENTENCE, SENTENCE)
  note: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether everybody may read that the authority said so, and its sentence; else it is only counted.',
  })
  @IsBoolean(YES_OR_NO)
  named: boolean;
}

/** The filter that was asked for; a text of blanks asks for nothing. */
export function filterOf(given: NeedFilterInput | null | undefined): NeedFilter {
  const { state, purpose, topic, nextPeriod, text, mayClose } = given ?? {};
  return {
    state: state ?? null,
    purpose: purpose ?? null,
    topic: topic ?? null,
    nextPeriod: nextPeriod ?? null,
    text: text?.trim() || null,
    mayClose: mayClose ?? false,
  };
}
