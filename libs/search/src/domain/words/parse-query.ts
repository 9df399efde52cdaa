import { terms } from './fold.js';

/** How many words of a query are looked for; the rest is left out. */
export const MOST_WORDS = 10;

/** What somebody typed, taken apart. */
export interface ParsedQuery {
  /** The words, folded, in their order; those within quotes are not among them. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of a longer one: nothing follows it, not even a space. */
  readonly isOpen: boolean;
  /** Runs of words that have to stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** Words and runs of words that must not occur. */
  readonly without: readonly (readonly string[])[];
}

const PART = /(-?)"([^"]*)("|$)|(\S+)/gu;

/** Takes a query apart: words, "phrases" (an unclosed quote still counts), and what a minus sign excludes. */
export function parseQuery(text: string): ParsedQuery {
  const words: string[] = [];
  const phrases: string[][] = [];
  const without: string[][] = [];
  let isOpen = false;
  for (const [, minus, quoted, , plain] of text.matchAll(PART)) {
    isOpen = false;
    if (quoted !== undefined) {
      const phrase = terms(quoted);
      if (phrase.length > 0) (minus === '-' ? without : phrases).push(phrase);
    } else if (/^-[\p{L}\p{N}]/u.test(plain!)) {
      without.push(terms(plain!));
    } else {
      const found = terms(plain!);
      words.push(...found);
      isOpen = found.length > 0;
    }
  }
  const kept = words.slice(0, MOST_WORDS);
  return {
    words: kept,
    isOpen: isOpen && kept.length === words.length && /[\p{L}\p{N}\p{M}]$/u.test(text),
    phrases: phrases.slice(0, MOST_WORDS),
    without: without.slice(0, MOST_WORDS),
  };
}
