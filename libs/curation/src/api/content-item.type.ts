import { localize, type Locale } from '#libs/kernel';
import type { GroupView } from '#libs/community';
import { Connection } from '#libs/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ContentItem } from '../domain/content-item.js';

/** The group an item belongs to. */
@ObjectType('ContentGroup', { description: 'The group whose chair and delegates decide about an item.' })
export class ContentGroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String, { description: 'The name in the language of the reader, where there is one.' })
  name: string;
}

/** A group in the language of the reader. */
export function contentGroup({ id, slug, name, sourceLocale }: GroupView, locale: Locale): ContentGroupType {
  return { id, slug, name: localize(name, locale, sourceLocale).text };
}

/** The authority an item belongs to. */
@ObjectType('ContentAuthority', { description: 'The authority that an item belongs to.' })
export class ContentAuthorityType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The name in the language of the reader, where there is one.' })
  name: string;
}

/** Somebody who worked on an item. */
@ObjectType('ContentPerson', { description: 'Somebody who worked on an item.' })
export class ContentPersonType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

/** What took the place of an item. */
@ObjectType('ContentSuccessor', { description: 'What took the place of an item.' })
export class ContentSuccessorType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true })
  address: string | null;
}

/**
 * An item as those see it who work on it. Whoever gets hold of one sees the work on it: resolvers that return it have asked
 * the policy, and resolvers of its fields need not ask again.
 */
@ObjectType('ContentItem', { description: 'An item of any kind, as those see it who work on it.' })
export class ContentItemType {
  /** The item itself, for the fields that are resolved. */
  readonly source: ContentItem;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => String, { description: 'The lasting name of the item within its kind.' })
  key: string;

  @Field(() => String, { description: 'Of the published version; of the draft as long as there is none.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the public reads it, without language; null before it was ever published.',
  })
  address: string | null;

  @Field(() => Int, { description: 'How often it was published.' })
  publication: number;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it leaves the public by itself.' })
  expiresAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it left the public.' })
  goneAt: Date | null;

  @Field(() => String)
  goneReason: string;

  @Field(() => Date, { nullable: true, description: 'When somebody last said that it still holds.' })
  verifiedAt: Date | null;

  /** The item as resolvers return it. */
  static of(source: ContentItem): ContentItemType {
    const { id, kind, key, title, address, publication, publishedAt } = source;
    const { expiresAt, goneAt, goneReason, verifiedAt } = source;
    const face = { id, kind, key, title, address, publication, publishedAt };
    return Object.assign(new ContentItemType(), face, { expiresAt, goneAt, goneReason, verifiedAt, source });
  }
}

/** Items page by page. */
@ObjectType()
export class ContentItemConnection extends Connection(ContentItemType) {}
