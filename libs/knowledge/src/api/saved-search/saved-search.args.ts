import { IsLocalPath } from './is-local-path.js';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';

const LONGEST_NAME = 120;
const LONGEST_TEXT = 100;
const LONGEST_NOTE = 1_000;
const LONGEST_TOKEN = 100;
const MOST_MARKS = 10;
const ID_FORM = { message: 'must be an id' };
const TEXT_FORM = { message: 'must be a text' };
const NAME_FORM = { message: `must have 1 to ${LONGEST_NAME} characters` };

/** A search to keep. */
@InputType()
export class SaveSearchInput {
  @Field(() => String)
  @IsString(TEXT_FORM)
  @Length(1, LONGEST_NAME, NAME_FORM)
  name: string;

  @Field(() => String, { nullable: true, description: 'Only of this kind, like funding-call.' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{1,40}$/, { message: 'must be the name of a kind, like funding-call' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Words that are all in titles, summaries or names.' })
  @IsOptional()
  @IsString(TEXT_FORM)
  @MaxLength(LONGEST_TEXT, { message: `must not be longer than ${LONGEST_TEXT} characters` })
  text?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Like topic:governance; at most 10.' })
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(MOST_MARKS, { message: `must not be more than ${MOST_MARKS}` })
  @Matches(/^[a-z][a-z-]{0,40}:[\p{L}\p{N}._/-]{1,140}$/u, {
    each: true,
    message: 'must each be like topic:governance',
  })
  marks: string[] = [];

  @Field(() => ID, {
    nullable: true,
    description: 'An authority you act for: only what it may apply for, or has to check.',
  })
  @IsOptional()
  @IsUUID(undefined, ID_FORM)
  authorityId?: string | null;

  @Field(() => String, { description: 'The page of the hub that lists what is found, without language.' })
  @IsLocalPath()
  path: string;
}

/** Another name for a search. */
@ArgsType()
export class RenameSearchArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_FORM)
  id: string;

  @Field(() => String)
  @IsString(TEXT_FORM)
  @Length(1, LONGEST_NAME, NAME_FORM)
  name: string;
}

/** The secret of a link in a mail. */
@ArgsType()
export class QuietTokenArgs {
  @Field(() => String)
  @IsString(TEXT_FORM)
  @MaxLength(LONGEST_TOKEN, { message: `must not be longer than ${LONGEST_TOKEN} characters` })
  token: string;
}

/** What a link in a mail makes quiet: an item, or a search. */
@ArgsType()
export class BeQuietArgs extends QuietTokenArgs {
  @Field(() => ID, { nullable: true, description: 'No more mail about this item.' })
  @ValidateIf(({ search }: BeQuietArgs) => !search)
  @IsUUID(undefined, { message: 'must be an id, of an item or a search' })
  item?: string | null;

  @Field(() => ID, { nullable: true, description: 'Stop this search.' })
  @IsOptional()
  @IsUUID(undefined, ID_FORM)
  search?: string | null;
}

/** A page of the hub for a colleague. */
@InputType()
export class SendToColleagueInput {
  @Field(() => String, { description: 'Like /funding/calls/twins-for-towns, without language.' })
  @IsLocalPath()
  address: string;

  @Field(() => ID, { description: 'Somebody who acts for the same authority as you.' })
  @IsUUID(undefined, ID_FORM)
  colleagueId: string;

  @Field(() => String, { defaultValue: '' })
  @IsString(TEXT_FORM)
  @MaxLength(LONGEST_NOTE, { message: `must not be longer than ${LONGEST_NOTE} characters` })
  note: string = '';
}
