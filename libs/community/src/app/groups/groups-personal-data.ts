import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { GroupPersonRepository } from '../../persistence/groups/group-person.repository.js';

/** What the groups know about a person: mandates they exercised, where they are the contact, what they wrote. */
@Injectable()
@HoldsPersonalData()
export class GroupsPersonalData extends PersonalDataHolder {
  readonly domain = 'groups';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'mandates',
      onErase: 'pseudonymised',
      reason: 'The mandate belongs to the authority and stays in its history, without the person.',
    },
    { kind: 'contacts', onErase: 'erased', reason: '' },
    {
      kind: 'writings',
      onErase: 'pseudonymised',
      reason: 'Plans, meetings and outputs belong to the group and stay, without saying who wrote them.',
    },
    { kind: 'notices', onErase: 'erased', reason: '' },
  ];

  constructor(private readonly people: GroupPersonRepository) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    return this.people.collect(personId);
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async erase(personId: string): Promise<void> {
    await this.people.forget(personId);
  }
}
