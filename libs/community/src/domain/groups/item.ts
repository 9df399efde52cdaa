import type { Locale } from '#libs/kernel';
import type { ItemLabel } from './group-view.js';

/** Who sees an item: everybody, or only those who take part in the group. */
export const VISIBILITIES = ['public', 'members'] as const;

/** Who sees an item. */
export type Visibility = (typeof VISIBILITIES)[number];

/** How much a group wants something done. */
export const PRIORITIES = ['high', 'medium', 'low'] as const;

/** How far a piece of work has come. A dropped one says why. */
export const WORK_STATES = ['planned', 'running', 'done', 'dropped'] as const;

/** What a group hands out. */
export const OUTPUT_KINDS = [
  'guidance',
  'report',
  'model-text',
  'presentation',
  'recording',
  'other',
] as const;

/** What curators write into a group: work it plans, meetings it holds, outputs it hands out. */
export const ITEM_KINDS = ['work', 'meeting', 'output'] as const;

/** The kind of an item. */
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What every item says. */
export interface ItemContent {
  readonly title: string;
  /** The language the item is written in. */
  readonly locale: Locale;
  readonly visibility: Visibility;
}

/** A line of the work plan of a year. */
export interface WorkItemContent extends ItemContent {
  readonly year: number;
  readonly description: string;
  readonly priority: (typeof PRIORITIES)[number];
  readonly state: (typeof WORK_STATES)[number];
  /** Why it stands where it stands; never empty for what was dropped. */
  readonly stateReason: string;
  /** Who does it, in words. */
  readonly owner: string;
  /** 1 to 4. */
  readonly dueQuarter: number | null;
}

/** A meeting, at a time that keeps the zone it was set in. */
export interface MeetingContent extends ItemContent {
  readonly startsAt: Date;
  /** IANA name, like `Europe/Brussels`. */
  readonly zone: string;
  /** Only the day is known; `startsAt` is its first instant in the zone. */
  readonly dayOnly: boolean;
  readonly place: string;
  /** Where to join; only those who take part in the group or are invited to the meeting see it. */
  readonly link: string | null;
  readonly agenda: string;
  readonly findings: string;
  /** To whom the meeting is open beyond the group, in words. */
  readonly openedTo: string;
}

/** Something a group hands out. */
export interface OutputContent extends ItemContent {
  readonly kind: (typeof OUTPUT_KINDS)[number];
  readonly link: string | null;
  /** YYYY-MM-DD. */
  readonly datedOn: string;
  readonly summary: string;
}

/** The content of an item by its kind. */
export interface ItemContents {
  readonly work: WorkItemContent;
  readonly meeting: MeetingContent;
  readonly output: OutputContent;
}

/** An item as it is kept. */
export type GroupItem<C extends ItemContent = ItemContent> = C & {
  readonly id: string;
  readonly groupId: string;
  readonly label: ItemLabel;
  readonly sourceNote: string;
  readonly version: number;
  readonly updatedAt: Date;
};

/** What a person sees beyond the public items. */
export interface Sight {
  /** Runs the platform, and so sees what every group keeps to its members. */
  readonly seesAll: boolean;
  /** The groups the person takes part in. */
  readonly groupIds: readonly string[];
  /** The meetings the person's authority or organisation is invited to. */
  readonly meetingIds: readonly string[];
}

/** What everybody sees: the public items. */
export const PUBLIC_SIGHT: Sight = { seesAll: false, groupIds: [], meetingIds: [] };

/** Whether somebody sees what the group keeps to its members. */
export function isInsider({ seesAll, groupIds }: Sight, groupId: string): boolean {
  return seesAll || groupIds.includes(groupId);
}
