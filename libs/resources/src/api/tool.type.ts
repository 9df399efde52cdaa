import { sourceChanged, type TextOrigin, type Translated } from '#libs/curation';
import { LOCALES, type Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ToolBody } from '../domain/tool-body.js';
import type { ToolView } from '../domain/tool-view.js';
import type { ToolKind, ToolLayer, ToolScope } from '../domain/vocabulary.js';
import { ToolKindEnum, ToolLayerEnum, ToolScopeEnum } from './tool.enums.js';

/** A text of a tool in the language nearest to the reader's. */
@ObjectType('ToolText', { description: 'A text in one language, and how it came to be in it.' })
export class ToolTextType {
  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'The language it was found in.' })
  locale: Locale;

  @Field(() => String, { description: 'original, human, machine, or reviewed (machine, then a person).' })
  origin: TextOrigin;

  @Field(() => Boolean, { description: 'Whether the original was changed after this was translated.' })
  sourceChanged: boolean;
}

/** A MIM a tool is mapped to. */
@ObjectType('ToolMim', { description: 'A MIM that a tool is mapped to, as the source states it.' })
export class ToolMimType {
  @Field(() => String, { description: 'Like 7. Numbers alone name no MIM for good: they changed meaning.' })
  number: string;

  @Field(() => String, { nullable: true, description: 'The family; null where the source states none.' })
  family: string | null;

  @Field(() => String, { nullable: true, description: 'The edition; null where the source states none.' })
  edition: string | null;

  @Field(() => ToolTextType, { nullable: true })
  note: ToolTextType | null;
}

/** A tool or a standard. */
@ObjectType('Tool', { description: 'A tool or standard, and the MIMs it is mapped to.' })
export class ToolType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its address: /tools/{slug}.' })
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  longName: string | null;

  @Field(() => [String])
  otherNames: readonly string[];

  @Field(() => ToolKindEnum)
  kind: ToolKind;

  @Field(() => [String])
  tags: readonly string[];

  @Field(() => ToolTextType)
  summary: ToolTextType;

  @Field(() => ToolTextType, { nullable: true, description: 'Markdown.' })
  description: ToolTextType | null;

  @Field(() => [String])
  features: readonly string[];

  @Field(() => [ToolMimType])
  mims: readonly ToolMimType[];

  @Field(() => ToolLayerEnum, { nullable: true })
  layer: ToolLayer | null;

  @Field(() => ToolScopeEnum, { nullable: true })
  scope: ToolScope | null;

  @Field(() => String, { nullable: true })
  maintainer: string | null;

  @Field(() => String, { nullable: true })
  copyrightOwner: string | null;

  @Field(() => String, { nullable: true, description: 'The version that the source names.' })
  version: string | null;

  @Field(() => String, { nullable: true, description: 'The day of that version: YYYY-MM-DD.' })
  released: string | null;

  @Field(() => String, { nullable: true })
  developmentStatus: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As the source states it; nobody here has checked it.',
  })
  licence: string | null;

  @Field(() => String, { nullable: true })
  landingPage: string | null;

  @Field(() => String, { nullable: true })
  documentation: string | null;

  @Field(() => String, { nullable: true })
  repository: string | null;

  @Field(() => [String])
  platforms: readonly string[];

  @Field(() => [String], { description: 'The languages it is available in, as codes.' })
  languages: readonly string[];

  @Field(() => [String])
  usedBy: readonly string[];

  @Field(() => String, {
    description: 'What the entry rests on: real, condensed, illustrative or past-example.',
  })
  label: string;

  @Field(() => String, { description: 'Where this is known from.' })
  sourceNote: string;

  @Field(() => String, { nullable: true })
  sourceUrl: string | null;

  @Field(() => String, { nullable: true, description: 'The licence of the source, where it states one.' })
  sourceLicence: string | null;

  @Field(() => Int, { description: 'Counts the publications of the entry from 1.' })
  publication: number;

  @Field(() => Date)
  updatedAt: Date;

  @Field(() => Date, { description: 'When somebody last said that the entry still holds.' })
  verifiedAt: Date;
}

/** Tools page by page. */
@ObjectType()
export class ToolConnection extends Connection(ToolType) {}

/** How many tools have a value. */
@ObjectType('ToolCount', { description: 'How many tools there would be with this choice.' })
export class ToolCountType {
  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

/** What the list can be narrowed by. */
@ObjectType('ToolFacets', { description: 'What the list can be narrowed by, with counts.' })
export class ToolFacetsType {
  @Field(() => [ToolCountType], { description: 'By number.' })
  mims: readonly ToolCountType[];

  @Field(() => [ToolCountType], { description: 'Most frequent first.' })
  kinds: readonly ToolCountType[];

  @Field(() => [ToolCountType], { description: 'Most frequent first.' })
  layers: readonly ToolCountType[];
}

/** The tool in the language of a reader. */
export function toolFields(
  { id, body, publication, updatedAt, verifiedAt }: ToolView,
  locale: Locale,
): ToolType {
  const { language, summary, description, mims, source, ...rest } = body;
  return {
    ...withNulls(rest),
    id,
    summary: textIn(summary, locale, language),
    description: description ? textIn(description, locale, language) : null,
    mims: mims.map(({ number, family = null, edition = null, note }) => ({
      number,
      family,
      edition,
      note: note ? textIn(note, locale, language) : null,
    })),
    label: source.label,
    sourceNote: source.note,
    sourceUrl: source.url ?? null,
    sourceLicence: source.licence ?? null,
    publication,
    updatedAt,
    verifiedAt,
  };
}

type Plain = Omit<ToolBody, 'language' | 'summary' | 'description' | 'mims' | 'source'>;

function withNulls(body: Plain) {
  const { longName = null, layer = null, scope = null, maintainer = null, copyrightOwner = null } = body;
  const { version = null, released = null, developmentStatus = null, licence = null } = body;
  const { landingPage = null, documentation = null, repository = null } = body;
  const known = { longName, layer, scope, maintainer, copyrightOwner, version, released, developmentStatus };
  return { ...body, ...known, licence, landingPage, documentation, repository };
}

/** The text in the reader's language, else the original, else whatever there is. */
function textIn(texts: Translated, wanted: Locale, original: Locale): ToolTextType {
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
