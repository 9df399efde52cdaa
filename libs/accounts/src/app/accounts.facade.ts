import type { Locale } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { normalizeEmailAddress } from '../domain/email-address.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** What other libraries may know about a person. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
}

/** How to write to a person. */
export interface PersonContact extends PersonView {
  readonly email: string;
  readonly locale: Locale;
}

/** Reads about people, for other libraries. */
@Injectable()
export class AccountsFacade {
  constructor(private readonly people: PersonRepository) {}

  /** The people with these ids, in one statement and in no particular order; people who are gone are left out. */
  async personViews(ids: readonly string[]): Promise<PersonView[]> {
    return ids.length === 0 ? [] : this.people.namesOf(ids);
  }

  /** How to write to the people with these ids, in no particular order; who is gone or suspended is left out. */
  async contactsOf(ids: readonly string[]): Promise<PersonContact[]> {
    return ids.length === 0 ? [] : this.people.contactsOf(ids);
  }

  /** The id of the person with this e-mail address in any spelling, or null. */
  async personIdByEmail(email: string): Promise<string | null> {
    const address = normalizeEmailAddress(email);
    return address === null ? null : this.people.idByEmail(address);
  }
}
