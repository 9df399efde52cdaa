import { sourceChanged, type TextOrigin, type Translated } from '#libs/curation';
import { LOCALES, type Locale } from '#libs/kernel';
import { Field, ObjectType } from '@nestjs/graphql';

/** A text of an item in the language nearest to the reader's. */
@ObjectType('KnowledgeText', { description: 'A text in one language, and how it came to be in it.' })
export class KnowledgeTextType {
  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'The language it was found in.' })
  locale: Locale;

  @Field(() => String, { description: 'original, human, machine, or reviewed (machine, then a person).' })
  origin: TextOrigin;

  @Field(() => Boolean, { description: 'Whether the original was changed after this was translated.' })
  sourceChanged: boolean;
}

/** The text in the reader's language, else the original, else whatever there is. */
export function textIn(texts: Translated, wanted: Locale, original: Locale): KnowledgeTextType {
  for (const locale of [wanted, original, ...LOCALES]) {
    const found = texts[locale];
    if (found)
      return {
        text: found.text,
        locale,
        origin: found.origin,
        sourceChanged: sourceChanged(texts, locale, original),
      };
  }
  return { text: '', locale: original, origin: 'original', sourceChanged: false };
}
