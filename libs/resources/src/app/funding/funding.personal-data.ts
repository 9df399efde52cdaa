import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { FundingPersonRepository } from '../../persistence/funding/funding-person.repository.js';

const STAYS = 'What the authority noted about a call stays, without saying who wrote it.';

/** What the pipelines of authorities know about a person. */
@Injectable()
@HoldsPersonalData()
export class FundingPersonalData extends PersonalDataHolder {
  readonly domain = 'funding';

  readonly kinds: readonly PersonalDataKind[] = [
    { kind: 'fundingPipeline', onErase: 'pseudonymised', reason: STAYS },
    { kind: 'fundingSteps', onErase: 'pseudonymised', reason: STAYS },
  ];

  constructor(private readonly people: FundingPersonRepository) {
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
