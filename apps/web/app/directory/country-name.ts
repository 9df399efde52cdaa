/** NUTS writes Greece as EL and the United Kingdom as UK; the names of countries are kept by ISO codes. */
const ISO_OF_NUTS: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };
const NAMES = new Map<string, Intl.DisplayNames>();

/** The name of a country in the reader's language; its code when it has no name. */
export function countryName(code: string, locale: string): string {
  let names = NAMES.get(locale);
  if (names === undefined) NAMES.set(locale, (names = new Intl.DisplayNames(locale, { type: 'region' })));
  return names.of(ISO_OF_NUTS[code] ?? code) ?? code;
}
