import { ConflictError, newId, type Locale } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { checkedPerson, type NewPerson } from '../domain/person.rules.js';
import type { PersonEntity } from '../persistence/person.entity.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** Adds people and changes what they say about themselves. */
@Injectable()
export class PersonService {
  constructor(private readonly people: PersonRepository) {}

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

  /** Changes the language of a person and returns the person, or null when they are gone. */
  async setLocale(id: string, locale: Locale): Promise<PersonEntity | null> {
    await this.people.setLocale(id, locale);
    return this.people.byId(id);
  }
}
