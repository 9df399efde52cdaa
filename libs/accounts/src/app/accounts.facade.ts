import { Injectable } from '@nestjs/common';
import type { Locale } from '#libs/kernel';
import { normalizeEmailAddress } from '../domain/email-address.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** What other libraries may know about a person. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
}

/** Somebody to write to. */
export interface MailRecipient extends PersonView {
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

  /** The id of the person with this e-mail address in any spelling, or null. */
  async personIdByEmail(email: string): Promise<string | null> {
    const address = normalizeEmailAddress(email);
    return address === null ? null : this.people.idByEmail(address);
  }

  /** How to write to these people, in no particular order; people who are gone or suspended are left out. */
  async mailRecipients(ids: readonly string[]): Promise<MailRecipient[]> {
    return ids.length === 0 ? [] : this.people.recipients(ids);
  }

  /** The ids of the people who run the platform, and are not suspended. */
  async coordinatorIds(): Promise<string[]> {
    return this.people.idsWithRole('coordinator');
  }
}
