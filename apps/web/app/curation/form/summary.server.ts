import { isGroup, own, type Value } from './shape';
import { localesIn, translationIn } from './translations.server';

const MARKED_BY = ['number', 'date', 'when', 'edition', 'requirement'];
const TOLD_BY = [
  'title',
  'name',
  'plain',
  'text',
  'what',
  'how',
  'outcome',
  'holder',
  'body',
  'status',
  'note',
];
const LONGEST = 110;

/** What tells an entry from its neighbours at a glance: its number, and the beginning of its words. */
export function summaryOf(
  entry: Value,
  language: string,
): { readonly mark: string; readonly summary: string } {
  if (!isGroup(entry)) return { mark: '', summary: clipped(typeof entry === 'string' ? entry : '') };
  const mark = firstText(entry, MARKED_BY, language);
  const told = firstText(entry, TOLD_BY, language);
  return { mark, summary: clipped(told) };
}

function firstText(entry: Value, names: readonly string[], language: string): string {
  for (const name of names) {
    const text = wordsOf(own(entry, name), language);
    if (text !== '') return text;
  }
  return '';
}

/** A text, or a translated one in the language of the original or any other. */
export function wordsOf(value: Value | undefined, language: string): string {
  if (typeof value === 'string') return value.trim();
  const locale = [language, ...localesIn(value)].find((one) => translationIn(value, one) !== null);
  return locale === undefined ? '' : (translationIn(value, locale)?.text.trim() ?? '');
}

function clipped(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}
