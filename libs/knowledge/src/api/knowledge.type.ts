import type { Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ShelfView } from '../domain/shelf-view.js';
import { KnowledgeTextType, textIn } from './knowledge-text.type.js';

/** The authority that an item belongs to. */
@ObjectType('KnowledgeAuthority', { description: 'The authority that an item belongs to.' })
export class KnowledgeAuthorityType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

/** The group that approves an item. */
@ObjectType('KnowledgeGroup', { description: 'The group that approves an item.' })
export class KnowledgeGroupType {
  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;
}

/** How far an item is translated into a language. */
@ObjectType('KnowledgeTranslation', {
  description: 'How far an item is translated into a language other than the one it was written in.',
})
export class KnowledgeTranslationType {
  @Field(() => String)
  locale: string;

  @Field(() => Float, { description: 'The share of its texts that exist in this language: 0 to 1.' })
  share: number;

  @Field(() => [String], {
    description: 'How they came to be in it: human, machine, or reviewed (machine, then a person).',
  })
  origins: readonly string[];

  @Field(() => Int, { description: 'How many of them were made before the original was changed.' })
  outdated: number;
}

/**
 * An item on the shelf. Other libraries add fields of their own kinds to it; what they need of the item is in `view`, which
 * is no field of the API.
 */
@ObjectType('KnowledgeItem', {
  description: 'A case, guide, call, need or other item that the hub has published.',
})
export class KnowledgeItemType {
  readonly view: ShelfView;

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What it is: case-study, guidance, news …' })
  kind: string;

  @Field(() => String)
  slug: string;

  @Field(() => String, { description: 'Where it is read, without language: /cases/shared-street-twin.' })
  address: string;

  @Field(() => KnowledgeTextType)
  title: KnowledgeTextType;

  @Field(() => KnowledgeTextType)
  summary: KnowledgeTextType;

  @Field(() => [String], { description: 'Of the seven topics of the maturity assessment.' })
  topics: readonly string[];

  @Field(() => [String], { description: 'The MIMs it is about: family/edition/name.' })
  mims: readonly string[];

  @Field(() => String, { description: 'The language it was written in.' })
  language: Locale;

  @Field(() => String, {
    description: 'What it rests on: real, condensed, illustrative or past-example.',
  })
  label: string;

  @Field(() => String, {
    description: 'How well it is founded: evaluated, measured, documented, reported or planned.',
  })
  evidence: string;

  @Field(() => String, { description: 'Where this is known from.' })
  sourceNote: string;

  @Field(() => String, { nullable: true })
  sourceUrl: string | null;

  @Field(() => String, { nullable: true, description: 'The licence of the source, where it states one.' })
  sourceLicence: string | null;

  @Field(() => String, { nullable: true, description: 'The day the source was read: YYYY-MM-DD.' })
  sourceReadOn: string | null;

  @Field(() => [String], { description: 'What lists narrow by, like form:recording.' })
  marks: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The day it is about, YYYY-MM-DD: of a piece of news, the deadline of a call.',
  })
  day: string | null;

  @Field(() => Int, { description: 'Counts the publications of the item from 1.' })
  publication: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was first public here.' })
  publishedAt: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When somebody last said that it still holds.' })
  verifiedAt: Date;

  /** The item in the language of a reader. */
  static of(view: ShelfView, locale: Locale): KnowledgeItemType {
    const { body, id, kind, slug, address, language, marks, day, publication } = view;
    const { title, summary, topics, mims, evidence, source } = body;
    const item: KnowledgeItemType = {
      ...{ view, id, kind, slug, address, language, marks, day, publication, topics, mims, evidence },
      title: textIn(title, locale, language),
      summary: textIn(summary, locale, language),
      label: source.label,
      sourceNote: source.note,
      sourceUrl: source.url ?? null,
      sourceLicence: source.licence ?? null,
      sourceReadOn: source.readOn ?? null,
      publishedAt: view.publishedAt,
      updatedAt: view.updatedAt,
      verifiedAt: view.verifiedAt,
    };
    return Object.assign(new KnowledgeItemType(), item);
  }
}

/** Items page by page. */
@ObjectType()
export class KnowledgeConnection extends Connection(KnowledgeItemType) {
  @Field(() => Boolean, {
    description:
      'Whether there are more than totalCount says: what fits words or an authority is counted up to 1000.',
  })
  totalIsMore: Promise<boolean> | boolean;
}

/** How many items have a value. */
@ObjectType('KnowledgeValue', { description: 'How many items there would be with this choice.' })
export class KnowledgeValueType {
  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;

  @Field(() => Boolean, {
    description: 'Whether there may be more: of what fits words or an authority, 1000 items are counted.',
  })
  atLeast: boolean;
}

/** One property by which the list can be narrowed. */
@ObjectType('KnowledgeFacet', {
  description:
    'A property by which the list can be narrowed, with its most frequent values (at most 100). A choice within it is not ' +
    'counted against it: its values widen each other, those of different properties narrow.',
})
export class KnowledgeFacetType {
  @Field(() => String, { description: 'What a mark of it begins with: topic in topic:governance.' })
  name: string;

  @Field(() => [KnowledgeValueType])
  values: readonly KnowledgeValueType[];
}

/** A kind of item. */
@ObjectType('KnowledgeKind', { description: 'A kind of item, and how many of it there are.' })
export class KnowledgeKindType {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The first part of its addresses: /cases.' })
  path: string;

  @Field(() => Int)
  count: number;
}
