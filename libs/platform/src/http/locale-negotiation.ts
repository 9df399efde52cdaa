import { SOURCE_LOCALE, isLocale, type Locale } from '#libs/kernel';

const KNOWN_HEADERS = 500;
const MAX_HEADER_LENGTH = 200;
const negotiated = new Map<string, Locale>();

function best(header: string): Locale {
  let found: Locale = SOURCE_LOCALE;
  let weight = 0;
  for (const part of header.split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const stated = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
    const q = stated === undefined ? 1 : Number(stated.slice(2));
    const language = tag.split('-')[0];
    if (q > weight && isLocale(language)) {
      found = language;
      weight = q;
    }
  }
  return found;
}

/** The language that an Accept-Language header likes best among ours; English when it names none of them. */
export function negotiateLocale(header: string | undefined): Locale {
  if (header === undefined || header.length > MAX_HEADER_LENGTH) return SOURCE_LOCALE;
  const known = negotiated.get(header);
  if (known !== undefined) return known;
  if (negotiated.size >= KNOWN_HEADERS) negotiated.clear();
  const locale = best(header);
  negotiated.set(header, locale);
  return locale;
}
