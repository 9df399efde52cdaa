import { countryName } from '../directory/country-name';

/** A country to choose. */
export interface CountryChoice {
  readonly code: string;
  readonly name: string;
}

/**
 * Countries in the order of their names in the reader's language. Sorted here only: browsers know other versions of
 * the names, and a page has to say the same again when its scripts wake.
 */
export function countryChoices(codes: readonly string[], locale: string): CountryChoice[] {
  return codes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
