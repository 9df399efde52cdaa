import { cleanLine, InvalidInputError, isLocale, type Locale, type LocalizedText } from '#libs/kernel';
import type { AuthorityType } from '../authority.js';
import type { OrganisationType } from '../organisation.js';
import { EU_COUNTRIES, isCountry } from './countries.js';

/** The most that the facts about a member may hold. */
export const MEMBER_LIMITS = { name: 200, website: 500, lauCode: 13, population: 1_000_000_000 } as const;

const EARLIEST_YEAR = 1990;

/** A name in one language. */
export interface NameIn {
  readonly locale: string;
  readonly text: string;
}

/** What is said about any member, before it is checked. */
interface GivenFacts {
  readonly names: readonly NameIn[];
  readonly sourceLocale: string;
  readonly country: string;
  readonly website?: string | null;
}

/** What is said about an authority, before it is checked. */
export interface GivenAuthorityFacts extends GivenFacts {
  readonly type: AuthorityType;
  /** A NUTS code of the present edition. */
  readonly regionCode?: string | null;
  readonly lauCode?: string | null;
  readonly population?: number | null;
  readonly populationYear?: number | null;
}

/** What is said about an organisation, before it is checked. */
export interface GivenOrganisationFacts extends GivenFacts {
  readonly type: OrganisationType;
}

interface MemberFacts {
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
  readonly country: string;
  readonly website: string | null;
}

/** Facts about an authority that fit together; whether the region exists is for the database to say. */
export interface AuthorityFacts extends MemberFacts {
  readonly type: AuthorityType;
  readonly regionCode: string | null;
  readonly lauCode: string | null;
  readonly population: number | null;
  readonly populationYear: number | null;
}

/** Facts about an organisation that fit together. */
export interface OrganisationFacts extends MemberFacts {
  readonly type: OrganisationType;
}

/**
 * The facts about an authority, tidied up.
 *
 * @param thisYear no population is counted in the future
 * @throws InvalidInputError naming the field in `details.field`
 */
export function checkedAuthorityFacts(given: GivenAuthorityFacts, thisYear: number): AuthorityFacts {
  if (!EU_COUNTRIES.includes(given.country)) {
    throw fault('country', 'An authority lies in a member state of the Union; Greece is EL.');
  }
  const regionCode = given.regionCode?.trim() || null;
  if (regionCode !== null && !regionCode.startsWith(given.country)) {
    throw fault('regionCode', 'The region has to lie in the country.');
  }
  return {
    ...checkedMemberFacts(given),
    type: given.type,
    regionCode,
    lauCode: checkedLauCode(given.lauCode),
    ...checkedPopulation(given, thisYear),
  };
}

/**
 * The facts about an organisation, tidied up.
 *
 * @throws InvalidInputError naming the field in `details.field`
 */
export function checkedOrganisationFacts(given: GivenOrganisationFacts): OrganisationFacts {
  if (!isCountry(given.country)) {
    throw fault('country', 'Write the country as two capital letters; Greece is EL.');
  }
  if (given.type === 'city-outside-eu' && EU_COUNTRIES.includes(given.country)) {
    throw fault('country', 'A city in the Union is a public authority: register it as one.');
  }
  return { ...checkedMemberFacts(given), type: given.type };
}

function checkedMemberFacts({ names, sourceLocale, country, website }: GivenFacts): MemberFacts {
  if (!isLocale(sourceLocale))
    throw fault('sourceLocale', 'The language is one of the 24 of the Union, like de.');
  const name: Partial<Record<Locale, string>> = {};
  for (const { locale, text } of names) {
    if (!isLocale(locale)) throw fault('names', 'The language is one of the 24 of the Union, like de.');
    const tidy = cleanLine(text);
    if (tidy.length > MEMBER_LIMITS.name) {
      throw fault('names', `A name has at most ${MEMBER_LIMITS.name} characters.`);
    }
    if (tidy !== '') name[locale] = tidy;
  }
  if (name[sourceLocale] === undefined)
    throw fault('names', 'Write the name in the language you chose for it.');
  return { name, sourceLocale, country, website: checkedWebsite(website) };
}

/**
 * What an authority is, and was checked to be, stays the same.
 *
 * @throws InvalidInputError naming the field that would change
 */
export function assertSameIdentity(before: AuthorityFacts, after: AuthorityFacts): void {
  const changed = identityOf(before).find(([, value], at) => value !== identityOf(after)[at]?.[1]);
  if (!changed) return;
  throw fault(
    changed[0],
    'Name, kind and country of a checked authority are changed by a coordinator; write to one.',
  );
}

function identityOf({ name, sourceLocale, type, country }: AuthorityFacts): [string, string][] {
  const names = Object.entries(name).map(([locale, text]) => [locale, cleanLine(text)]);
  return [
    ['names', JSON.stringify(names.toSorted())],
    ['sourceLocale', sourceLocale],
    ['type', type],
    ['country', country],
  ];
}

function checkedWebsite(website: string | null | undefined): string | null {
  const text = website?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  const isPublic = url?.username === '' && url.password === '' && url.hostname.includes('.');
  if (isWeb && isPublic && url.href.length <= MEMBER_LIMITS.website) return url.href.replace(/\/$/, '');
  throw fault('website', 'A website starts with https:// or http://, like https://www.town.example.');
}

function checkedLauCode(lauCode: string | null | undefined): string | null {
  const code = lauCode?.trim().toUpperCase() ?? '';
  if (code === '') return null;
  if (code.length <= MEMBER_LIMITS.lauCode && /^[0-9A-Z]+$/.test(code)) return code;
  throw fault('lauCode', 'A LAU code is made of letters and digits, like 05315000.');
}

function checkedPopulation(
  given: Pick<GivenAuthorityFacts, 'population' | 'populationYear'>,
  thisYear: number,
): Pick<AuthorityFacts, 'population' | 'populationYear'> {
  const population = given.population ?? null;
  const populationYear = given.populationYear ?? null;
  if (population === null) return { population, populationYear: null };
  if (!Number.isInteger(population) || population < 0 || population > MEMBER_LIMITS.population) {
    throw fault('population', 'The population is a whole number of people.');
  }
  if (populationYear === null || populationYear < EARLIEST_YEAR || populationYear > thisYear) {
    throw fault('populationYear', `Give the year of the population figure: ${EARLIEST_YEAR} to ${thisYear}.`);
  }
  return { population, populationYear };
}

function fault(field: string, message: string): InvalidInputError {
  return new InvalidInputError(message, { field });
}
