import { Injectable } from '@nestjs/common';
import {
  ContentPastRepository,
  type PastPublication,
  type PublicationDate,
  type VerifiedItem,
} from '../persistence/content-past.repository.js';

/** What other libraries may read of the past of their items. What was taken from the public has none. */
@Injectable()
export class ContentPast {
  constructor(private readonly past: ContentPastRepository) {}

  /** An item as it was published with a number; null when there is no such publication. */
  async publication(itemId: string, number: number): Promise<PastPublication | null> {
    return this.past.publication(itemId, number);
  }

  /** When items were published with these numbers, as far as they were. */
  async dates(asked: readonly Pick<PastPublication, 'itemId' | 'number'>[]): Promise<PublicationDate[]> {
    return this.past.dates(asked);
  }

  /** When somebody last said that these items hold, which may be after they were published. */
  async verified(itemIds: readonly string[]): Promise<VerifiedItem[]> {
    return this.past.verified(itemIds);
  }
}
