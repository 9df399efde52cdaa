import { newId, type Locale } from '#libs/kernel';
import { UnitOfWork, type CookieJar, type HubClient } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkedPerson } from '../domain/person.rules.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { PROVED_BY_MAIL, SessionService } from './session.service.js';

/** A mailbox whose owner has just proved that it is theirs, by a secret that was sent there. */
export interface ProvedMailbox {
  readonly email: string;
  /** How they want to be called; used only when nobody has the address yet. */
  readonly name: string;
  readonly locale: Locale;
}

/** Signs in whoever proved a mailbox in another way than by a sign-in link, like an invitation. */
@Injectable()
export class MailboxSignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly sessions: SessionService,
  ) {}

  /** Whether somebody has this address. Only for the owner of the mailbox to learn. */
  async isKnown(email: string): Promise<boolean> {
    return (await this.people.idByEmail(email)) !== null;
  }

  /**
   * Opens a session for the owner of the mailbox, who becomes a member when nobody has the address yet.
   *
   * @returns the id of the person; null when they are suspended, and nothing has happened then
   * @throws InvalidInputError when the name of a new person is not acceptable
   */
  async signIn(mailbox: ProvedMailbox, cookies: CookieJar, client: HubClient): Promise<string | null> {
    return this.uow.run(async () => {
      const personId = (await this.people.idByEmail(mailbox.email)) ?? (await this.add(mailbox));
      const person = await this.people.byId(personId);
      if (person === null || person.suspendedAt !== null) return null;
      await this.sessions.open(personId, cookies, client.userAgent, PROVED_BY_MAIL);
      return personId;
    });
  }

  private async add(mailbox: ProvedMailbox): Promise<string> {
    const person = checkedPerson(mailbox);
    const id = newId();
    if (await this.people.add(id, person)) return id;
    // Somebody added the same address in between.
    return (await this.people.idByEmail(person.email)) ?? id;
  }
}
