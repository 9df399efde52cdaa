import { type WebLocale, writingOf } from '../../i18n/locales';

/** The countries of Europe by their two letters as ISO 3166 has them, those of the Union and others. */
const EUROPE =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK AL AD BA CH GB GE IS LI MC MD ME MK NO RS SM TR UA XK';

/** The countries of Europe with their names in the language of the page, by name. */
export function placesOf(locale: WebLocale): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(writingOf(locale), { type: 'region' });
  const byName = new Intl.Collator(writingOf(locale));
  return EUROPE.split(' ')
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort(([, one], [, other]) => byName.compare(one, other));
}
