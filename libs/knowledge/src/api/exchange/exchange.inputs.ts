import { Field, ID, InputType } from '@nestjs/graphql';
import {
  IsBase64,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';

const LONGEST_SLUG = 80;
const LONGEST_FILE_NAME = 200;
/** 5 MB, as base64 writes them. */
const LONGEST_CONTENT = Math.ceil((5 * 1024 * 1024) / 3) * 4;

/** What the address of a download may ask for. */
export class ExchangeQuery {
  @IsOptional()
  @IsString({ message: 'must be the name of an item' })
  @MaxLength(LONGEST_SLUG, { message: 'must be the name of an item' })
  after?: string | null;

  /** `1` for a file without items: the names of the columns, to be filled in. */
  @IsOptional()
  @IsIn(['1'], { message: 'must be 1 or left out' })
  empty?: '1';
}

/** A file of items to be brought in. */
@InputType()
export class ImportKnowledgeInput {
  @Field(() => String)
  @Matches(/^[a-z][a-z-]{1,40}$/, { message: 'must be the name of a kind, like case-study' })
  kind: string;

  @Field(() => String, { description: 'Its ending says what it is: .csv, .xlsx, .yaml or .json.' })
  @IsString()
  @Length(1, LONGEST_FILE_NAME, { message: `must be a name of at most ${LONGEST_FILE_NAME} characters` })
  fileName: string;

  @Field(() => String, {
    description:
      'The bytes of the file in base64. A request takes 1 MB; the page of the hub and its commands take files of 5 MB.',
  })
  @MaxLength(LONGEST_CONTENT, { message: 'must not be larger than 5 MB' })
  @IsBase64(undefined, { message: 'must be the bytes of a file in base64' })
  content: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether only to say what the file would do.' })
  @IsBoolean({ message: 'must be true or false' })
  dryRun: boolean = true;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to bring in the rows without a fault where others have one.',
  })
  @IsBoolean({ message: 'must be true or false' })
  skipFaulty: boolean = false;

  @Field(() => ID, { nullable: true, description: 'The authority that new items are to belong to.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'must be an id' })
  authorityId?: string | null;
}
