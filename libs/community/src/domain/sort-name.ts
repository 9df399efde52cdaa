import { SOURCE_LOCALE, localize, type Locale, type LocalizedText } from '#libs/kernel';

/**
 * The form of a name that lists are ordered by, the same for every reader: its English form, or the one it was given
 * in, in lower case and without accents, so that "Évora" stands with the other names in E.
 */
export function sortNameOf(name: LocalizedText, sourceLocale: Locale): string {
  const { text } = localize(name, SOURCE_LOCALE, sourceLocale);
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
