import { MailStore } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../../persistence/person.repository.js';
import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '../personal-data.js';

/** Mail to a person: what waits to be sent, what was sent lately, and what demo mode keeps. */
@Injectable()
@HoldsPersonalData()
export class MailPersonalData extends PersonalDataHolder {
  readonly domain = 'mail';
  readonly kinds: readonly PersonalDataKind[] = [{ kind: 'mails', onErase: 'erased', reason: '' }];

  constructor(
    private readonly people: PersonRepository,
    private readonly mail: MailStore,
  ) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const person = await this.people.byId(personId);
    return { mails: person === null ? [] : await this.mail.to(person) };
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async erase(personId: string): Promise<void> {
    const person = await this.people.byId(personId);
    if (person !== null) await this.mail.forget(person);
  }
}
