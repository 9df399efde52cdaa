import { type FieldView } from './form-view';

/** A form with all that stands around it. */
export interface FormModel {
  readonly fields: readonly FieldView[];
  readonly language: string;
  /** The language shown beside the original. */
  readonly beside: string | null;
  readonly revisionId: string;
  readonly note: string;
  /** Holds something that is not saved. */
  readonly isTyped: boolean;
  /** What keeps it from being published, each with the id of its field. */
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  /** Why it could not be saved, as the hub says it. */
  readonly refusal: string | null;
  readonly conflict: ConflictModel | null;
}

/** Two versions of a text that two people wrote at the same time. */
export interface ConflictModel {
  readonly by: string | null;
  /** Whether the draft may still be written on. */
  readonly isOpen: boolean;
  /** Names of the places at which only the other person changed something. */
  readonly taken: readonly string[];
  readonly choices: readonly ConflictChoice[];
}

/** A place at which both changed something. */
export interface ConflictChoice {
  readonly place: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}
