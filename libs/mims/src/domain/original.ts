import { LOCALES, type Locale } from '#libs/kernel';
import type { TextOrigin, Translated } from '#libs/curation';
import { sourceChanged } from '#libs/curation';

/** A text as one reader gets it. */
export interface ReadText {
  readonly text: string;
  readonly locale: Locale;
  readonly origin: TextOrigin;
  /** Whether the original was changed after this was translated. */
  readonly outdated: boolean;
}

/** The text as it was written; where that is missing, in the first language it has; else empty. */
export function originalOf(texts: Translated | undefined, language: Locale): string {
  return (texts && readText(texts, language, language)?.text) ?? '';
}

/** The text in the language of a reader; else as it was written; else in the first language it has; null when in none. */
export function readText(texts: Translated, wanted: Locale, original: Locale): ReadText | null {
  for (const locale of [wanted, original, ...LOCALES]) {
    const found = texts[locale];
    if (found === undefined) continue;
    const { text, origin } = found;
    return { text, locale, origin, outdated: sourceChanged(texts, locale, original) };
  }
  return null;
}
