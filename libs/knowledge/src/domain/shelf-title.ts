import { LOCALES, type Locale } from '#libs/kernel';
import type { ShelfBody } from './parts.js';

/** The title in a language, else in that of the original, else in whatever there is. */
export function titleIn({ language, title }: Pick<ShelfBody, 'language' | 'title'>, wanted: Locale): string {
  for (const locale of [wanted, language, ...LOCALES]) {
    const found = title[locale];
    if (found !== undefined) return found.text;
  }
  return '';
}
