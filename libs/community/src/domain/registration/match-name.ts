import type { LocalizedText } from '#libs/kernel';

/** Letters that Unicode does not take apart, as people write them who lack the key. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * Words that say what something is rather than which one. They are left out, so that "City of Ghent", "Stad Gent" and
 * "Gent" differ no more than their proper names do.
 */
const GENERIC_WORDS = new Set(
  (
    'the of and city town municipality council borough ' +
    'stadt gemeinde markt stadtgemeinde marktgemeinde hansestadt landeshauptstadt der die das ' +
    'ville commune mairie de la le les du des d l et ' +
    'gemeente stad van het een ' +
    'comune citta di del della dei ' +
    'ayuntamiento ciudad municipio concello ajuntament el los las y i ' +
    'camara municipal municipio cidade do da dos das e ' +
    'kommune kommun by stad og och ' +
    'kaupunki kunta linn vald pilseta novads savivaldybe miestas ' +
    'gmina miasto urzad obec mesto statutarni statutarne obcina grad opcina varos onkormanyzata kozseg ' +
    'municipiul comuna orasul primaria ' +
    'община град δημοσ δημου'
  ).split(' '),
);

/**
 * The form of a name that tells whether two names mean the same: small letters, no accents, no punctuation, no generic
 * words. A name made of nothing but generic words keeps them.
 */
export function matchNameOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøåłđðþħı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/ς/g, 'σ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !GENERIC_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** The same for a name in all its languages, each form once. */
export function matchNamesOf(name: LocalizedText): string[] {
  const forms = Object.values(name).map(matchNameOf);
  return [...new Set(forms)].filter((form) => form !== '').sort();
}

/** The host of a web address without its "www.", in small letters; null when there is no address. */
export function webHostOf(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  return new URL(website).hostname.toLowerCase().replace(/^www\d?\./, '') || null;
}
