/** A form, or a text to read, with all its words: made on the server, drawn as it is. */
export type FieldView =
  InputView | TranslatedView | ChoicesView | LinesView | ListView | GroupView | FixedView;

interface Placed {
  /** The name of the control. */
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly faults: readonly string[];
  /** How comments and comparisons call the place: entries by their keys. */
  readonly place: string;
  readonly comments: readonly PlaceComment[];
}

/** What somebody said about a place. */
export interface PlaceComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** How a text is typed. */
export type Control = 'line' | 'prose' | 'choice' | 'web-address' | 'day' | 'number';

/** One text that is the same in all languages. */
export interface InputView extends Placed {
  readonly type: 'input';
  readonly control: Control;
  readonly value: string;
  readonly max: number | null;
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** A text in the original language, and in one other. */
export interface TranslatedView extends Placed {
  readonly type: 'translated';
  readonly prose: boolean;
  readonly max: number | null;
  readonly original: TextView;
  readonly other: OtherTextView | null;
  /** The other languages, as JSON; empty when there are none. */
  readonly rest: string;
}

/** A text in one language. */
export interface TextView {
  readonly path: string;
  readonly id: string;
  readonly locale: string;
  readonly text: string;
}

/** A translation, with where it came from. */
export interface OtherTextView extends TextView {
  readonly origin: string;
  readonly of: string;
  readonly was: string;
  readonly outdated: boolean;
}

/** Words of which any number may be chosen. */
export interface ChoicesView extends Placed {
  readonly type: 'choices';
  /** Whether the body has the list, be it empty. */
  readonly isThere: boolean;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly chosen: readonly string[];
}

/** Short texts, one on each line. */
export interface LinesView extends Placed {
  readonly type: 'lines';
  /** Whether the body has the list, be it empty. */
  readonly isThere: boolean;
  readonly value: string;
}

/** Entries, each with its own fields. */
export interface ListView extends Placed {
  readonly type: 'list';
  /** Whether the body has the list, be it empty. */
  readonly isThere: boolean;
  readonly entries: readonly EntryView[];
}

/** One entry of a list. */
export interface EntryView {
  readonly path: string;
  readonly id: string;
  readonly place: string;
  /** Its lasting key; null before it was saved, and for entries that need none. */
  readonly key: string | null;
  /** What tells it from the others at a glance. */
  readonly mark: string;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly fields: readonly FieldView[];
}

/** Fields that belong together. */
export interface GroupView extends Placed {
  readonly type: 'group';
  readonly fields: readonly FieldView[];
}

/** What is sent along and not changed here: keys, the language of the original. */
export interface FixedView {
  readonly type: 'fixed';
  readonly path: string;
  readonly value: string;
}
