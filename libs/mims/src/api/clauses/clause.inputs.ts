import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { MOST_CLAUSES } from '../../domain/clauses/clause.js';

const LONGEST_CHOICE = 250;
const LONGEST_NAME = 200;
const ID_FORM = { message: 'must be an id' };

/** Requirements that a buyer picks. */
@ArgsType()
export class ClausesArgs {
  @Field(() => [String], {
    description:
      'Addresses of requirements like mims-plus/9.0/accessing-data/r1.1, as `Clause.choice` writes them.',
  })
  @IsArray()
  @ArrayMaxSize(MOST_CLAUSES)
  @IsString({ each: true })
  @MaxLength(LONGEST_CHOICE, { each: true })
  requirements: string[];
}

/** A list to save. */
@InputType()
export class SaveClauseListInput {
  @Field(() => ID, { description: 'Of a new list: an id you make.' })
  @IsUUID(undefined, ID_FORM)
  id: string;

  @Field(() => Int, { description: 'The version you saw; 0 for a new list.' })
  @IsInt()
  @Min(0)
  version: number;

  @Field(() => ID, { description: 'The authority a new list belongs to.' })
  @IsUUID(undefined, ID_FORM)
  authorityId: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_NAME)
  name: string;

  @Field(() => [String], { description: 'Addresses of requirements.' })
  @IsArray()
  @ArrayMaxSize(MOST_CLAUSES)
  @IsString({ each: true })
  @MaxLength(LONGEST_CHOICE, { each: true })
  requirements: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Keeps what was noted of requirements that are on the list already; else their present words are noted.',
  })
  @IsBoolean()
  keepsNoted: boolean;
}

/** A list in the version that was seen. */
@ArgsType()
export class ClauseListVersionArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_FORM)
  id: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version: number;
}
