import { listOf } from '#libs/platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '#libs/kernel';
import type { ChangeKind } from '../../domain/comparison/change.js';
import type { SegmentKind } from '../../domain/comparison/word-segments.js';
import { ContentRevisionType } from '../content-work.type.js';

/** What happened to a place, as the API names it. */
export const ContentChangeKindName = {
  ADDED: 'added',
  REMOVED: 'removed',
  CHANGED: 'changed',
  MOVED: 'moved',
} as const;

registerEnumType(ContentChangeKindName, {
  name: 'ContentChangeKind',
  description: 'What happened to a place between two versions.',
});

/** Whether words stand in both versions, as the API names it. */
export const ContentWordKindName = { SAME: 'same', ADDED: 'added', REMOVED: 'removed' } as const;

registerEnumType(ContentWordKindName, {
  name: 'ContentWordKind',
  description: 'Whether words stand in both versions, or in one.',
});

const USUAL_CHANGES = 30;
const USUAL_WORDS = 10;
const USUAL_LANGUAGES = 3;

/** Some words of a text that was changed. */
@ObjectType('ContentWords', {
  description: 'Some words of a text that was changed, with the space between them.',
})
export class ContentWordsType {
  @Field(() => ContentWordKindName)
  kind: SegmentKind;

  @Field(() => String)
  text: string;
}

/** One place that differs. */
@ObjectType('ContentChange', { description: 'One place that differs between two versions.' })
export class ContentChangeType {
  @Field(() => String, { description: 'Like requirements[r1.2].text.de, the same in both versions.' })
  path: string;

  @Field(() => String, { description: 'The same for people: requirements › r1.2 › text (de).' })
  label: string;

  @Field(() => ContentChangeKindName)
  kind: ChangeKind;

  @Field(() => String, { nullable: true, description: 'The language, for texts that are translated.' })
  locale: Locale | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stood there; for what was moved, its place in the list, counted from 1.',
  })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;

  @Field(() => [ContentWordsType], {
    description: 'The words of a text that was changed, both versions in one.',
    complexity: listOf(USUAL_WORDS),
  })
  words: readonly ContentWordsType[];
}

/** What differs between two versions. */
@ObjectType({ isAbstract: true })
abstract class ComparisonFields {
  @Field(() => [ContentChangeType], {
    description: 'In the order of the content; at most 2,000.',
    complexity: listOf(USUAL_CHANGES),
  })
  changes: readonly ContentChangeType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;
}

/** What differs between two revisions. */
@ObjectType('ContentComparison', { description: 'What differs between two revisions of an item.' })
export class ContentComparisonType extends ComparisonFields {
  @Field(() => ContentRevisionType)
  from: ContentRevisionType;

  @Field(() => ContentRevisionType)
  to: ContentRevisionType;
}

/** A published version, as comparisons name it. */
@ObjectType('ComparedPublication', { description: 'A published version that is compared.' })
export class ComparedPublicationType {
  @Field(() => Int)
  number: number;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => String)
  title: string;

  @Field(() => String)
  note: string;
}

/** What differs between two published versions. */
@ObjectType('PublicationComparison', {
  description: 'What differs between two published versions of an item.',
})
export class PublicationComparisonType extends ComparisonFields {
  @Field(() => ComparedPublicationType)
  from: ComparedPublicationType;

  @Field(() => ComparedPublicationType)
  to: ComparedPublicationType;
}

/** What a draft changes of what is public. */
@ObjectType('ReviewComparison', { description: 'What a draft changes of what is public.' })
export class ReviewComparisonType extends ComparisonFields {}

/** How far an item is translated into one language. */
@ObjectType('TranslationStatus', {
  description: 'How far an item is translated into one language, in texts.',
})
export class TranslationStatusType {
  @Field(() => ID, { description: 'The language, like de.' })
  locale: string;

  @Field(() => Int, {
    description: 'Texts that exist in this language, of those that exist in the original.',
  })
  complete: number;

  @Field(() => Int)
  of: number;

  @Field(() => Int, { description: 'Translated by a machine and not read over.' })
  machine: number;

  @Field(() => Int, { description: 'Translated before the original was changed.' })
  outdated: number;
}

/** For lists of languages. */
export const TRANSLATIONS = { complexity: listOf(USUAL_LANGUAGES) };
