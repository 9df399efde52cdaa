import { NotFoundError } from '#libs/kernel';
import { CurrentContext, KeysetList, PublicAccess, type HubContext, type Page } from '#libs/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MimComparisonService, type MimComparison } from '../app/mim-comparison.service.js';
import { wordRuns } from '../domain/compare/words.js';
import type { RequirementPair } from '../domain/compare/requirements.js';
import {
  MimComparisonType,
  MimEditionComparisonType,
  MimRequirementComparisonConnection,
  MimRequirementComparisonType,
  MimWordRunType,
} from './comparison.type.js';
import { MimEditionType } from './edition.type.js';
import { EditionComparisonArgs, MimComparisonArgs, RequirementChangeArgs } from './mim.args.js';
import { MimLoader } from './mim.loader.js';
import { MimType } from './mim.type.js';

interface PlacedPair {
  readonly place: number;
  readonly pair: RequirementPair;
}

const IN_ORDER = new KeysetList<PlacedPair>('mim-comparison', 'ASC', [
  { sql: 'place', key: 'place', type: 'integer' },
]);

/** What became of editions, MIMs and requirements. */
@Resolver(() => MimComparisonType)
export class ComparisonResolver {
  constructor(
    private readonly comparisons: MimComparisonService,
    private readonly loader: MimLoader,
  ) {}

  @Query(() => MimEditionComparisonType, {
    description: 'What became of the MIMs of one edition in another of its family.',
  })
  @PublicAccess({ cache: true })
  async editionComparison(
    @Args() { family, from, to }: EditionComparisonArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimEditionComparisonType> {
    const [earlier, later] = await Promise.all(
      [from, to].map((edition) => this.loader.edition.load({ family, edition })),
    );
    if (!earlier || !later) throw new NotFoundError('MIM_EDITION_NOT_FOUND');
    const compared = await this.comparisons.editions(family, from, to);
    return {
      from: MimEditionType.of(earlier, locale),
      to: MimEditionType.of(later, locale),
      mims: compared.map((comparison) => told(comparison, locale)),
    };
  }

  @Query(() => MimComparisonType, {
    description: 'What became of one MIM in another, by their addresses.',
  })
  @PublicAccess({ cache: true })
  async mimComparison(
    @Args() { from, to }: MimComparisonArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimComparisonType> {
    return told(await this.comparisons.pair(from, to), locale);
  }

  @ResolveField(() => MimRequirementComparisonConnection, {
    description: 'In the order of the later MIM; what is gone comes last.',
  })
  requirements(
    @Parent() { pairs, from, to }: MimComparisonType,
    @Args() { unchanged, ...page }: RequirementChangeArgs,
  ): Page<MimRequirementComparisonType> {
    const filter = [from?.address, to?.address, unchanged];
    const all = pairs
      .map((pair, place) => ({ pair, place }))
      .filter(({ pair }) => unchanged || pair.change !== 'same');
    const { parameters, limit } = IN_ORDER.slice(page, filter);
    const after = Number(parameters[0] ?? -1);
    const rows = all.filter(({ place }) => place > after).slice(0, limit);
    return IN_ORDER.connection(
      rows,
      page,
      filter,
      () => all.length,
      ({ pair }) => MimRequirementComparisonType.of(pair, from, to),
    );
  }
}

/** The words of a comparison, worked out only for those who ask. */
@Resolver(() => MimRequirementComparisonType)
export class ComparedWordsResolver {
  @ResolveField(() => [MimWordRunType], { description: 'How the words changed; empty when they did not.' })
  words(@Parent() { from, to, reworded }: MimRequirementComparisonType): MimWordRunType[] {
    if (!reworded || from === null || to === null) return [];
    return wordRuns(from.text, to.text);
  }
}

function told(comparison: MimComparison, locale: HubContext['locale']): MimComparisonType {
  const { from, to } = comparison;
  return MimComparisonType.of(comparison, from && MimType.of(from, locale), to && MimType.of(to, locale));
}
