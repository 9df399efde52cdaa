import { listOf, OptionalActor, type Actor } from '#libs/platform';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupMeetingRepository } from '../../persistence/groups/group-meeting.repository.js';
import { GroupOutputRepository } from '../../persistence/groups/group-output.repository.js';
import { WorkItemRepository } from '../../persistence/groups/work-item.repository.js';
import { YearArgs } from './group.args.js';
import { GroupMeetingType, GroupOutputType, WorkItemType } from './group-item.type.js';
import { GroupLoader } from './group.loader.js';
import { GroupType } from './group.type.js';

const USUAL_NUMBER = 20;

/** Adds to a group what it works on, each list as the reader may see it. */
@Resolver(() => GroupType)
export class GroupWorkResolver {
  constructor(
    private readonly work: WorkItemRepository,
    private readonly meetings: GroupMeetingRepository,
    private readonly results: GroupOutputRepository,
    private readonly loader: GroupLoader,
  ) {}

  @ResolveField(() => [Int], { description: 'The years there is a plan of, newest first.' })
  async planYears(@Parent() { id }: GroupType, @OptionalActor() actor: Actor | null): Promise<number[]> {
    return this.work.years(id, await this.loader.sightOf(actor));
  }

  @ResolveField(() => [WorkItemType], {
    complexity: listOf(USUAL_NUMBER),
    description: 'The work plan of a year, most important first.',
  })
  async workPlan(
    @Parent() { id }: GroupType,
    @Args() { year }: YearArgs,
    @OptionalActor() actor: Actor | null,
  ): Promise<WorkItemType[]> {
    const items = await this.work.ofYear(id, year, await this.loader.sightOf(actor));
    return items.map((item) => WorkItemType.of(item));
  }

  @ResolveField(() => [GroupMeetingType], {
    complexity: listOf(USUAL_NUMBER),
    description: 'Meetings to come, the next one first; at most 100.',
  })
  async upcomingMeetings(
    @Parent() { id }: GroupType,
    @OptionalActor() actor: Actor | null,
  ): Promise<GroupMeetingType[]> {
    const meetings = await this.meetings.upcoming(id, await this.loader.sightOf(actor));
    return meetings.map((meeting) => GroupMeetingType.of(meeting));
  }

  @ResolveField(() => [GroupMeetingType], {
    complexity: listOf(USUAL_NUMBER),
    description: 'Past meetings, the last one first; at most 100.',
  })
  async pastMeetings(
    @Parent() { id }: GroupType,
    @OptionalActor() actor: Actor | null,
  ): Promise<GroupMeetingType[]> {
    const meetings = await this.meetings.past(id, await this.loader.sightOf(actor));
    return meetings.map((meeting) => GroupMeetingType.of(meeting));
  }

  @ResolveField(() => [GroupOutputType], {
    complexity: listOf(USUAL_NUMBER),
    description: 'What the group hands out, newest first; at most 200.',
  })
  async outputs(
    @Parent() { id }: GroupType,
    @OptionalActor() actor: Actor | null,
  ): Promise<GroupOutputType[]> {
    const outputs = await this.results.ofGroup(id, await this.loader.sightOf(actor));
    return outputs.map((output) => GroupOutputType.of(output));
  }
}
