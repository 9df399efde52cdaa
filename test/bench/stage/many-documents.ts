import type { EntityDocuments } from '#libs/search';

const SYLLABLES = 'ka mo ri ta len dor vis pra no sti gel bra fu mer tol que xan pi lu cher'.split(' ');
const LOCALES = ['en', 'de', 'fr', 'da', 'it'];

/** Words and documents that are the same in every run; common words are common, and most are rare. */
export class ManyDocuments {
  private seed = 7;
  private readonly vocabulary: readonly string[];

  /** @param count how many documents */
  constructor(private readonly count: number) {
    this.vocabulary = Array.from({ length: count / 2 }, () =>
      Array.from({ length: 2 + Math.floor(this.random() * 4) }, () => this.oneOf(SYLLABLES)).join(''),
    );
  }

  /** A word as often as it occurs. */
  word(): string {
    return this.vocabulary[Math.floor(this.random() ** 3 * this.vocabulary.length)]!;
  }

  /** One of the twenty most common words. */
  commonWord(): string {
    return this.oneOf(this.vocabulary.slice(0, 20));
  }

  /** The word with a letter replaced that is not the first. */
  mistyped(word: string): string {
    const at = 1 + Math.floor(this.random() * (word.length - 1));
    return `${word.slice(0, at)}z${word.slice(at + 1)}`;
  }

  /** The documents, so many at once. */
  *batches(size: number): Generator<EntityDocuments[]> {
    for (let from = 0; from < this.count; from += size)
      yield Array.from({ length: Math.min(size, this.count - from) }, (_, at) => this.entity(from + at));
  }

  private entity(n: number): EntityDocuments {
    const entity = { kind: 'measured', id: `d${n}` };
    const document = {
      ...{ id: `d${n}`, entity, locale: LOCALES[n % 5]!, address: `/measured/${n}`, anchor: null },
      ...{ title: this.text(5), names: [], heading: null, summary: this.text(12), text: this.text(40) },
      facets: {
        kind: [`k${n % 9}`],
        topic: [`t${n % 7}`, `t${n % 5}`],
        country: [`c${n % 27}`],
        year: [String(2000 + (n % 25))],
        label: [`l${n % 4}`],
      },
      ...{ audience: ['public'], standing: 0, changedAt: n, shown: {} },
    };
    return { entity, documents: [document] };
  }

  private text(words: number): string {
    return Array.from({ length: words }, () => this.word()).join(' ');
  }

  private oneOf<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!;
  }

  private random(): number {
    this.seed = (this.seed * 1103515245 + 12345) & 0x7fffffff;
    return this.seed / 0x7fffffff;
  }
}
