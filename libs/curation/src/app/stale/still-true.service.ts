import { AccountsFacade, hashOfToken, limitOn, networkOf, Throttle } from '#libs/accounts';
import { NotFoundError } from '#libs/kernel';
import { UnitOfWork, type Actor, type HubClient } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentStateError } from '../../domain/content.errors.js';
import {
  StillTrueLinkRepository,
  type StillTrueSight,
} from '../../persistence/stale/still-true-link.repository.js';
import { ShelfService } from '../shelf.service.js';

const COORDINATES = 'content.coordinate';
const TRIES_PER_HOUR = 120;
const SECONDS_PER_HOUR = 3_600;

/**
 * What the holder of a link from a mail may do: say once, without signing in, that one item still holds. What the person
 * may do is asked at that moment. A secret that was never given out, has ended or was used, and a person who may not say
 * so any more, are met with the same answer.
 */
@Injectable()
export class StillTrueService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly links: StillTrueLinkRepository,
    private readonly accounts: AccountsFacade,
    private readonly shelf: ShelfService,
  ) {}

  /**
   * The item that a link is about, or null. Looking changes nothing: programs that check mails open links too.
   *
   * @throws RateLimitedError for a network that asks too often
   */
  async look(client: HubClient, token: string): Promise<StillTrueSight | null> {
    await this.count(client);
    const hash = hashOfToken(token);
    return hash && this.links.look(hash);
  }

  /**
   * Notes that the item still holds; false, and nothing is noted, when the link cannot be used.
   *
   * @throws RateLimitedError for a network that asks too often
   */
  async confirm(client: HubClient, token: string): Promise<boolean> {
    await this.count(client);
    const hash = hashOfToken(token);
    if (hash === null) return false;
    try {
      return await this.uow.run(() => this.useUp(hash));
    } catch (error) {
      // The person lost the right, or the item is not public any more. The link was not used up.
      if (error instanceof NotFoundError || error instanceof ContentStateError) return false;
      throw error;
    }
  }

  private async useUp(hash: Buffer): Promise<boolean> {
    const used = await this.links.use(hash);
    if (used === null) return false;
    const actor = await this.holderOf(used.personId);
    if (actor === null) throw new NotFoundError();
    await this.shelf.verify(actor, used.itemId);
    return true;
  }

  /**
   * The person a link was sent to, with the one right it is about. A second factor is not asked for: what a stolen mailbox
   * could do with the link is to say that a public page still holds.
   */
  private async holderOf(personId: string): Promise<Actor | null> {
    const [person] = await this.accounts.recipientsOf([personId], null);
    if (person === undefined) return null;
    const coordinates = (await this.accounts.coordinatorIds()).includes(personId);
    return {
      personId,
      name: person.name,
      locale: person.locale,
      sessionId: '',
      permissions: new Set(coordinates ? [COORDINATES] : []),
      withheldPermissions: new Set(),
      secondFactor: true,
      isFresh: false,
    };
  }

  private async count({ address }: HubClient): Promise<void> {
    await this.throttle.count([
      limitOn(['still-true', networkOf(address)], TRIES_PER_HOUR, SECONDS_PER_HOUR),
    ]);
  }
}
