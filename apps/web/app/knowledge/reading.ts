import { type KnowledgeText } from '../graphql/knowledge.types';

/** A text of a body, in the language it was found in. */
export type ReadText = Omit<KnowledgeText, 'sourceChanged'>;

/** One short value of an item, under its name: messages `fact.…`. */
export type Fact = { readonly name: string } & FactValue;

export type FactValue =
  | { readonly as: 'line'; readonly line: string }
  | { readonly as: 'text'; readonly text: ReadText }
  /** Words to choose from: messages `choice.…`, by the group they belong to. */
  | { readonly as: 'choice'; readonly group: string; readonly values: readonly string[] }
  | { readonly as: 'flag'; readonly isSo: boolean }
  /** A year, a month or a day, up to another one where there is an end. */
  | { readonly as: 'when'; readonly from: string | null; readonly to: string | null }
  | {
      readonly as: 'deadline';
      readonly day: string;
      readonly time: string | null;
      readonly zone: string;
      readonly isPast: boolean;
    }
  | { readonly as: 'euro'; readonly from: number | null; readonly to: number | null }
  | { readonly as: 'percent'; readonly amount: number }
  | { readonly as: 'minutes'; readonly amount: number }
  | { readonly as: 'countries'; readonly codes: readonly string[] }
  | { readonly as: 'web'; readonly url: string }
  | { readonly as: 'place'; readonly to: string; readonly title: string };

/** A passage of the page with a heading of its own: messages `part.…`. */
export type Part = { readonly name: string } & PartContent;

export type PartContent =
  | { readonly as: 'text'; readonly text: ReadText }
  | { readonly as: 'results'; readonly entries: readonly Result[] }
  | { readonly as: 'dated'; readonly entries: readonly Dated[] }
  | { readonly as: 'clauses'; readonly entries: readonly Clause[] }
  | { readonly as: 'rules'; readonly entries: readonly Rule[] }
  | { readonly as: 'links'; readonly entries: readonly WebLink[] };

interface Keyed {
  readonly key: string;
}

/** What came of it; with a figure where there is one. */
export interface Result extends Keyed {
  readonly text: ReadText;
  readonly figure: string | null;
}

/** What is known, and when it was so. */
export interface Dated extends Keyed {
  readonly text: ReadText;
  readonly when: string | null;
}

/** What can be copied on its own. */
export interface Clause extends Keyed {
  readonly title: ReadText;
  readonly text: ReadText;
  /** As it was written, to be copied. */
  readonly written: string;
}

/** One rule of a call in its own words, and whom it is about. */
export interface Rule extends Keyed {
  readonly quote: ReadText;
  readonly about: readonly Fact[];
}

export interface WebLink extends Keyed {
  readonly title: ReadText;
  readonly url: string;
}

/** The body of an item as its page shows it. */
export interface ReadBody {
  readonly facts: readonly Fact[];
  readonly parts: readonly Part[];
}
