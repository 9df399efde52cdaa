import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { NeedPersonRepository } from '../../persistence/needs/need-person.repository.js';

/** What needs know about a person: for which authorities they said “we need that too”. */
@Injectable()
@HoldsPersonalData()
export class NeedsPersonalData extends PersonalDataHolder {
  readonly domain = 'needs';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'supports',
      onErase: 'pseudonymised',
      reason:
        'That an authority needs something belongs to the authority and stays, without saying who wrote it.',
    },
  ];

  constructor(private readonly people: NeedPersonRepository) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    return { supports: await this.people.supports(personId) };
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async erase(personId: string): Promise<void> {
    await this.people.forget(personId);
  }
}
