import { LOCALES, type Locale } from '#libs/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBase64, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { FILE_LIMITS } from '../../domain/files/file-kind.js';

/** Somewhat more than is taken, so that a file that is too large is told so. */
const BASE64_BYTES = 4 * Math.ceil((FILE_LIMITS.attachmentBytes * 1.2) / 3);
const LONGEST_NAME = 1_000;
const LONGEST_TEXT = 1_000;

/** A file for an item. */
@InputType({ description: 'A picture or an attachment for an item of which a draft is open.' })
export class AddContentFileInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'must be an id' })
  itemId: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_NAME, { message: `must be a name of 1 to ${LONGEST_NAME} characters` })
  fileName: string;

  @Field(() => String, {
    description: 'The file in Base64. Before encoding, a picture has at most 8 MB, an attachment 10 MB.',
  })
  @MaxLength(BASE64_BYTES, { message: 'must not be larger than 10 MB before encoding' })
  @IsBase64({}, { message: 'must be Base64' })
  content: string;

  @Field(() => String, {
    defaultValue: '',
    description:
      'What a picture shows, for those who do not see it; it has to be there. The title of an attachment.',
  })
  @IsString()
  @MaxLength(LONGEST_TEXT, { message: `must be a text of at most ${LONGEST_TEXT} characters` })
  alt: string;

  @Field(() => String, { nullable: true, description: 'Of the text; that of the item when left out.' })
  @IsOptional()
  @IsIn(LOCALES, { message: 'must be a language of the Union, like en' })
  language?: Locale | null;
}
