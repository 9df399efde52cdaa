import { TOPICS } from '#libs/knowledge';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import type { RaisedNeed } from '../../domain/needs/need-draft.js';
import { NeedPurposeName } from './need.enums.js';

const LONGEST = { title: 200, summary: 600, text: 3_000 } as const;
const MOST_MIMS = 30;
const MIM_PLACE = {
  longest: 140,
  pattern: /^[a-z0-9-]+\/[0-9a-z.-]+\/[a-z0-9-]+$/,
  message: 'must each be like mims-plus/9.0/accessing-data',
} as const;
const ONCE = { message: 'must name each one once' };

function said(what: keyof typeof LONGEST) {
  return [1, LONGEST[what], { message: `must have 1 to ${LONGEST[what]} characters` }] as const;
}

/** A title that somebody thinks of. */
@ArgsType()
export class SimilarNeedsArgs {
  @Field(() => String)
  @MaxLength(LONGEST.title, { message: `must not be longer than ${LONGEST.title} characters` })
  title: string;
}

/** A need in the words of those who have it. */
@InputType()
export class RaiseNeedInput implements RaisedNeed {
  @Field(() => ID, { description: 'The authority that needs it; one that the person acts for.' })
  @IsUUID(undefined, { message: 'must be an id' })
  authorityId: string;

  @Field(() => String)
  @Length(...said('title'))
  title: string;

  @Field(() => String, { description: 'What is missing.' })
  @Length(...said('summary'))
  summary: string;

  @Field(() => String, { description: 'For whom, and what it would change. May have paragraphs and lists.' })
  @Length(...said('text'))
  text: string;

  @Field(() => NeedPurposeName, { description: 'What would help.' })
  @IsIn(Object.values(NeedPurposeName), {
    message: `must be one of: ${Object.values(NeedPurposeName).join(', ')}`,
  })
  purpose: RaisedNeed['purpose'];

  @Field(() => [String], { defaultValue: [], description: 'Of the seven topics, like governance.' })
  @IsArray()
  @ArrayMaxSize(TOPICS.length)
  @ArrayUnique(ONCE)
  @IsIn(TOPICS, { each: true, message: `must each be one of: ${TOPICS.join(', ')}` })
  topics: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: `Each as family/edition/name; at most ${MOST_MIMS}.`,
  })
  @IsArray()
  @ArrayMaxSize(MOST_MIMS, { message: `must not be more than ${MOST_MIMS}` })
  @ArrayUnique(ONCE)
  @MaxLength(MIM_PLACE.longest, { each: true, message: MIM_PLACE.message })
  @Matches(MIM_PLACE.pattern, { each: true, message: MIM_PLACE.message })
  mims: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it belongs on the list for the next financing period of the European Union.',
  })
  @IsBoolean({ message: 'must be true or false' })
  nextPeriod: boolean;
}
