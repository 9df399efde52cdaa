import { CurrentContext, listOf, PublicAccess, type HubContext } from '#libs/platform';
import { Args, GraphQLISODateTime, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { DependencyView, ReferenceView } from '../domain/mim-view.js';
import { EditionReader } from '../persistence/edition.reader.js';
import { MimReader } from '../persistence/mim.reader.js';
import { ReferenceReader } from '../persistence/reference.reader.js';
import { MimEditionType, MimFamilyType } from './edition.type.js';
import { EditionArgs, FamilyArgs } from './mim.args.js';
import { MimLoader } from './mim.loader.js';
import { MimType } from './mim.type.js';
import { MimDependencyType, MimReferenceType } from './requirement.type.js';

const USUAL_FAMILIES = 3;
const USUAL_EDITIONS = 20;
const USUAL_MIMS = 10;
const USUAL_REFERENCES = 30;

/** Families of MIMs. */
@Resolver(() => MimFamilyType)
export class FamilyResolver {
  constructor(
    private readonly reader: EditionReader,
    private readonly loader: MimLoader,
  ) {}

  @Query(() => [MimFamilyType], {
    complexity: listOf(USUAL_FAMILIES),
    description: 'The families of MIMs, by slug.',
  })
  @PublicAccess({ cache: true })
  async mimFamilies(@CurrentContext() { locale }: HubContext): Promise<MimFamilyType[]> {
    return (await this.reader.families()).map((family) => MimFamilyType.of(family, locale));
  }

  @Query(() => [MimEditionType], {
    complexity: listOf(USUAL_EDITIONS),
    description: 'The editions of a family: current ones first, of the others the newest.',
  })
  @PublicAccess({ cache: true })
  async mimEditions(
    @Args() { family }: FamilyArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimEditionType[]> {
    return (await this.loader.editionsOf.load(family)).map((edition) => MimEditionType.of(edition, locale));
  }

  @ResolveField(() => GraphQLISODateTime, { description: 'When somebody last said that it holds.' })
  async verifiedAt(@Parent() { id, verifiedAt }: MimFamilyType): Promise<Date> {
    return (await this.loader.verifiedAt.load(id)) ?? verifiedAt;
  }

  @ResolveField(() => [MimEditionType], {
    complexity: listOf(USUAL_EDITIONS),
    description: 'Current ones first, of the others the newest.',
  })
  async editions(
    @Parent() { slug }: MimFamilyType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimEditionType[]> {
    return (await this.loader.editionsOf.load(slug)).map((edition) => MimEditionType.of(edition, locale));
  }
}

/** Editions of MIMs. */
@Resolver(() => MimEditionType)
export class EditionResolver {
  constructor(
    private readonly loader: MimLoader,
    private readonly mimsOf: MimReader,
    private readonly references: ReferenceReader,
  ) {}

  @Query(() => MimEditionType, { nullable: true, description: 'An edition; null when there is none.' })
  @PublicAccess({ cache: true })
  async mimEdition(
    @Args() { family, number }: EditionArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimEditionType | null> {
    const edition = await this.loader.edition.load({ family, edition: number });
    return edition && MimEditionType.of(edition, locale);
  }

  @ResolveField(() => GraphQLISODateTime, { description: 'When somebody last said that it holds.' })
  async verifiedAt(@Parent() { id, verifiedAt }: MimEditionType): Promise<Date> {
    return (await this.loader.verifiedAt.load(id)) ?? verifiedAt;
  }

  @ResolveField(() => MimFamilyType, { nullable: true })
  async family(
    @Parent() { familySlug }: MimEditionType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimFamilyType | null> {
    const family = await this.loader.family.load(familySlug);
    return family && MimFamilyType.of(family, locale);
  }

  @ResolveField(() => [MimType], {
    complexity: listOf(USUAL_MIMS),
    description: 'Its MIMs, by number. At most 200.',
  })
  async mims(
    @Parent() { familySlug, number }: MimEditionType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType[]> {
    const mims = await this.mimsOf.ofEdition(familySlug, number);
    return mims.map((mim) => MimType.of(mim, locale));
  }

  @ResolveField(() => [MimDependencyType], {
    complexity: listOf(USUAL_REFERENCES),
    description: 'Who rests on whom, by what they say and by what their texts name. At most 2000.',
  })
  async dependencies(@Parent() { familySlug, number }: MimEditionType): Promise<DependencyView[]> {
    return this.loader.dependencies.load({ family: familySlug, edition: number });
  }

  @ResolveField(() => [MimReferenceType], {
    complexity: listOf(USUAL_REFERENCES),
    description: 'What its MIMs name that is not there. At most 500.',
  })
  async danglingReferences(@Parent() { familySlug, number }: MimEditionType): Promise<ReferenceView[]> {
    return this.references.dangling(familySlug, number);
  }
}

/** The ends of a dependency. */
@Resolver(() => MimDependencyType)
export class DependencyResolver {
  constructor(private readonly loader: MimLoader) {}

  @ResolveField(() => MimType, { nullable: true, description: 'Who rests on the other.' })
  async from(
    @Parent() { fromId }: MimDependencyType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType | null> {
    const mim = await this.loader.mim.load(fromId);
    return mim && MimType.of(mim, locale);
  }

  @ResolveField(() => MimType, { nullable: true, description: 'What it rests on.' })
  async to(
    @Parent() { toId }: MimDependencyType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType | null> {
    const mim = await this.loader.mim.load(toId);
    return mim && MimType.of(mim, locale);
  }
}
