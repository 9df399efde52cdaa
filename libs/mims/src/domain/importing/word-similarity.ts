import { wordsOf } from '../similarity.js';

const KEY_WORDS: ReadonlySet<string> = new Set([
  'shall',
  'must',
  'should',
  'may',
  'muss',
  'soll',
  'sollte',
  'kann',
]);

/** The words of a text without the key words of levels: what it is about. */
export function tellingWords(text: string): string[] {
  return wordsOf(text.normalize('NFKC')).filter((word) => !KEY_WORDS.has(word));
}

/** Which part of the words of one list is in another too, from 0 to 1. */
export function containment(one: readonly string[], other: readonly string[]): number {
  const there = new Set(other);
  return one.length === 0 ? 0 : one.filter((word) => there.has(word)).length / one.length;
}
