import { PageArgs } from '#libs/platform';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { KnowledgeFilter, KnowledgeOrder } from '../domain/knowledge-filter.js';
import type { Mark } from '../domain/marks.js';
import { KnowledgeOrderName } from './knowledge.enums.js';

const LONGEST_TEXT = 100;
const MOST_MARKS = 10;

/** What narrows the lists of the shelf; also the query of its downloads. */
@InputType('KnowledgeFilter')
export class KnowledgeFilterInput {
  @Field(() => String, { nullable: true, description: 'Only of this kind, like case-study.' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{1,40}$/, { message: 'must be the name of a kind, like case-study' })
  kind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that are all in titles, summaries or names; accents and capitals do not matter.',
  })
  @IsOptional()
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_TEXT, { message: `must not be longer than ${LONGEST_TEXT} characters` })
  text?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Like topic:governance; at most 10. Those with the same word before the colon widen each other, different ones narrow.',
  })
  @IsOptional()
  // A query in an address holds one mark as a text and several as a list.
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(MOST_MARKS, { message: `must not be more than ${MOST_MARKS}` })
  @Matches(/^[a-z][a-z-]{0,40}:[\p{L}\p{N}._/-]{1,140}$/u, {
    each: true,
    message: 'must each be like topic:governance',
  })
  marks?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what belongs to this authority.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'must be an id' })
  authorityId?: string | null;
}

/** The filter of a list. */
@ArgsType()
export class KnowledgeFilterArgs {
  @Field(() => KnowledgeFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnowledgeFilterInput)
  filter?: KnowledgeFilterInput | null;
}

/** A list: filter, order, page. */
@ArgsType()
export class KnowledgeArgs extends PageArgs {
  @Field(() => KnowledgeFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnowledgeFilterInput)
  filter?: KnowledgeFilterInput | null;

  @Field(() => KnowledgeOrderName, { defaultValue: 'title' })
  @IsIn(Object.values(KnowledgeOrderName))
  order: KnowledgeOrder = 'title';
}

/** An address of a page, without language. */
@ArgsType()
export class KnowledgeAddressArgs {
  @Field(() => String, { description: 'Like /cases/shared-street-twin, without language.' })
  @Matches(/^\/[^\s?#\u0000]{0,499}$/, { message: 'must be an address like /cases/shared-street-twin' })
  address: string;
}

/** The filter that was asked for; a text of blanks asks for nothing. */
export function filterOf({ authorityId, kind, marks, text }: KnowledgeFilterInput = {}): KnowledgeFilter {
  return {
    kind: kind ?? null,
    text: text?.trim() || null,
    marks: [...new Set(marks ?? [])].toSorted() as Mark[],
    authorityId: authorityId ?? null,
  };
}
