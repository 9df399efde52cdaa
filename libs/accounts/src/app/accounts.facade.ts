import type { Locale } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { normalizeEmailAddress } from '../domain/email-address.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** What other libraries may know about a person. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
}

/** Whom a mail may be sent to, and in which language. */
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

  /** Whom to write to, of the people with these ids; those who are suspended or gone are left out. */
  async mailRecipients(ids: readonly string[]): Promise<MailRecipient[]> {
    return ids.length === 0 ? [] : this.people.mailRecipients(ids);
  }

  /** The id of the person with this e-mail address in any spelling, or null. */
  async personIdByEmail(email: string): Promise<string | null> {
    const address = normalizeEmailAddress(email);
    return address === null ? null : this.people.idByEmail(address);
  }
}
