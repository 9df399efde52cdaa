import { cleanText, InvalidInputError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../domain/content-item.js';
import { ContentNotFoundError, ContentRefusedError, ContentStateError } from '../domain/content.errors.js';
import { ContentKeeper } from './content-keeper.js';
import { ContentLedger } from './content-ledger.js';
import { ContentPolicy } from './content.policy.js';
import { Publisher } from './publisher.js';

/** An item to take from the public. */
export interface Archival {
  readonly itemId: string;
  readonly reason: string;
  /** What took its place. */
  readonly successorId: string | null;
}

/** What is done with published items beside revising them. */
@Injectable()
export class ShelfService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly publisher: Publisher,
    private readonly ledger: ContentLedger,
  ) {}

  /**
   * Takes an item out of the public; its address goes on saying why, and what took its place. An open draft stays.
   *
   * @throws ContentNotFoundError, ForbiddenError, SecondFactorRequiredError for those who do not curate it
   * @throws ContentStateError for what is not public
   * @throws InvalidInputError for a reason without words, and for a successor that is not public
   */
  async archive(actor: Actor, { itemId, reason: given, successorId }: Archival): Promise<ContentItem> {
    const reason = cleanText(given);
    if (reason === '') throw new InvalidInputError('reason must not be empty: say why it goes.');
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      await this.policy.assertCurates(actor, item, draft);
      if (!isPublic(item)) throw new ContentStateError('It is not public.');
      if (successorId !== null) await this.assertSucceeds(successorId, item);
      await this.publisher.withdraw({ item, why: 'archived', by: actor.personId, reason, successorId });
      return this.keeper.current(itemId);
    });
  }

  /**
   * Asks for the right to decide about a published item, and keeps others from changing it until the unit of work ends.
   *
   * @throws ContentNotFoundError, ForbiddenError, SecondFactorRequiredError for those who do not curate it
   */
  async assertCurates(actor: Actor, itemId: string): Promise<void> {
    const { item, draft } = await this.keeper.hold(itemId);
    await this.policy.assertCurates(actor, item, draft);
  }

  /**
   * Brings back what was archived or has expired, as it was published last.
   *
   * @throws ContentNotFoundError, ForbiddenError, SecondFactorRequiredError for those who do not curate it
   * @throws ContentStateError for what is public, or never was
   * @throws ContentRefusedError when that version would not be published today
   */
  async restore(actor: Actor, itemId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      await this.policy.assertCurates(actor, item, draft);
      if (item.gone === null) throw new ContentStateError('It was not taken from the public.');
      const revision = await this.keeper.base(item);
      const order = { item, revision, by: actor.personId, action: 'restored' } as const;
      const faults = await this.publisher.publish(order);
      if (faults.length > 0) throw new ContentRefusedError(`“${item.title}”`, faults);
      return this.keeper.current(itemId);
    });
  }

  /**
   * Notes that the item still holds, so that it is not stale.
   *
   * @throws ContentNotFoundError, SecondFactorRequiredError
   * @throws ContentStateError for what is not public
   */
  async verify(actor: Actor, itemId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      const { since } = await this.policy.assertSees(actor, item, draft);
      // Whoever merely opened a draft of it does not answer for the item.
      if (since !== null) throw new ContentNotFoundError();
      if (!isPublic(item)) throw new ContentStateError('It is not public.');
      const [at, by] = [this.ledger.now(), actor.personId];
      await this.keeper.verify(itemId, at, by);
      await this.ledger.note(item, { action: 'verified', by, at });
      return this.keeper.current(itemId);
    });
  }

  private async assertSucceeds(successorId: string, item: ContentItem): Promise<void> {
    const successor = successorId === item.id ? null : await this.keeper.find(successorId);
    if (successor === null || !isPublic(successor))
      throw new InvalidInputError('What took its place has to be another item that is public.');
  }
}

function isPublic({ publication, gone }: ContentItem): boolean {
  return publication > 0 && gone === null;
}
