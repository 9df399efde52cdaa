import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { CasePersonRepository } from '../persistence/case-person.repository.js';

/** What is known about a person around case studies. */
@Injectable()
@HoldsPersonalData()
export class CasePersonalData extends PersonalDataHolder {
  readonly domain = 'cases';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'reuses',
      onErase: 'pseudonymised',
      reason: 'What an authority reused is its own to say and stays, without saying who wrote it.',
    },
    {
      kind: 'questions',
      onErase: 'pseudonymised',
      reason: 'Answered questions stay for others, without saying who asked. Open ones are erased.',
    },
    {
      kind: 'answers',
      onErase: 'pseudonymised',
      reason: 'Answers stay for others, without saying who gave them.',
    },
    {
      kind: 'materialConsents',
      onErase: 'pseudonymised',
      reason: 'That the authority let its words be used stays known, without saying who agreed.',
    },
  ];

  constructor(private readonly people: CasePersonRepository) {
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
