import type { Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, GraphQLISODateTime, HideField, Int, ObjectType } from '@nestjs/graphql';
import { mimAddress } from '../domain/addresses.js';
import type { MimBody } from '../domain/bodies/mim-body.js';
import type { MimCategory, MimStatus } from '../domain/bodies/vocabulary.js';
import { headOf, statusOf } from '../domain/mim-parts.js';
import type { MimTombstone, MimView } from '../domain/mim-view.js';
import { PublishedType } from './edition.type.js';
import { MimCategoryEnum, MimStatusEnum } from './mim.enums.js';
import { MimTextType, sourceFields, TextReader } from './text.type.js';

/** A MIM as it was published before. */
export interface PastMim {
  readonly number: number;
  readonly publishedAt: Date;
  readonly body: MimBody;
}

/** One MIM in one edition. */
@ObjectType('Mim', { description: 'One Minimal Interoperability Mechanism in one edition.' })
export class MimType extends PublishedType {
  /** Set where the reader asked for an earlier publication. */
  @HideField()
  past: PastMim | null;

  @Field(() => String)
  familySlug: string;

  @Field(() => String)
  editionNumber: string;

  @Field(() => String)
  slug: string;

  @Field(() => String, { description: 'Its number in this edition, like 7. Numbers are no identities.' })
  number: string;

  @Field(() => MimTextType)
  name: MimTextType;

  @Field(() => MimTextType, { nullable: true })
  longName: MimTextType | null;

  @Field(() => MimCategoryEnum)
  category: MimCategory;

  @Field(() => MimStatusEnum, {
    nullable: true,
    description: 'The step it stands on, as far as a source says so.',
  })
  status: MimStatus | null;

  @Field(() => MimTextType, { description: 'What problem it solves, and for whom.' })
  objective: MimTextType;

  @Field(() => MimTextType, { nullable: true, description: 'Why it matters, in plain words.' })
  forMayor: MimTextType | null;

  @Field(() => Int, { description: 'How many requirements are in force.' })
  requirementCount: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was first published here.' })
  publishedAt: Date;

  @Field(() => Boolean, { description: 'Whether this is an earlier publication and not the present one.' })
  isPast: boolean;

  /** The MIM for a reader, or an earlier publication of it. */
  static of(view: MimView, locale: Locale, past: PastMim | null = null): MimType {
    const head = past === null ? view.head : headOf(past.body);
    const read = new TextReader(locale, head.language);
    const { id, family, edition, verifiedAt, publishedAt } = view;
    const { slug, number, category } = past?.body ?? view;
    return Object.assign(new MimType(), {
      id,
      past,
      isPast: past !== null && past.number !== view.publication,
      address: mimAddress(family, edition, view.slug),
      language: head.language,
      publication: past?.number ?? view.publication,
      updatedAt: past?.publishedAt ?? view.updatedAt,
      verifiedAt,
      publishedAt,
      source: sourceFields(head.source),
      familySlug: family,
      editionNumber: edition,
      slug,
      number,
      category,
      status: past === null ? view.status : statusOf(past.body),
      requirementCount: past?.body.requirements.length ?? view.requirementCount,
      name: read.text(head.name),
      longName: read.maybe(head.longName),
      objective: read.text(head.objective),
      forMayor: read.maybe(head.forMayor),
    });
  }
}

/** MIMs page by page. */
@ObjectType()
export class MimConnection extends Connection(MimType) {}

/** What is left of a MIM that was taken from the public. */
@ObjectType('MimTombstone', { description: 'What is left of a MIM that was taken from the public.' })
export class MimTombstoneType {
  @Field(() => String)
  address: string;

  @Field(() => String)
  number: string;

  @Field(() => MimTextType)
  name: MimTextType;

  @Field(() => String, { description: 'archived or expired.' })
  why: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  static of(
    { family, edition, slug, number, head, why, at }: MimTombstone,
    locale: Locale,
  ): MimTombstoneType {
    const name = new TextReader(locale, head.language).text(head.name);
    return { address: mimAddress(family, edition, slug), number, name, why, at };
  }
}
