import { InvalidInputError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../domain/content-item.js';
import { ContentConflict, ContentIncomplete } from '../domain/content.errors.js';
import { ContentKeeper } from './content-keeper.js';
import { DraftingService, type ItemStart } from './drafting.service.js';
import { ReviewService } from './review.service.js';

/** For what is written on one page: begun and handed in with the same click. */
@Injectable()
export class HandInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly drafting: DraftingService,
    private readonly reviews: ReviewService,
    private readonly keeper: ContentKeeper,
  ) {}

  /**
   * Begins an item with a draft and hands it in for review; both happen, or nothing.
   *
   * @throws InvalidInputError when the body is not fit to be published as it is
   * @throws what `DraftingService.start` throws
   */
  async begin(actor: Actor, start: ItemStart): Promise<ContentItem> {
    return this.uow.run(async () => {
      const { id: itemId } = await this.drafting.start(actor, start);
      const { item, draft } = await this.keeper.hold(itemId);
      const step = { itemId, expectedRevisionId: draft?.revisionId ?? '', note: '' };
      const outcome = await this.reviews.submit(actor, step);
      // Thrown and not returned, so that no half of it stays.
      if (outcome instanceof ContentIncomplete) throw new InvalidInputError(sentenceOf(outcome));
      if (outcome instanceof ContentConflict) throw new Error(`A new draft of ${itemId} was not open.`);
      return item;
    });
  }
}

function sentenceOf({ faults }: ContentIncomplete): string {
  return faults.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)).join(' ');
}
