/** The 24 official languages of the European Union, as ISO 639-1 codes. */
export const LOCALES = [
  'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr',
  'hu', 'it', 'lt', 'lv', 'mt', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv',
] as const; // prettier-ignore

/** One of the 24 official languages of the European Union. */
export type Locale = (typeof LOCALES)[number];

/** The language that every text exists in, unless its document names another one. */
export const SOURCE_LOCALE: Locale = 'en';

/** A text in the languages it exists in. */
export type LocalizedText = Readonly<Partial<Record<Locale, string>>>;

/** A text as it was found, with the language it was found in. */
export interface FoundText {
  readonly text: string;
  readonly locale: Locale;
}

/** Whether a text names one of the 24 languages. */
export function isLocale(text: unknown): text is Locale {
  return typeof text === 'string' && (LOCALES as readonly string[]).includes(text);
}

/**
 * The text in the wanted language; else in the source language; else in the first language it has.
 * The answer names the language found, so that a reader can be told when it is not theirs.
 * A text in no language is found as the empty string in the source language.
 */
export function localize(text: LocalizedText, wanted: Locale, source: Locale = SOURCE_LOCALE): FoundText {
  for (const locale of [wanted, source, ...LOCALES]) {
    const found = text[locale];
    if (found !== undefined) return { text: found, locale };
  }
  return { text: '', locale: source };
}
