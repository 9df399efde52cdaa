import type { TextOrigin, Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Source } from '../domain/bodies/shared.js';
import type { ContentLabel } from '../domain/bodies/vocabulary.js';
import { readText, type ReadText } from '../domain/original.js';
import { ContentLabelEnum, TextOriginEnum } from './mim.enums.js';

/** A text in the language of the reader, or in the one it has. */
@ObjectType('MimText', { description: 'A text in the language of the reader, or else as it was written.' })
export class MimTextType {
  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'The language found: de.' })
  locale: Locale;

  @Field(() => TextOriginEnum)
  origin: TextOrigin;

  @Field(() => Boolean, { description: 'Whether the original was changed after this was translated.' })
  outdated: boolean;
}

/** Where an item is known from. */
@ObjectType('MimSource', { description: 'Where an item is known from, and what its text rests on.' })
export class MimSourceType {
  @Field(() => ContentLabelEnum)
  label: ContentLabel;

  @Field(() => String)
  note: string;

  @Field(() => String, { nullable: true, description: 'Where the original is.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'Under which terms the text may be used.' })
  licence: string | null;

  @Field(() => String, { nullable: true, description: 'The day the original was read: YYYY-MM-DD.' })
  readOn: string | null;
}

/** Reads texts of one item in the language of one reader. */
export class TextReader {
  constructor(
    private readonly wanted: Locale,
    private readonly original: Locale,
  ) {}

  /** A text that every item has; empty when it is missing all the same. */
  readonly text = (texts: Translated): ReadText =>
    readText(texts, this.wanted, this.original) ?? {
      text: '',
      locale: this.original,
      origin: 'original',
      outdated: false,
    };

  /** A text that may be missing. */
  readonly maybe = (texts: Translated | undefined): ReadText | null =>
    texts === undefined ? null : readText(texts, this.wanted, this.original);
}

/** The source as GraphQL tells it. */
export function sourceFields({ label, note, url, licence, readOn }: Source): MimSourceType {
  return { label, note, url: url ?? null, licence: licence ?? null, readOn: readOn ?? null };
}
