import { Clock } from '#libs/kernel';
import type { Actor, Page, PageArgs } from '#libs/platform';
import type { GroupView } from '#libs/community';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../domain/content-item.js';
import { mayPropose } from '../domain/standing.js';
import { ContentQueueRepository, type QueueFilter } from '../persistence/content-queue.repository.js';
import { ContentKeeper } from './content-keeper.js';
import type { ContentKind } from './content-kind.js';
import { ContentKinds } from './content-kinds.js';
import { ContentPolicy } from './content.policy.js';

/** A kind of content as one person sees it. */
export interface KindForPerson {
  readonly kind: ContentKind;
  readonly group: GroupView;
  readonly mayPropose: boolean;
}

/** What those who work on content read. */
@Injectable()
export class ContentDesk {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly queues: ContentQueueRepository,
    private readonly clock: Clock,
  ) {}

  /** All kinds of content, by name. */
  async kindsFor(actor: Actor): Promise<KindForPerson[]> {
    const reader = await this.policy.readerOf(actor);
    return Promise.all(
      this.kinds.all().map(async (kind) => {
        const group = await this.kinds.groupOf(kind);
        // Of a kind of several groups, whoever may begin one for some group may begin one.
        const others = kind.owningGroupOf === undefined ? [] : [...reader.open, ...reader.curated];
        const may = [group.id, ...others].some((id) => mayPropose(reader, id, kind.proposers));
        return { kind, group, mayPropose: may };
      }),
    );
  }

  /** @throws ContentNotFoundError, SecondFactorRequiredError for those who do not see the work on the item */
  async item(actor: Actor, itemId: string): Promise<ContentItem> {
    const item = await this.keeper.current(itemId);
    await this.policy.assertSees(actor, item, await this.keeper.draftOf(itemId));
    return item;
  }

  /** One page of a list of the desk: only items of which the person sees the drafts. */
  async queue(actor: Actor, filter: QueueFilter, page: PageArgs): Promise<Page<ContentItem>> {
    const staleAfter = this.kinds
      .all()
      .flatMap(({ name, verifyEveryMonths: months }) => (months === null ? [] : [{ kind: name, months }]));
    return this.queues.page(await this.policy.readerOf(actor), filter, page, staleAfter, this.clock.now());
  }
}
