import type { Locale } from '#libs/kernel';
import { Field, GraphQLISODateTime, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { EditionState } from '../domain/bodies/vocabulary.js';
import { editionAddress, familyAddress } from '../domain/addresses.js';
import type { EditionView, FamilyView } from '../domain/mim-view.js';
import { EditionStateEnum } from './mim.enums.js';
import { MimSourceType, MimTextType, sourceFields, TextReader } from './text.type.js';

/** What every published item of the repository tells about its publication. */
@ObjectType({ isAbstract: true })
export abstract class PublishedType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Where it is read, without language.' })
  address: string;

  @Field(() => String, { description: 'The language it was written in.' })
  language: Locale;

  @Field(() => Int, { description: 'Counts its publications from 1.' })
  publication: number;

  @Field(() => GraphQLISODateTime, { description: 'When this publication was made.' })
  updatedAt: Date;

  /** As it was when it was published; what the API tells may be later, see the resolvers. */
  @HideField()
  verifiedAt: Date;

  @Field(() => MimSourceType)
  source: MimSourceType;
}

/** One of the related things called MIM. */
@ObjectType('MimFamily', {
  description: 'One of the related things called MIM: OASC MIMs, MIMs Plus, Y.MIM.',
})
export class MimFamilyType extends PublishedType {
  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  owner: string;

  @Field(() => MimTextType)
  description: MimTextType;

  @Field(() => String, { nullable: true })
  url: string | null;

  static of(
    { body, slug, id, publication, updatedAt, verifiedAt }: FamilyView,
    locale: Locale,
  ): MimFamilyType {
    const read = new TextReader(locale, body.language);
    const { name, owner, url, language } = body;
    return Object.assign(new MimFamilyType(), {
      id,
      address: familyAddress(slug),
      language,
      publication,
      updatedAt,
      verifiedAt,
      source: sourceFields(body.source),
      slug,
      name,
      owner,
      description: read.text(body.description),
      url: url ?? null,
    });
  }
}

/** A day on which something happened to an edition. */
@ObjectType('MimEditionMoment', { description: 'Something that happened to an edition.' })
export class MimEditionMomentType {
  @Field(() => MimTextType)
  what: MimTextType;

  @Field(() => String, { description: 'A day, a month or a year.' })
  when: string;
}

/** One edition of a family. */
@ObjectType('MimEdition', { description: 'A set of MIMs that was agreed together.' })
export class MimEditionType extends PublishedType {
  @Field(() => String)
  familySlug: string;

  @Field(() => String)
  number: string;

  @Field(() => String)
  name: string;

  @Field(() => EditionStateEnum)
  state: EditionState;

  @Field(() => String, { nullable: true, description: 'The day it was released, where it is known.' })
  released: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the edition that took its place.' })
  replacedBy: string | null;

  @Field(() => MimTextType, { nullable: true })
  description: MimTextType | null;

  @Field(() => [MimEditionMomentType], { description: 'What happened to it, as the source tells it.' })
  moments: MimEditionMomentType[];

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => Int, { description: 'How many MIMs of it are here.' })
  mimCount: number;

  static of(view: EditionView, locale: Locale): MimEditionType {
    const { id, family, number, state, publication, updatedAt, verifiedAt, mimCount, body } = view;
    const read = new TextReader(locale, body.language);
    return Object.assign(new MimEditionType(), {
      id,
      address: editionAddress(family, number),
      language: body.language,
      publication,
      updatedAt,
      verifiedAt,
      source: sourceFields(body.source),
      familySlug: family,
      number,
      name: body.name,
      state,
      released: body.released ?? null,
      replacedBy: body.replacedBy ?? null,
      description: read.maybe(body.description),
      moments: body.moments.map(({ what, when }) => ({ what: read.text(what), when })),
      url: body.url ?? null,
      mimCount,
    });
  }
}
