import { Injectable } from '@nestjs/common';
import { normalizeEmailAddress } from '../domain/email-address.js';
import type { MailKind } from '../domain/notifications.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { ProfileRepository, type MailRecipient } from '../persistence/profile.repository.js';

/** What other libraries may know about a person. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
}

/** Reads about people, for other libraries. */
@Injectable()
export class AccountsFacade {
  constructor(
    private readonly people: PersonRepository,
    private readonly profiles: ProfileRepository,
  ) {}

  /** The people with these ids, in one statement and in no particular order; people who are gone are left out. */
  async personViews(ids: readonly string[]): Promise<PersonView[]> {
    return ids.length === 0 ? [] : this.people.namesOf(ids);
  }

  /** The id of the person with this e-mail address in any spelling, or null. */
  async personIdByEmail(email: string): Promise<string | null> {
    const address = normalizeEmailAddress(email);
    return address === null ? null : this.people.idByEmail(address);
  }

  /**
   * To whom of these people mail of a kind goes: not to the suspended, and not to those who switched the kind off.
   *
   * @param kind what the mail is about; null for mail of no named kind that has to be sent, whatever they chose
   */
  async recipientsOf(personIds: readonly string[], kind: MailKind | null): Promise<MailRecipient[]> {
    return personIds.length === 0 ? [] : this.profiles.recipients(personIds, kind);
  }

  /** The ids of the people who run the platform, and are not suspended. */
  async coordinatorIds(): Promise<string[]> {
    return this.people.idsWithRole('coordinator');
  }
}
