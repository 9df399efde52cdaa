import { localize } from '#libs/kernel';
import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  OptionalActor,
  PageArgs,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ElectionPolicy } from '../../app/elections/election.policy.js';
import { ElectionQueries } from '../../app/elections/election.queries.js';
import { MyElectionQueries, type MyElection } from '../../app/elections/my-election.queries.js';
import type { RollEntry } from '../../domain/elections/roll.js';
import type { ApplicationView } from '../../persistence/elections/election-application.repository.js';
import type { ElectionView } from '../../persistence/elections/election.repository.js';
import { ElectionLoaders } from './election.loaders.js';
import {
  Election,
  ElectionCandidate,
  ElectionConnection,
  ElectionGroup,
  ElectionRollConnection,
} from './election.type.js';
import { MyElectionType } from './my-election.type.js';

/** Elections, as everybody reads them, and as the stewards of an authority do. */
@Resolver(() => Election)
export class ElectionResolver {
  constructor(
    private readonly queries: ElectionQueries,
    private readonly mine: MyElectionQueries,
    private readonly policy: ElectionPolicy,
    private readonly loaders: ElectionLoaders,
  ) {}

  @Query(() => ElectionConnection, {
    description: 'All open calls and elections; those that end last come first.',
  })
  @PublicAccess({ cache: true })
  elections(
    @Args() page: PageArgs,
    @Args('groupId', { type: () => ID, nullable: true, description: 'Only those of one group.' })
    groupId?: string | null,
  ): Promise<Page<ElectionView>> {
    return this.queries.page(groupId ? new IdPipe().transform(groupId) : null, page);
  }

  @Query(() => Election, { description: 'One election.' })
  @PublicAccess()
  election(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<ElectionView> {
    return this.queries.byId(id);
  }

  @Query(() => ElectionRollConnection, {
    description: 'The frozen roll of an election, by name; empty before.',
  })
  @PublicAccess()
  electionRoll(
    @Args('electionId', { type: () => ID }, IdPipe) electionId: string,
    @Args() page: PageArgs,
  ): Promise<Page<RollEntry>> {
    return this.queries.rollPage(electionId, page);
  }

  @Query(() => Boolean, { description: 'Whether a receipt stands in the published list of counted votes.' })
  @PublicAccess()
  isReceiptCounted(
    @Args('electionId', { type: () => ID }, IdPipe) electionId: string,
    @Args('receipt', { type: () => ID }, IdPipe) receipt: string,
  ): Promise<boolean> {
    return this.queries.isCounted(electionId, receipt);
  }

  @Query(() => [ElectionGroup], { description: 'The groups for which you may make an open call.' })
  @RequirePermission('election.call')
  async callableGroups(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ElectionGroup[]> {
    const groups = await this.queries.callableGroups(actor);
    return groups.map(({ id, slug, name, sourceLocale }) => ({
      id,
      slug,
      name: localize(name, locale, sourceLocale).text,
    }));
  }

  @Query(() => [MyElectionType], {
    description: 'How the authorities you act for stand in an election; empty when you act for none.',
  })
  @RequirePermission('election.roll')
  async myElection(
    @CurrentActor() actor: Actor,
    @Args('electionId', { type: () => ID }, IdPipe) electionId: string,
  ): Promise<MyElection[]> {
    return this.mine.of(actor, await this.queries.byId(electionId));
  }

  @ResolveField(() => ElectionGroup)
  async group(
    @Parent() { groupId }: ElectionView,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ElectionGroup> {
    const { id, slug, name, sourceLocale } = await this.loaders.group.load(groupId);
    return { id, slug, name: localize(name, locale, sourceLocale).text };
  }

  @ResolveField(() => [ElectionCandidate], {
    description:
      'Those who stand, in a random order that is the same for everybody; empty until applications close.',
  })
  candidates(@Parent() election: ElectionView): Promise<ApplicationView[]> {
    return this.queries.candidates(election);
  }

  @ResolveField(() => [ElectionCandidate], {
    description: 'Those who stand, in an order drawn anew each time; empty unless voting is open.',
  })
  ballotPaper(@Parent() election: ElectionView): Promise<ApplicationView[]> {
    return this.queries.ballotPaper(election);
  }

  @ResolveField(() => Boolean, { description: 'Whether you run this election.' })
  async mayRun(@Parent() { groupId }: ElectionView, @OptionalActor() actor: Actor | null): Promise<boolean> {
    return actor !== null && this.policy.mayRun(actor, groupId);
  }
}
