import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { ClaimPersonRepository } from '../../persistence/conformance/claim-person.repository.js';

/** What claims and lists of clauses know about a person. */
@Injectable()
@HoldsPersonalData()
export class ConformancePersonalData extends PersonalDataHolder {
  readonly domain = 'conformance';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'claims',
      onErase: 'pseudonymised',
      reason: 'The claim belongs to the authority or organisation and stays, without saying who wrote it.',
    },
    {
      kind: 'verifications',
      onErase: 'pseudonymised',
      reason: 'That the claim was verified stays, without saying who noted it.',
    },
    {
      kind: 'clauseLists',
      onErase: 'pseudonymised',
      reason: 'The list belongs to the authority and stays, without saying who wrote it.',
    },
  ];

  constructor(private readonly people: ClaimPersonRepository) {
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
