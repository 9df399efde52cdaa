import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  listOf,
  OptionalActor,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import type { Locale } from '#libs/kernel';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ClaimQueries } from '../../app/conformance/claim.queries.js';
import { compare } from '../../domain/conformance/comparison.js';
import { ClaimsArgs, ComparisonArgs, SolutionsArgs } from './claim.inputs.js';
import { ClaimLoader } from './claim.loader.js';
import {
  ClaimConnection,
  ClaimFormType,
  ClaimLineType,
  ClaimType,
  SolutionConnection,
} from './claim.type.js';
import { ComparedMimType, SolutionComparisonType } from './comparison.type.js';
import { ClaimedMimType, SolutionType } from './claimed.types.js';

const USUAL_CLAIMS = 20;

/** Who claims to meet what. */
@Resolver()
export class ClaimResolver {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly loader: ClaimLoader,
  ) {}

  @Query(() => ClaimConnection, { description: 'The public claims that fit, the latest first.' })
  @PublicAccess()
  async conformanceClaims(
    @Args() { first, after, ...filter }: ClaimsArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<ClaimType>> {
    const narrowed = {
      mimId: filter.mimId ?? null,
      requirementKey: filter.requirementKey ?? null,
      claimantId: filter.claimantId ?? null,
      class: filter.class ?? null,
      isCurrent: filter.isCurrent ?? null,
    };
    return mapped(await this.queries.page(narrowed, { first, after }), (claim) =>
      ClaimType.of(claim, locale),
    );
  }

  @Query(() => ClaimType, {
    nullable: true,
    description: 'The claim; null when there is none, or it is a draft of others.',
  })
  @PublicAccess()
  async conformanceClaim(
    @OptionalActor() actor: Actor | null,
    @Args('id', { type: () => ID }, IdPipe) id: string,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClaimType | null> {
    const claim = await this.queries.claim(actor, id);
    return claim && ClaimType.of(claim, locale);
  }

  @Query(() => [ClaimType], {
    complexity: listOf(USUAL_CLAIMS),
    description: 'All claims of what one acts for, drafts too.',
  })
  @RequirePermission('claim.edit')
  async myConformanceClaims(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClaimType[]> {
    return (await this.queries.mine(actor)).map((claim) => ClaimType.of(claim, locale));
  }

  @Query(() => [ClaimedMimType], {
    complexity: listOf(USUAL_CLAIMS),
    description: 'The MIMs one can claim to meet, those of editions in force first.',
  })
  @PublicAccess({ cache: true })
  async claimableMims(@CurrentContext() { locale }: HubContext): Promise<ClaimedMimType[]> {
    return (await this.queries.mims()).map((mim) => ClaimedMimType.of(mim, locale));
  }

  @Query(() => ClaimFormType, {
    nullable: true,
    description: 'A published MIM with its requirements, to be answered.',
  })
  @PublicAccess({ cache: true })
  async claimForm(
    @Args('mimId', { type: () => ID }, IdPipe) mimId: string,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClaimFormType | null> {
    const blank = await this.queries.blank(mimId);
    if (blank === null) return null;
    const { mim, lines } = blank;
    return {
      mim: ClaimedMimType.of(mim, locale),
      lines: lines.map((line) => ClaimLineType.of(line, mim, locale)),
    };
  }

  @Query(() => SolutionConnection, { description: 'What is claimed something about, the latest first.' })
  @PublicAccess()
  async solutions(@Args() { first, after, claimantId, search }: SolutionsArgs): Promise<Page<SolutionType>> {
    const filter = { claimantId: claimantId ?? null, search: search?.trim() || null };
    return mapped(await this.queries.solutionPage(filter, { first, after }), (one) => SolutionType.of(one));
  }

  @Query(() => SolutionType, {
    nullable: true,
    description: 'The solution; null when nothing is claimed about it.',
  })
  @PublicAccess()
  async solution(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<SolutionType | null> {
    const [solution] = await this.queries.shownSolutions([id]);
    return solution ? SolutionType.of(solution) : null;
  }

  @Query(() => SolutionComparisonType, { description: 'Solutions side by side, requirement by requirement.' })
  @PublicAccess()
  async solutionComparison(
    @Args() { ids }: ComparisonArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<SolutionComparisonType> {
    const solutions = await this.queries.shownSolutions([...new Set(ids)]);
    return {
      solutions: solutions.map((one) => SolutionType.of(one)),
      mims: await this.compared(solutions, locale),
    };
  }

  private async compared(
    solutions: Awaited<ReturnType<ClaimQueries['shownSolutions']>>,
    locale: Locale,
  ): Promise<ComparedMimType[]> {
    const all = (await this.loader.ofSolution.loadMany(solutions.map(({ id }) => id))).flat();
    const claims = all.filter(({ state }) => state === 'public');
    const lines = await this.loader.lines.loadMany(claims);
    const withLines = claims.map((claim, at) => ({ claim, lines: lines[at] ?? [] }));
    return compare(solutions, withLines).map((mim) => ComparedMimType.of(mim, locale));
  }
}

/** The same page of other things; the total is still counted only when it is read. */
function mapped<A, B>(page: Page<A>, toNode: (node: A) => B): Page<B> {
  return {
    edges: page.edges.map((edge) => ({
      node: toNode(edge.node),
      get cursor() {
        return edge.cursor;
      },
    })),
    pageInfo: page.pageInfo,
    get totalCount() {
      return page.totalCount;
    },
  };
}
