import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SEARCH_FACETS } from '../app/search.service.js';

const LONGEST_TEXT = 300;
const LONGEST_VALUE = 100;
const MOST_VALUES = 20;

/** What is chosen of a facet. */
@InputType()
export class SearchChoiceInput {
  @Field(() => String, { description: 'kind, topic, country or label.' })
  @IsIn(SEARCH_FACETS, { message: `must be one of ${SEARCH_FACETS.join(', ')}` })
  name: string;

  @Field(() => [String], { description: 'Values that widen each other; at most 20.' })
  @ArrayMaxSize(MOST_VALUES, { message: `must be at most ${MOST_VALUES} values` })
  @IsString({ each: true })
  @MaxLength(LONGEST_VALUE, { each: true, message: `must have at most ${LONGEST_VALUE} characters each` })
  values: string[];
}

/** What somebody looks for. */
@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    defaultValue: '',
    description:
      'Words in any language. The last one may be the beginning of a word unless a space follows; "quoted words" stand side by side; -word must not occur.',
  })
  @IsString()
  @MaxLength(LONGEST_TEXT, { message: `must have at most ${LONGEST_TEXT} characters` })
  text: string;

  @Field(() => [SearchChoiceInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(SEARCH_FACETS.length)
  @ValidateNested({ each: true })
  @Type(() => SearchChoiceInput)
  narrow?: SearchChoiceInput[] | null;

  @Field(() => Int, { defaultValue: 1, description: 'From 1; only the first thousand hits are shown.' })
  @IsInt()
  @Min(1)
  @Max(100)
  page: number;

  @Field(() => Int, { defaultValue: 20, description: 'How many hits a page has: 1 to 50.' })
  @IsInt()
  @Min(1)
  @Max(50)
  pageSize: number;
}
