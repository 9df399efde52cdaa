import type { Locale } from '#libs/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { localTimeOf } from '../../domain/groups/item.rules.js';
import type { GroupItem, MeetingContent, OutputContent, WorkItemContent } from '../../domain/groups/item.js';
import { ItemVisibility, OutputKind, WorkPriority, WorkState } from './group.enums.js';

/** What every item of a group shows. */
@ObjectType({ isAbstract: true })
abstract class GroupItemType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, {
    description: 'Say it when changing the item, so that nobody overwrites what they have not seen.',
  })
  version: number;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'The language the item is written in.' })
  locale: Locale;

  @Field(() => ItemVisibility)
  visibility: ItemVisibility;

  @Field(() => String, {
    description: 'real, condensed, or illustrative when it was invented for demonstration.',
  })
  label: string;

  @Field(() => String, { description: 'Where this is known from; empty when people wrote it here.' })
  sourceNote: string;

  @Field(() => Date)
  updatedAt: Date;
}

/** A line of a work plan. */
@ObjectType('WorkItem', { description: 'A line of the work plan of a group.' })
export class WorkItemType extends GroupItemType {
  @Field(() => Int)
  year: number;

  @Field(() => String)
  description: string;

  @Field(() => WorkPriority)
  priority: WorkPriority;

  @Field(() => WorkState)
  state: WorkState;

  @Field(() => String, { description: 'Why it stands where it stands; always said for what was dropped.' })
  stateReason: string;

  @Field(() => String, { description: 'Who does it, in words.' })
  owner: string;

  @Field(() => Int, { nullable: true, description: '1 to 4.' })
  dueQuarter: number | null;

  static of(item: GroupItem<WorkItemContent>): WorkItemType {
    return Object.assign(new WorkItemType(), item);
  }
}

/** A meeting of a group. */
@ObjectType('GroupMeeting', { description: 'A meeting of a group.' })
export class GroupMeetingType extends GroupItemType {
  @Field(() => Date)
  startsAt: Date;

  @Field(() => String, { description: 'What clocks in its zone show then, like 2026-03-29T10:00.' })
  startsLocal: string;

  @Field(() => String, { description: 'The zone the time was set in, like Europe/Brussels.' })
  zone: string;

  @Field(() => Boolean, { description: 'Only the day is known.' })
  dayOnly: boolean;

  @Field(() => String)
  place: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where to join. Only those who take part in the group, or are invited to the meeting, see it.',
  })
  link: string | null;

  @Field(() => String)
  agenda: string;

  @Field(() => String, { description: 'What came out of it.' })
  findings: string;

  @Field(() => String, { description: 'To whom it is open beyond the group, in words.' })
  openedTo: string;

  static of(item: GroupItem<MeetingContent>): GroupMeetingType {
    const startsLocal = localTimeOf(item.startsAt, item.zone);
    return Object.assign(new GroupMeetingType(), item, { startsLocal });
  }
}

/** Something a group hands out. */
@ObjectType('GroupOutput', { description: 'Something a group hands out.' })
export class GroupOutputType extends GroupItemType {
  @Field(() => OutputKind)
  kind: OutputKind;

  @Field(() => String, { nullable: true })
  link: string | null;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  datedOn: string;

  @Field(() => String)
  summary: string;

  static of(item: GroupItem<OutputContent>): GroupOutputType {
    return Object.assign(new GroupOutputType(), item);
  }
}
