import { ConflictError, NotFoundError, newId, type Locale } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkedEmail, checkedPerson, type NewPerson } from '../domain/person.rules.js';
import type { PersonEntity } from '../persistence/person.entity.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Adds people and changes what they say about themselves. */
@Injectable()
export class PersonService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** The person, or null. */
  async byId(id: string): Promise<PersonEntity | null> {
    return this.people.byId(id);
  }

  /**
   * Adds a person; they can ask for a sign-in link at once. For the operator's command.
   *
   * @returns the new id
   * @throws InvalidInputError when the address, name, language or a role is not acceptable
   * @throws ConflictError when somebody has this address already
   */
  async create(person: NewPerson): Promise<string> {
    const checked = checkedPerson(person);
    const id = newId();
    if (await this.people.add(id, checked)) return id;
    throw new ConflictError('Somebody has this e-mail address already.', {}, 'PERSON_EXISTS');
  }

  /**
   * Suspends a person: their sessions end now, and their links no longer work. For the operator's command.
   *
   * @throws NotFoundError when nobody has this address
   */
  async suspend(email: string): Promise<void> {
    await this.setSuspended(email, true);
  }

  /**
   * Lets a suspended person sign in again. For the operator's command.
   *
   * @throws NotFoundError when nobody has this address
   */
  async readmit(email: string): Promise<void> {
    await this.setSuspended(email, false);
  }

  /** Changes the language of a person and returns the person, or null when they are gone. */
  async setLocale(id: string, locale: Locale): Promise<PersonEntity | null> {
    await this.people.setLocale(id, locale);
    return this.people.byId(id);
  }

  private async setSuspended(email: string, suspended: boolean): Promise<void> {
    await this.uow.run(async () => {
      const id = await this.people.idByEmail(checkedEmail(email));
      if (id === null) throw new NotFoundError('PERSON_NOT_FOUND', 'Nobody has this e-mail address.');
      await this.people.setSuspended(id, suspended);
      if (suspended) await this.sessions.endAllOf(id);
    });
  }
}
