import { AccountsFacade } from '#libs/accounts';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../../domain/content-item.js';
import { ContentEditingRepository } from '../../persistence/review/content-editing.repository.js';
import { ContentKeeper } from '../content-keeper.js';
import { ContentPolicy } from '../content.policy.js';

/** Somebody else who has the item open. */
export interface OtherEditor {
  readonly name: string;
  readonly seenAt: Date;
}

/** Tells people who has an item open at the same time, so that they talk before they write over each other. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly editing: ContentEditingRepository,
    private readonly accounts: AccountsFacade,
  ) {}

  /**
   * Notes that the person has the item open. Meant to be called every minute or so.
   *
   * @throws NotFoundError, SecondFactorRequiredError for those who do not see its draft
   */
  async touch(actor: Actor, itemId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      await this.policy.assertSees(actor, item, draft);
      await this.editing.touch(itemId, actor.personId);
      return item;
    });
  }

  /** Who else was seen at the item within the last two minutes; nobody for those who see none of its drafts. */
  async others({ personId }: Actor, itemId: string): Promise<OtherEditor[]> {
    const editors = (await this.editing.of([itemId])).filter((one) => one.personId !== personId);
    const names = await this.accounts.personViews(editors.map((one) => one.personId));
    return editors.flatMap(({ personId: id, seenAt }) => {
      const person = names.find((one) => one.id === id);
      return person ? [{ name: person.name, seenAt }] : [];
    });
  }
}
