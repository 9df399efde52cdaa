import { byClass } from '#libs/platform';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GroupMeetingType, GroupOutputType, WorkItemType } from './group-item.type.js';

const CONFLICT = 'Somebody else saved this in between. Nothing was overwritten; this is what is kept now.';

/** The plan item as somebody else saved it. */
@ObjectType('WorkItemConflict', { description: CONFLICT })
export class WorkItemConflictType {
  @Field(() => WorkItemType)
  current: WorkItemType;
}

/** The meeting as somebody else saved it. */
@ObjectType('GroupMeetingConflict', { description: CONFLICT })
export class GroupMeetingConflictType {
  @Field(() => GroupMeetingType)
  current: GroupMeetingType;
}

/** The output as somebody else saved it. */
@ObjectType('GroupOutputConflict', { description: CONFLICT })
export class GroupOutputConflictType {
  @Field(() => GroupOutputType)
  current: GroupOutputType;
}

/** The item is in no list any more. */
@ObjectType('GroupItemArchived')
export class GroupItemArchivedType {
  @Field(() => ID)
  id: string;
}

/** The item was changed in between. */
@ObjectType('GroupItemChangedError', { description: 'Somebody changed it in between. Look at it first.' })
export class GroupItemChangedErrorType {
  @Field(() => Int)
  version: number;
}

/** What saving a plan item leads to. */
export const SaveWorkItemResult = createUnionType({
  name: 'SaveWorkItemResult',
  types: () => [WorkItemType, WorkItemConflictType] as const,
  resolveType: byClass(WorkItemType),
});

/** What saving a meeting leads to. */
export const SaveGroupMeetingResult = createUnionType({
  name: 'SaveGroupMeetingResult',
  types: () => [GroupMeetingType, GroupMeetingConflictType] as const,
  resolveType: byClass(GroupMeetingType),
});

/** What saving an output leads to. */
export const SaveGroupOutputResult = createUnionType({
  name: 'SaveGroupOutputResult',
  types: () => [GroupOutputType, GroupOutputConflictType] as const,
  resolveType: byClass(GroupOutputType),
});

/** What taking an item away leads to. */
export const ArchiveGroupItemResult = createUnionType({
  name: 'ArchiveGroupItemResult',
  types: () => [GroupItemArchivedType, GroupItemChangedErrorType] as const,
  resolveType: byClass(GroupItemArchivedType),
});
