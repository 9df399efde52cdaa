import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { GroupItemService } from '../../app/groups/group-item.service.js';
import { GroupItemConflict } from '../../domain/groups/item.errors.js';
import {
  ArchiveGroupItemInput,
  SaveGroupMeetingInput,
  SaveGroupOutputInput,
  SaveWorkItemInput,
} from './group-item.input.js';
import {
  ArchiveGroupItemResult,
  GroupItemArchivedType,
  GroupItemChangedErrorType,
  GroupMeetingConflictType,
  GroupOutputConflictType,
  SaveGroupMeetingResult,
  SaveGroupOutputResult,
  SaveWorkItemResult,
  WorkItemConflictType,
} from './group-item.result.js';
import { GroupMeetingType, GroupOutputType, WorkItemType } from './group-item.type.js';

/** What curators write into their group. */
@Resolver()
export class GroupItemResolver {
  constructor(private readonly items: GroupItemService) {}

  @Mutation(() => SaveWorkItemResult, { description: 'Adds or changes a line of the work plan.' })
  @RequirePermission('group.curate')
  async saveWorkItem(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveWorkItemInput,
  ): Promise<WorkItemType | WorkItemConflictType> {
    const saved = await this.items.save(actor, 'work', writeOf(input));
    if (!(saved instanceof GroupItemConflict)) return WorkItemType.of(saved);
    return Object.assign(new WorkItemConflictType(), { current: WorkItemType.of(saved.current) });
  }

  @Mutation(() => SaveGroupMeetingResult, { description: 'Adds or changes a meeting.' })
  @RequirePermission('group.curate')
  async saveGroupMeeting(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveGroupMeetingInput,
  ): Promise<GroupMeetingType | GroupMeetingConflictType> {
    const saved = await this.items.save(actor, 'meeting', writeOf(input));
    if (!(saved instanceof GroupItemConflict)) return GroupMeetingType.of(saved);
    return Object.assign(new GroupMeetingConflictType(), { current: GroupMeetingType.of(saved.current) });
  }

  @Mutation(() => SaveGroupOutputResult, { description: 'Adds or changes an output.' })
  @RequirePermission('group.curate')
  async saveGroupOutput(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveGroupOutputInput,
  ): Promise<GroupOutputType | GroupOutputConflictType> {
    const saved = await this.items.save(actor, 'output', writeOf(input));
    if (!(saved instanceof GroupItemConflict)) return GroupOutputType.of(saved);
    return Object.assign(new GroupOutputConflictType(), { current: GroupOutputType.of(saved.current) });
  }

  @Mutation(() => ArchiveGroupItemResult, {
    description: 'Takes an item out of the group; it is kept for those who audit.',
  })
  @RequirePermission('group.curate')
  async archiveGroupItem(
    @CurrentActor() actor: Actor,
    @Args('input') { kind, ...write }: ArchiveGroupItemInput,
  ): Promise<GroupItemArchivedType | GroupItemChangedErrorType> {
    const conflict = await this.items.archive(actor, kind, write);
    if (conflict === null) return Object.assign(new GroupItemArchivedType(), { id: write.id });
    return Object.assign(new GroupItemChangedErrorType(), { version: conflict.current.version });
  }
}

function writeOf<C>(input: { id: string; groupId: string; version: number; content: C }) {
  return { id: input.id, groupId: input.groupId, version: input.version, content: input.content };
}
