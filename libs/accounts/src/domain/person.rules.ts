import { cleanLine, InvalidInputError, isLocale, type Locale } from '#libs/kernel';
import { normalizeEmailAddress } from './email-address.js';
import { isRole, type Role } from './permissions.js';

const LONGEST_NAME = 200;

/** What an operator says about a new person, as typed. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly locale?: string;
  readonly roles?: readonly string[];
}

/** The same, checked and in the form in which it is stored. */
export interface CheckedPerson {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly Role[];
}

/**
 * Checks a new person. Without a locale it is English, without roles a member.
 *
 * @throws InvalidInputError when the address, the name, the language or a role is not acceptable
 */
export function checkedPerson({ email, name, locale = 'en', roles = ['member'] }: NewPerson): CheckedPerson {
  const address = checkedEmail(email);
  const visibleName = checkedName(name);
  if (!isLocale(locale)) {
    throw new InvalidInputError('The language is not one of the 24 official languages.', { field: 'locale' });
  }
  const unknown = roles.filter((role) => !isRole(role));
  if (unknown.length > 0)
    throw new InvalidInputError(`Unknown role: ${unknown.join(', ')}.`, { field: 'roles' });
  return { email: address, name: visibleName, locale, roles: [...new Set(roles.filter(isRole))] };
}

/**
 * The stored form of a name: on one line, with nothing invisible in it.
 *
 * @throws InvalidInputError when nothing is left of it, or too much
 */
export function checkedName(name: string): string {
  const visibleName = cleanLine(name);
  if (visibleName === '' || visibleName.length > LONGEST_NAME) {
    throw new InvalidInputError(`A name has 1 to ${LONGEST_NAME} visible characters.`, { field: 'name' });
  }
  return visibleName;
}

/**
 * The stored form of an e-mail address.
 *
 * @throws InvalidInputError when it is not an address we accept
 */
export function checkedEmail(email: string): string {
  const address = normalizeEmailAddress(email);
  if (address === null) {
    throw new InvalidInputError('Please give an e-mail address like name@town.example.', { field: 'email' });
  }
  return address;
}
