import type { ShelfBody } from './parts.js';

/** The title as lists are ordered by it: the original, without capitals and accents. */
export function sortTitleOf({ language, title }: Pick<ShelfBody, 'language' | 'title'>): string {
  const text = title[language]?.text ?? Object.values(title)[0]?.text ?? '';
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
