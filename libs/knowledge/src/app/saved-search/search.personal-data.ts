import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { SavedSearchRepository } from '../../persistence/saved-search/saved-search.repository.js';

/** The searches a person keeps, and what they want no mail about. */
@Injectable()
@HoldsPersonalData()
export class SearchPersonalData extends PersonalDataHolder {
  readonly domain = 'searches';

  readonly kinds: readonly PersonalDataKind[] = [
    { kind: 'savedSearches', onErase: 'erased', reason: '' },
    { kind: 'quietItems', onErase: 'erased', reason: '' },
    { kind: 'quietLinks', onErase: 'erased', reason: '' },
  ];

  constructor(private readonly searches: SavedSearchRepository) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    return this.searches.collect(personId);
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async erase(personId: string): Promise<void> {
    await this.searches.forget(personId);
  }
}
