import { hashOfToken, limitOn, networkOf, newSecretToken, Throttle } from '#libs/accounts';
import { Clock, type Locale } from '#libs/kernel';
import { HubConfig, pageAddress, UnitOfWork, type HubClient } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { QuietTarget } from '../../domain/saved-search/saved-search.js';
import { QuietRepository } from '../../persistence/saved-search/quiet.repository.js';
import { SavedSearchRepository } from '../../persistence/saved-search/saved-search.repository.js';

const TRIES_PER_HOUR = 120;
const SECONDS_PER_HOUR = 3_600;

/** Links in mails by which their reader has less of them, without signing in. Only the hash of their secret is kept. */
@Injectable()
export class QuietLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly quiet: QuietRepository,
    private readonly searches: SavedSearchRepository,
    private readonly throttle: Throttle,
    private readonly config: HubConfig,
    private readonly clock: Clock,
  ) {}

  /** Makes the links of one mail to a person; within the unit of work that sends it. */
  async linksFor(personId: string, locale: Locale): Promise<(target: QuietTarget) => string> {
    const { token, hash } = newSecretToken();
    await this.quiet.addLink(hash, personId, this.clock.now());
    const { publicUrl } = this.config.http;
    return (target) =>
      `${pageAddress(publicUrl, locale, `/quiet/${token}`)}?${new URLSearchParams({ ...target }).toString()}`;
  }

  /** Of these people, those who want mail about the item. */
  async notSilenced(personIds: readonly string[], itemId: string): Promise<string[]> {
    return this.quiet.notSilenced(personIds, itemId);
  }

  /**
   * Whether the link can be used. What it would make quiet is not told: the mail has said it.
   *
   * @throws RateLimitedError for a network that asks too often
   */
  async works(client: HubClient, token: string): Promise<boolean> {
    return (await this.personOf(client, token)) !== null;
  }

  /**
   * Sends no more mail about an item, or stops a search. Doing it again changes nothing.
   *
   * @returns false, and nothing is changed, when the link cannot be used
   * @throws RateLimitedError for a network that asks too often
   */
  async use(client: HubClient, token: string, target: QuietTarget): Promise<boolean> {
    const personId = await this.personOf(client, token);
    if (personId === null) return false;
    await this.uow.run(async () => {
      if ('item' in target) await this.quiet.silence(personId, target.item, this.clock.now());
      else await this.searches.remove(target.search, personId);
    });
    return true;
  }

  private async personOf({ address }: HubClient, token: string): Promise<string | null> {
    await this.throttle.count([
      limitOn(['quiet-link', networkOf(address)], TRIES_PER_HOUR, SECONDS_PER_HOUR),
    ]);
    const hash = hashOfToken(token);
    return hash && this.quiet.personOf(hash);
  }
}
