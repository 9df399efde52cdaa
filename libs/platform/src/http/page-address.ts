import { SOURCE_LOCALE, type Locale } from '#libs/kernel';

/** The languages that there are pages in. People and texts may have any of the 24. */
export const PAGE_LOCALES = ['en', 'de', 'bg'] as const satisfies readonly Locale[];

/** The path of a page in somebody's language, or in English where there are no pages in it. */
export function pagePath(locale: Locale, path: string): string {
  const hasPrefix = locale !== SOURCE_LOCALE && (PAGE_LOCALES as readonly Locale[]).includes(locale);
  return hasPrefix ? `/${locale}${path}` : path;
}

/**
 * The same as a whole address, for a mail.
 *
 * @param publicUrl the configured address alone: no header of any request has a part in it
 */
export function pageAddress(publicUrl: string, locale: Locale, path: string): string {
  return `${publicUrl}${pagePath(locale, path)}`;
}
