/** A language of the user interface. */
export interface WebLanguage {
  readonly code: WebLocale;
  /** Its name in itself. */
  readonly name: string;
  /** How its texts came about; shown in the footer. */
  readonly origin: 'human' | 'machine';
}

/** The languages the user interface has a catalogue for. */
export const WEB_LOCALES = ['en', 'de', 'bg'] as const;

/** A language the user interface has a catalogue for. */
export type WebLocale = (typeof WEB_LOCALES)[number];

/** The languages to choose from, in the order of their names. */
export const WEB_LANGUAGES: readonly WebLanguage[] = [
  { code: 'de', name: 'Deutsch', origin: 'machine' },
  { code: 'en', name: 'English', origin: 'human' },
  { code: 'bg', name: 'Български', origin: 'machine' },
];

/** Where the pages of a language begin: English has no prefix. */
export function prefixOf(locale: WebLocale): string {
  return locale === 'en' ? '' : `/${locale}`;
}

/** A path without the prefix of a language, as routes and links know it. */
export function withoutPrefix(path: string, locale: WebLocale): string {
  const prefix = prefixOf(locale);
  if (path === prefix) return '/';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}

/** The same page in another language; `path` is without a language prefix. */
export function pathIn(locale: WebLocale, path: string): string {
  return `${prefixOf(locale)}${path}` || '/';
}

/** The tag under which the browser knows how a language writes dates and numbers: English is the European one. */
export function writingOf(locale: WebLocale): string {
  return locale === 'en' ? 'en-GB' : locale;
}
