import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { ContentPersonRepository } from '../persistence/content-person.repository.js';

/** What the editorial flow knows about a person: what they wrote, decided and said. */
@Injectable()
@HoldsPersonalData()
export class CurationPersonalData extends PersonalDataHolder {
  readonly domain = 'curation';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'revisions',
      onErase: 'pseudonymised',
      reason: 'The content belongs to the community and stays, without saying who wrote it.',
    },
    {
      kind: 'steps',
      onErase: 'pseudonymised',
      reason: 'How a text became public stays known, without saying who decided.',
    },
    {
      kind: 'comments',
      onErase: 'pseudonymised',
      reason: 'Remarks on a draft stay with it, without saying who made them.',
    },
    {
      kind: 'reviewLinks',
      onErase: 'pseudonymised',
      reason: 'That a text was reviewed stays known, without saying by whom.',
    },
    { kind: 'editing', onErase: 'erased', reason: '' },
    { kind: 'stillTrueLinks', onErase: 'erased', reason: '' },
  ];

  constructor(private readonly people: ContentPersonRepository) {
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
