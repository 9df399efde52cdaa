import { localize, type Locale } from '#libs/kernel';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { languagesOf } from '../../domain/declaration/declaration-document.js';
import type { DeclarationText } from '../../persistence/declaration/declaration.repository.js';

/** One principle or commitment. */
@ObjectType({ description: 'One principle or commitment of the declaration.' })
export class DeclarationPart {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;
}

/** One text of the declaration in the language of a reader. */
@ObjectType('Declaration', {
  description: 'One text of the declaration. It is never changed once it is here.',
})
export class DeclarationType {
  @Field(() => ID, { description: 'The version, like 2019-12.' })
  version: string;

  @Field(() => String, { description: 'SHA-256 of the plain text in all its languages, in hexadecimal.' })
  hash: string;

  @Field(() => String, { description: 'The day the original was adopted: YYYY-MM-DD.' })
  adoptedOn: string;

  @Field(() => String, { description: 'The language of the texts below, as a two-letter code.' })
  locale: string;

  @Field(() => [String], { description: 'The languages the text exists in.' })
  locales: string[];

  @Field(() => String)
  title: string;

  @Field(() => String)
  opening: string;

  @Field(() => [DeclarationPart])
  principles: DeclarationPart[];

  @Field(() => [DeclarationPart])
  commitments: DeclarationPart[];

  @Field(() => String)
  closing: string;

  @Field(() => String, { description: 'real, condensed or illustrative.' })
  label: string;

  @Field(() => String, { description: 'Where the text comes from.' })
  sourceNote: string;

  @Field(() => String, { description: 'The original.' })
  sourceUrl: string;

  @Field(() => String, { description: 'Where the plain text lies whose hash this is.' })
  plainTextUrl: string;
}

/** A text of the declaration in the language of a reader. */
export function declarationFields(
  { version, document, sha256 }: DeclarationText,
  wanted: Locale,
): DeclarationType {
  const { locale } = localize(document.title, wanted);
  const say = (text: typeof document.title): string => localize(text, locale).text;
  const parts = (items: typeof document.principles): DeclarationPart[] =>
    items.map(({ id, title, text }) => ({ id, title: say(title), text: say(text) }));
  return {
    version,
    hash: sha256,
    adoptedOn: document.adoptedOn,
    locale,
    locales: languagesOf(document),
    title: say(document.title),
    opening: say(document.opening),
    principles: parts(document.principles),
    commitments: parts(document.commitments),
    closing: say(document.closing),
    label: document.label,
    sourceNote: document.source.note,
    sourceUrl: document.source.url,
    plainTextUrl: `/export/declaration/${version}`,
  };
}
