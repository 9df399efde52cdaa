import { CurrentContext, listOf, PageArgs, PublicAccess, type HubContext, type Page } from '#libs/platform';
import { Args, GraphQLISODateTime, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MimReadingService } from '../app/mim-reading.service.js';
import { newerVersions } from '../domain/newer-version.js';
import type { DependencyView, ReferenceView } from '../domain/mim-view.js';
import { MimReader } from '../persistence/mim.reader.js';
import { MimEditionType } from './edition.type.js';
import { MimArgs, MimFilterArgs, mimFilterOf, MimPublicationArgs } from './mim.args.js';
import { MimLoader } from './mim.loader.js';
import { MimConnection, MimTombstoneType, MimType } from './mim.type.js';
import { MimDependencyType, MimReferenceType } from './requirement.type.js';

const USUAL_EDITIONS = 5;
const USUAL_NEWER = 2;
const USUAL_REFERENCES = 20;
const USUAL_DEPENDENCIES = 4;

/** MIMs as everybody reads them. */
@Resolver(() => MimType)
export class MimResolver {
  constructor(
    private readonly reader: MimReader,
    private readonly reading: MimReadingService,
    private readonly loader: MimLoader,
  ) {}

  @Query(() => MimConnection, {
    description: 'The MIMs that fit: those of current editions before outdated ones, then by number.',
  })
  @PublicAccess({ cache: true })
  async mims(
    @Args() filter: MimFilterArgs,
    @Args() page: PageArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<MimType>> {
    return this.reader.page(mimFilterOf(filter), page, (mim) => MimType.of(mim, locale));
  }

  @Query(() => MimType, {
    nullable: true,
    description: 'A MIM, as it is or as it was; null when there is none, or no such publication.',
  })
  @PublicAccess({ cache: true })
  async mim(
    @Args() { family, edition, slug, publication }: MimPublicationArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType | null> {
    const found = await this.reading.find(family, edition, slug, publication ?? null);
    return found && MimType.of(found.mim, locale, found.past);
  }

  @Query(() => MimTombstoneType, {
    nullable: true,
    description: 'What is left of a MIM that was taken from the public; null for all others.',
  })
  @PublicAccess({ cache: true })
  async mimTombstone(
    @Args() { family, edition, slug }: MimArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimTombstoneType | null> {
    const stone = await this.reader.tombstone(family, edition, slug);
    return stone && MimTombstoneType.of(stone, locale);
  }

  @ResolveField(() => GraphQLISODateTime, { description: 'When somebody last said that it holds.' })
  async verifiedAt(@Parent() { id, verifiedAt }: MimType): Promise<Date> {
    return (await this.loader.verifiedAt.load(id)) ?? verifiedAt;
  }

  @ResolveField(() => MimEditionType, { nullable: true })
  async edition(
    @Parent() { familySlug, editionNumber }: MimType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimEditionType | null> {
    const edition = await this.loader.edition.load({ family: familySlug, edition: editionNumber });
    return edition && MimEditionType.of(edition, locale);
  }

  @ResolveField(() => MimType, {
    nullable: true,
    description: 'The same MIM in the current edition, or else a newer one; null when this is the newest.',
  })
  async newerVersion(@Parent() mim: MimType, @CurrentContext() context: HubContext): Promise<MimType | null> {
    return (await this.newerVersions(mim, context))[0] ?? null;
  }

  @ResolveField(() => [MimType], {
    complexity: listOf(USUAL_NEWER),
    description: 'All that took its place in that edition, by number: more than one where it was divided.',
  })
  async newerVersions(
    @Parent() { id }: MimType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType[]> {
    const mim = await this.loader.mim.load(id);
    const newer = mim === null ? [] : newerVersions(mim, await this.loader.kin.load(id));
    return newer.map((found) => MimType.of(found, locale));
  }

  @ResolveField(() => [MimType], {
    complexity: listOf(USUAL_EDITIONS),
    description: 'The same MIM in other editions, the newest first; never found by number. At most 50.',
  })
  async otherEditions(
    @Parent() { id }: MimType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType[]> {
    return (await this.loader.kin.load(id)).map((mim) => MimType.of(mim, locale));
  }

  @ResolveField(() => [MimReferenceType], {
    complexity: listOf(USUAL_REFERENCES),
    description: 'What its texts name, as it resolves now. Of the present publication. At most 500.',
  })
  async references(@Parent() { id }: MimType): Promise<ReferenceView[]> {
    return this.loader.referencesFrom.load(id);
  }

  @ResolveField(() => [MimReferenceType], {
    complexity: listOf(USUAL_REFERENCES),
    description: 'Where other texts of the edition name it. At most 500.',
  })
  async referencedBy(@Parent() { id }: MimType): Promise<ReferenceView[]> {
    return this.loader.referencesTo.load(id);
  }

  @ResolveField(() => [MimDependencyType], {
    complexity: listOf(USUAL_DEPENDENCIES),
    description: 'What it rests on, by what it says and by what its texts name.',
  })
  async restsOn(@Parent() mim: MimType): Promise<DependencyView[]> {
    return (await this.dependenciesAround(mim)).filter(({ fromId }) => fromId === mim.id);
  }

  @ResolveField(() => [MimDependencyType], {
    complexity: listOf(USUAL_DEPENDENCIES),
    description: 'What rests on it.',
  })
  async neededBy(@Parent() mim: MimType): Promise<DependencyView[]> {
    return (await this.dependenciesAround(mim)).filter(({ toId }) => toId === mim.id);
  }

  private dependenciesAround({ familySlug, editionNumber }: MimType): Promise<DependencyView[]> {
    return this.loader.dependencies.load({ family: familySlug, edition: editionNumber });
  }
}
