import {
  CurrentContext,
  listOf,
  OptionalActor,
  PublicAccess,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupStandingService } from '../../app/groups/group-standing.service.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { GroupArgs } from './group.args.js';
import { ChairState } from './group.enums.js';
import { GroupLoader } from './group.loader.js';
import { GroupMeetingType } from './group-item.type.js';
import { GroupMemberType, GroupStandingType, GroupType } from './group.type.js';
import { MandateType } from './mandate.type.js';
import { GroupPartyType } from './party.type.js';

const USUAL_NUMBER = 8;
const USUAL_MANDATES = 6;

/** The groups of the community, as each reader sees them. */
@Resolver(() => GroupType)
export class GroupResolver {
  constructor(
    private readonly groups: GroupRepository,
    private readonly loader: GroupLoader,
    private readonly standings: GroupStandingService,
  ) {}

  @Query(() => [GroupType], {
    name: 'groups',
    complexity: listOf(USUAL_NUMBER),
    description: 'Every group. There are a handful of them.',
  })
  @PublicAccess()
  async all(@CurrentContext() { locale }: HubContext): Promise<GroupType[]> {
    return (await this.groups.all()).map((view) => GroupType.of(view, locale));
  }

  @Query(() => GroupType, { nullable: true, name: 'group', description: 'A group; null when there is none.' })
  @PublicAccess()
  async bySlug(
    @Args() { slug }: GroupArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<GroupType | null> {
    const view = await this.groups.bySlug(slug);
    return view && GroupType.of(view, locale);
  }

  @ResolveField(() => [MandateType], {
    complexity: listOf(USUAL_MANDATES),
    description: 'Who leads, chairs and is delegated to it, past ones too, newest first.',
  })
  async mandates(
    @Parent() { id }: GroupType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MandateType[]> {
    return (await this.loader.mandates.load(id)).map((mandate) => MandateType.of(mandate, locale));
  }

  @ResolveField(() => ChairState, { description: 'Whether it has a chair now, as far as the hub knows.' })
  async chairState(@Parent() { id, chairSeats }: GroupType): Promise<ChairState> {
    if (chairSeats === 0) return ChairState.NONE;
    const chairs = (await this.loader.mandates.load(id)).filter(({ role }) => role === 'chair');
    if (chairs.some(({ state }) => state === 'current')) return ChairState.FILLED;
    return chairs.length > 0 ? ChairState.VACANT : ChairState.NOT_PUBLISHED;
  }

  @ResolveField(() => Int, { description: 'How many signatories take part.' })
  async memberCount(@Parent() { id }: GroupType): Promise<number> {
    return this.loader.memberCount.load(id);
  }

  @ResolveField(() => GroupMeetingType, {
    nullable: true,
    description: 'The next meeting the reader may see.',
  })
  async nextMeeting(
    @Parent() { id }: GroupType,
    @OptionalActor() actor: Actor | null,
  ): Promise<GroupMeetingType | null> {
    const meeting = await this.loader.nextMeeting.load({ id, actor });
    return meeting && GroupMeetingType.of(meeting);
  }

  @ResolveField(() => GroupStandingType, { nullable: true, description: 'Null when nobody is signed in.' })
  async standing(
    @Parent() { id }: GroupType,
    @OptionalActor() actor: Actor | null,
    @CurrentContext() { locale }: HubContext,
  ): Promise<GroupStandingType | null> {
    if (actor === null) return null;
    const standing = await this.standings.of(actor, id, await this.loader.sightOf(actor));
    return Object.assign(new GroupStandingType(), standing, {
      memberships: standing.memberships.map((member) => GroupMemberType.of(member, locale)),
      mayJoin: standing.mayJoin.map((party) => GroupPartyType.of(party, locale)),
      notSigned: standing.notSigned.map((party) => GroupPartyType.of(party, locale)),
    });
  }
}
