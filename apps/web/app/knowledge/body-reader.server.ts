import { entriesOf, isGroup, own, type Group, type Value } from '../curation/form/shape';
import { proseOf } from '../server/prose.server';
import { type ReadText } from './reading';

const FORMATTED = /[*_`[\]()<>#|\n~]|^\s*[-+\d]/;

/** Reads one level of a published body: what is there, in the language of the page where it is written in it. */
export class BodyReader {
  /** @param original the language in which the item was written */
  constructor(
    private readonly body: Group,
    private readonly locale: string,
    private readonly original: string,
  ) {}

  line(name: string): string | null {
    const value = own(this.body, name);
    return typeof value === 'string' && value !== '' ? value : null;
  }

  number(name: string): number | null {
    const value = own(this.body, name);
    return typeof value === 'number' ? value : null;
  }

  flag(name: string): boolean | null {
    const value = own(this.body, name);
    return typeof value === 'boolean' ? value : null;
  }

  lines(name: string): readonly string[] {
    return entriesOf(own(this.body, name)).filter((entry) => typeof entry === 'string');
  }

  /** The entries of a list, each with its key. */
  entries<Read>(name: string, read: (entry: BodyReader, key: string) => Read | null): Read[] {
    return entriesOf(own(this.body, name))
      .filter(isGroup)
      .map((entry) => read(new BodyReader(entry, this.locale, this.original), keyOf(entry)))
      .filter((entry) => entry !== null);
  }

  /** A text of one line, or of several without any form. */
  text(name: string): ReadText | null {
    const texts = own(this.body, name);
    for (const locale of [this.locale, this.original, ...localesOf(texts)]) {
      const found = own(texts, locale);
      const text = own(found, 'text');
      if (typeof text === 'string') return { text, locale, origin: originOf(found) };
    }
    return null;
  }

  /** A text in paragraphs, read into a tree where it has any form. */
  prose(name: string): ReadText | null {
    const found = this.text(name);
    if (found === null || !FORMATTED.test(found.text)) return found;
    return { ...found, text: '', prose: proseOf(found.text) };
  }
}

function keyOf(entry: Group): string {
  const key = own(entry, 'key');
  return typeof key === 'string' ? key : '';
}

function originOf(found: Value | undefined): string {
  const origin = own(found, 'origin');
  return typeof origin === 'string' ? origin : 'original';
}

function localesOf(texts: Value | undefined): readonly string[] {
  return isGroup(texts) ? Object.keys(texts) : [];
}
