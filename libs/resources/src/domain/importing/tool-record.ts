/** Where something stands in a file; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What has one value; of several sources the first one's holds. */
export const SINGLE_FIELDS = [
  'name',
  'slug',
  'language',
  'longName',
  'kind',
  'layer',
  'scope',
  'maintainer',
  'copyrightOwner',
  'version',
  'released',
  'developmentStatus',
  'licence',
  'landingPage',
  'documentation',
  'repository',
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** What has several values; those of all sources are united. */
export const LIST_FIELDS = ['otherNames', 'tags', 'features', 'platforms', 'languages', 'usedBy'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** What has a value per language. */
export type TextField = 'summary' | 'description';

/** A MIM as a file names it. */
export interface MimMention {
  readonly number: string;
  readonly family?: string;
  readonly edition?: string;
}

/** One thing a file says about a tool. */
export type Fact = Place &
  (
    | { readonly field: SingleField | ListField; readonly value: string }
    | { readonly field: TextField; readonly value: string; readonly locale: string }
    | { readonly field: 'mims'; readonly value: MimMention }
  );

/** All that one file, or one line of a table, says about one tool. */
export interface ToolRecord extends Place {
  readonly format: 'yml' | 'csv' | 'md';
  readonly facts: readonly Fact[];
  /** What the hub has no field for, by its path; it goes with the origin of the draft. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** What became of one value of a file. */
export const DISPOSITIONS = ['understood', 'kept', 'template', 'empty', 'not-understood'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** One value of a file, accounted for. */
export interface Accounted extends Place {
  /** Like `legal.license`, or the heading of a column. */
  readonly path: string;
  readonly as: Disposition;
  /** Why it was not understood, or where it comes from; empty for what was understood. */
  readonly reason: string;
}

/** What reading a file brought. */
export interface FileReading {
  readonly records: readonly ToolRecord[];
  readonly accounted: readonly Accounted[];
}

/** A file as it was found. */
export interface FoundFile {
  /** Its path below the folder that was read. */
  readonly path: string;
  readonly text: string;
}
