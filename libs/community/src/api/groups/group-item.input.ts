import { LOCALES, type Locale } from '#libs/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { instantOf } from '../../domain/groups/item.rules.js';
import type {
  ItemContent,
  MeetingContent,
  OutputContent,
  WorkItemContent,
} from '../../domain/groups/item.js';
import { IsTimeZoneName } from './is-time-zone.js';
import { ItemKind, ItemVisibility, OutputKind, WorkPriority, WorkState } from './group.enums.js';

const LONGEST_LINE = 200;
const LONGEST_LINK = 2_000;
const LONGEST_TEXT = 10_000;
const FIRST_YEAR = 2019;
const LAST_YEAR = 2100;

const line = { message: `must be a text of at most ${LONGEST_LINE} characters` };
const text = { message: `must be a text of at most ${LONGEST_TEXT} characters` };

/** What is said when saving any item. */
@InputType({ isAbstract: true })
abstract class SaveItemInput {
  @Field(() => ID, { description: 'Of a new item: an id you make.' })
  @IsUUID(undefined, { message: 'must be an id' })
  id: string;

  @Field(() => ID)
  @IsUUID(undefined, { message: 'must be an id' })
  groupId: string;

  @Field(() => Int, { description: 'The version you saw; 0 for a new item.' })
  @IsInt()
  @Min(0)
  version: number;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_LINE, line)
  title: string;

  @Field(() => String, { description: 'The language it is written in, as a two-letter code.' })
  @IsIn(LOCALES, { message: 'must be one of the 24 official languages' })
  locale: Locale;

  @Field(() => ItemVisibility)
  @IsIn(Object.values(ItemVisibility))
  visibility: ItemVisibility;

  protected get shared(): ItemContent {
    return { title: this.title.trim(), locale: this.locale, visibility: this.visibility };
  }
}

/** A line of the work plan to save. */
@InputType()
export class SaveWorkItemInput extends SaveItemInput {
  @Field(() => Int)
  @IsInt()
  @Min(FIRST_YEAR, { message: `must be ${FIRST_YEAR} or later` })
  @Max(LAST_YEAR, { message: `must be ${LAST_YEAR} or earlier` })
  year: number;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_TEXT, text)
  description: string;

  @Field(() => WorkPriority)
  @IsIn(Object.values(WorkPriority))
  priority: WorkPriority;

  @Field(() => WorkState)
  @IsIn(Object.values(WorkState))
  state: WorkState;

  @Field(() => String, { defaultValue: '', description: 'Needed for what is dropped.' })
  @IsString()
  @MaxLength(LONGEST_LINE, line)
  stateReason: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_LINE, line)
  owner: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'must be 1, 2, 3 or 4' })
  @Max(4, { message: 'must be 1, 2, 3 or 4' })
  dueQuarter?: number | null;

  get content(): WorkItemContent {
    return {
      ...this.shared,
      year: this.year,
      description: this.description.trim(),
      priority: this.priority,
      state: this.state,
      stateReason: this.stateReason.trim(),
      owner: this.owner.trim(),
      dueQuarter: this.dueQuarter ?? null,
    };
  }
}

/** A meeting to save. */
@InputType()
export class SaveGroupMeetingInput extends SaveItemInput {
  @Field(() => String, { description: 'What clocks in the zone show when it begins, like 2026-03-29T10:00.' })
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: 'must be a day and a time, like 2026-03-29T10:00' })
  startsLocal: string;

  @Field(() => String, { description: 'Like Europe/Brussels.' })
  @IsTimeZoneName()
  zone: string;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  dayOnly: boolean;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_LINE, line)
  place: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_LINK)
  link?: string | null;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_TEXT, text)
  agenda: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_TEXT, text)
  findings: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_LINE, line)
  openedTo: string;

  /** @throws InvalidInputError when the zone leaves out that hour */
  get content(): MeetingContent {
    return {
      ...this.shared,
      startsAt: instantOf(this.startsLocal, this.zone),
      zone: this.zone,
      dayOnly: this.dayOnly,
      place: this.place.trim(),
      link: this.link?.trim() || null,
      agenda: this.agenda.trim(),
      findings: this.findings.trim(),
      openedTo: this.openedTo.trim(),
    };
  }
}

/** An output to save. */
@InputType()
export class SaveGroupOutputInput extends SaveItemInput {
  @Field(() => OutputKind)
  @IsIn(Object.values(OutputKind))
  kind: OutputKind;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_LINK)
  link?: string | null;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day like 2026-03-29' })
  @IsDateString({ strict: true }, { message: 'must be a day like 2026-03-29' })
  datedOn: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_TEXT, text)
  summary: string;

  get content(): OutputContent {
    return {
      ...this.shared,
      kind: this.kind,
      link: this.link?.trim() || null,
      datedOn: this.datedOn,
      summary: this.summary.trim(),
    };
  }
}

/** An item to take away. */
@InputType()
export class ArchiveGroupItemInput {
  @Field(() => ItemKind)
  @IsIn(Object.values(ItemKind))
  kind: ItemKind;

  @Field(() => ID)
  @IsUUID(undefined, { message: 'must be an id' })
  id: string;

  @Field(() => ID)
  @IsUUID(undefined, { message: 'must be an id' })
  groupId: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => String, { description: 'Why; kept for those who audit.' })
  @IsString()
  @Length(1, LONGEST_LINE, { message: `must be a text of 1 to ${LONGEST_LINE} characters` })
  reason: string;
}
