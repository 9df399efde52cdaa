import type { ParsedQuery } from './words/parse-query.js';
import { typoBudget } from './words/typos.js';
import type { WordList } from './words/word-list.js';

/** Terms side by side that stand for some words of a query; the last one may be the beginning of a word. */
export interface Reading {
  /** The first and the last word of the query that it stands for. */
  readonly from: number;
  readonly to: number;
  readonly terms: readonly string[];
  readonly isOpen: boolean;
  readonly typos: number;
}

/** What is looked for: for each word of the query the readings that satisfy it. */
export interface Plan {
  readonly words: readonly string[];
  readonly readings: readonly (readonly Reading[])[];
  readonly phrases: readonly (readonly string[])[];
  readonly without: readonly (readonly string[])[];
}

/** Ways to say the same, folded: `gemeo digital` -> `[['digital', 'twin']]`. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

const MOST_READINGS = 80;
const LONGEST_RUN = 3;

/** Says for each word how it may stand in documents: as itself, mistyped, glued to its neighbours, split, or in other words. */
export function planOf(query: ParsedQuery, list: WordList, synonyms: Synonyms): Plan {
  const { words, isOpen, phrases, without } = query;
  const readings: Reading[][] = words.map((word, at) => {
    const open = isOpen && at === words.length - 1;
    const near = list.near(word, open).map(({ term, isOpen: asStart, typos }) => ({
      ...{ from: at, to: at, terms: [term], isOpen: asStart, typos },
    }));
    return [...near, ...splits(word, at, list)];
  });
  for (const reading of [...glued(words, isOpen, list), ...inOtherWords(words, synonyms)])
    for (let at = reading.from; at <= reading.to; at++) readings[at]!.push(reading);
  const kept = readings.map((some) =>
    some.sort((one, other) => one.typos - other.typos).slice(0, MOST_READINGS),
  );
  return { words, readings: kept, phrases, without };
}

/** One word that two are known as: `opendata` as `open data`. The most even pair that exists, at the price of a typo. */
function splits(word: string, at: number, list: WordList): Reading[] {
  const found: Reading[] = [];
  for (let cut = 1; cut < word.length; cut++) {
    const terms = [word.slice(0, cut), word.slice(cut)];
    if (terms.every((term) => list.has(term)))
      found.push({ from: at, to: at, terms, isOpen: false, typos: 1 });
  }
  const unevenness = ({ terms: [one, other] }: Reading) => Math.abs(one!.length - other!.length);
  return found.sort((one, other) => unevenness(one) - unevenness(other)).slice(0, 3);
}

/** Up to three neighbours that one word is known as: two forgive a typo besides, three none. */
function glued(words: readonly string[], isOpen: boolean, list: WordList): Reading[] {
  const found: Reading[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST_RUN); to++) {
      const word = words.slice(from, to + 1).join('');
      const open = isOpen && to === words.length - 1;
      const budget = to - from === 1 ? Math.min(1, typoBudget(word)) : 0;
      for (const { term, isOpen: asStart, typos } of list.near(word, open, budget))
        found.push({ from, to, terms: [term], isOpen: asStart, typos: typos + 1 });
    }
  return found;
}

function inOtherWords(words: readonly string[], synonyms: Synonyms): Reading[] {
  const found: Reading[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from; to < words.length; to++)
      for (const terms of synonyms.get(words.slice(from, to + 1).join(' ')) ?? [])
        found.push({ from, to, terms, isOpen: false, typos: 0 });
  return found;
}
