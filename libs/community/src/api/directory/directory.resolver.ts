import { CurrentContext, listOf, PageArgs, PublicAccess, type HubContext, type Page } from '#libs/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ObservationsService } from '../../app/directory/observations.service.js';
import type { MemberView } from '../../domain/directory/member-view.js';
import type { Observation } from '../../domain/directory/observations-document.js';
import { DirectoryRepository, type CountryCount } from '../../persistence/directory/directory.repository.js';
import { AuthorityType } from '../authority.type.js';
import { AuthorityArgs } from '../community.args.js';
import { organisationFields, OrganisationType, type OrganisationFields } from '../organisation.type.js';
import { filterOf, MemberFilterArgs } from './directory.args.js';
import { DirectoryLoader } from './directory.loader.js';
import {
  ListedMembershipType,
  MemberConnection,
  MemberCountryType,
  memberFields,
  MemberObservationType,
  type MemberFields,
} from './member.type.js';

const USUAL_COUNTRIES = 30;
const USUAL_OBSERVATIONS = 20;

/** The public directory: who signed, who supports. */
@Resolver()
export class DirectoryResolver {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly observed: ObservationsService,
  ) {}

  @Query(() => MemberConnection, { description: 'Who signed and who supports the declaration, by name.' })
  @PublicAccess({ cache: true })
  async members(
    @Args() filter: MemberFilterArgs,
    @Args() page: PageArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<MemberFields>> {
    return this.directory.page(filterOf(filter), page, (member) => memberFields(member, locale));
  }

  @Query(() => [MemberCountryType], {
    complexity: listOf(USUAL_COUNTRIES),
    description: 'The countries of the members that fit, with their numbers, by code.',
  })
  @PublicAccess({ cache: true })
  async memberCountries(@Args() filter: MemberFilterArgs): Promise<CountryCount[]> {
    return this.directory.countries(filterOf(filter));
  }

  @Query(() => [MemberObservationType], {
    complexity: listOf(USUAL_OBSERVATIONS),
    description: 'Numbers that were published about the community over time, oldest first.',
  })
  @PublicAccess({ cache: true })
  memberObservations(): readonly Observation[] {
    return this.observed.observations;
  }
}

/** Public facts about organisations. */
@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(private readonly loader: DirectoryLoader) {}

  @Query(() => OrganisationType, {
    nullable: true,
    description: 'The organisation; null when there is none.',
  })
  @PublicAccess({ cache: true })
  async organisation(
    @Args() { id }: AuthorityArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<OrganisationFields | null> {
    const view = await this.loader.organisation.load(id);
    return view && organisationFields(view, locale);
  }

  @ResolveField(() => [ListedMembershipType], {
    description: 'Its memberships on the public list, newest first.',
  })
  async memberships(@Parent() { id }: OrganisationType): Promise<MemberView[]> {
    return this.loader.memberships.load(id);
  }
}

/** Adds to an authority what the directory knows about it. */
@Resolver(() => AuthorityType)
export class AuthorityMembershipsResolver {
  constructor(private readonly loader: DirectoryLoader) {}

  @ResolveField(() => [ListedMembershipType], {
    description: 'Its memberships on the public list, newest first.',
  })
  async memberships(@Parent() { id }: AuthorityType): Promise<MemberView[]> {
    return this.loader.memberships.load(id);
  }
}
