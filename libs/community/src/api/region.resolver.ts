import { PublicAccess, listOf } from '#libs/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CURRENT_EDITION } from '../domain/edition.js';
import { RegionRepository, type RegionRow } from '../persistence/region.repository.js';
import { RegionsArgs } from './community.args.js';
import { RegionType } from './region.type.js';

const USUAL_LENGTH = 50;

/** The regions of Europe. */
@Resolver(() => RegionType)
export class RegionResolver {
  constructor(private readonly regions: RegionRepository) {}

  @Query(() => [RegionType], {
    name: 'regions',
    complexity: listOf(USUAL_LENGTH),
    description: 'The NUTS regions of a country in the present edition, by code. Never more than some 500.',
  })
  @PublicAccess({ cache: true })
  async ofCountry(@Args() { country, level }: RegionsArgs): Promise<RegionRow[]> {
    return this.regions.ofCountry(CURRENT_EDITION, country, level ?? null);
  }
}
