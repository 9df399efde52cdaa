import type { Locale } from '#libs/kernel';

/** What can happen to a place in a body between two versions. */
export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One place that differs between two versions of a body. */
export interface BodyChange {
  /** The place, like `requirements[r1.2].text.de`; the same in both versions. */
  readonly path: string;
  /** The same for people: `requirements › r1.2 › text (de)`. */
  readonly label: string;
  readonly kind: ChangeKind;
  /** The language, for texts that are translated. */
  readonly locale: Locale | null;
  /** What stood there, as text; null when nothing did. For what was moved, its place in the list, from 1. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A place in a body: where it is, and how people call it. */
export class Place {
  private constructor(
    readonly path: string,
    private readonly words: readonly string[],
    readonly locale: Locale | null = null,
  ) {}

  static readonly root = new Place('', []);

  /** A property of this group. */
  property(name: string): Place {
    const step = /^[\w-]+$/.test(name)
      ? `${this.path === '' ? '' : '.'}${name}`
      : `[${JSON.stringify(name)}]`;
    return new Place(this.path + step, [...this.words, name], this.locale);
  }

  /** An entry of this list: by its key, or by its place counted from 1. */
  entry(name: string): Place {
    const step = /^[\w.-]+$/.test(name) ? name : JSON.stringify(name);
    return new Place(`${this.path}[${step}]`, [...this.words, name], this.locale);
  }

  /** This text in one language. */
  inLanguage(locale: Locale): Place {
    return new Place(`${this.path}.${locale}`, this.words, locale);
  }

  get label(): string {
    const words = this.words.join(' › ');
    return this.locale === null ? words : `${words} (${this.locale})`;
  }

  /** What became of this place; null when nothing did. */
  change(before: string | null, after: string | null): BodyChange | null {
    if (before === after) return null;
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return { path: this.path, label: this.label, kind, locale: this.locale, before, after };
  }

  /** That this entry now stands elsewhere in its list. */
  moved(from: number, to: number): BodyChange {
    const { path, label, locale } = this;
    return { path, label, kind: 'moved', locale, before: String(from + 1), after: String(to + 1) };
  }
}
