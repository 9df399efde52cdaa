import { Field, ObjectType } from '@nestjs/graphql';

/** A text in the reader's language, or else in the language it exists in. */
@ObjectType({ description: 'A text in the reader’s language, or else in the language named.' })
export class TranslatedText {
  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'ISO 639-1 code of the language the text was found in.' })
  locale: string;
}
