import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HoldsPersonalData, type PersonalDataHolder, type PersonalDataKind } from './personal-data.js';

/** The domain whose holder deletes the person, after all others. */
export const ACCOUNT_DOMAIN = 'account';

/** One kind of personal data with the domain that holds it. */
export interface HeldKind extends PersonalDataKind {
  readonly domain: string;
}

/** Everything that one person's data consists of, by domain and kind. */
export type CollectedData = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Asks all domains what they know about a person. */
@Injectable()
export class PersonalDataService {
  constructor(private readonly discovery: DiscoveryService) {}

  /** What each domain holds, erases and keeps, and why. */
  kinds(): HeldKind[] {
    return this.holders().flatMap(({ domain, kinds }) => kinds.map((kind) => ({ ...kind, domain })));
  }

  /** All that is held about a person. */
  async collect(personId: string): Promise<CollectedData> {
    const collected: Record<string, Readonly<Record<string, unknown>>> = {};
    for (const holder of this.holders()) collected[holder.domain] = await holder.collect(personId);
    return collected;
  }

  /** Why the person cannot be erased yet, as sentences that say what to do first. */
  async obstacles(personId: string): Promise<string[]> {
    const obstacles: string[] = [];
    for (const holder of this.holders()) obstacles.push(...(await holder.obstacles(personId)));
    return obstacles;
  }

  /** Erases the person in every domain, the account last. Belongs in a unit of work. */
  async erase(personId: string): Promise<void> {
    for (const holder of this.holders()) await holder.erase(personId);
  }

  // A holder that several modules provide is one holder.
  private holders(): PersonalDataHolder[] {
    const found = this.discovery
      .getProviders({ metadataKey: HoldsPersonalData.KEY })
      .map(({ instance }) => instance as PersonalDataHolder);
    const byDomain = new Map(found.map((holder) => [holder.constructor, holder]));
    const rank = ({ domain }: PersonalDataHolder): string => (domain === ACCOUNT_DOMAIN ? '\uffff' : domain);
    return [...byDomain.values()].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  }
}
