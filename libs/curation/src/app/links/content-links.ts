import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { afterTry } from '../../domain/links/link-state.js';
import { linksIn } from '../../domain/links/links-in.js';
import { shapeOf } from '../../domain/body/shape.js';
import { ContentItemRepository } from '../../persistence/content-item.repository.js';
import { ContentRevisionRepository } from '../../persistence/content-revision.repository.js';
import { OutboundLinkRepository } from '../../persistence/links/outbound-link.repository.js';
import { ContentKinds } from '../content-kinds.js';
import { LinkProber } from './link-prober.js';

/** Knows where published content leads to. */
@Injectable()
export class ContentLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ContentKinds,
    private readonly items: ContentItemRepository,
    private readonly revisions: ContentRevisionRepository,
    private readonly links: OutboundLinkRepository,
  ) {}

  /** Notes the links of what the public reads of an item now; none when it reads nothing. */
  async collect(itemId: string): Promise<void> {
    await this.uow.run(async () => {
      const item = await this.items.lockById(itemId);
      if (item === null) return;
      const isPublic = item.publication > 0 && item.gone === null;
      const live = isPublic ? await this.revisions.lastPublished(itemId) : null;
      const shape = shapeOf(this.kinds.named(item.kind).schema);
      await this.links.replace(itemId, live === null ? [] : linksIn(shape, live.body));
    });
  }
}

const AT_ONCE = 5;

/** Tries the links of published content. */
@Injectable()
export class LinkRound {
  constructor(
    private readonly clock: Clock,
    private readonly links: OutboundLinkRepository,
    private readonly prober: LinkProber,
  ) {}

  /** Tries the links whose turn it is, at most so many, and five at a time. Answers how many were tried. */
  async run(most: number): Promise<number> {
    await this.links.forgetUnused();
    const due = await this.links.due(this.clock.now(), most);
    const waiting = [...due];
    const worker = async (): Promise<void> => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) await this.tryOne(url);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return due.length;
  }

  private async tryOne(url: string): Promise<void> {
    const outcome = await this.prober.probe(url);
    await this.links.save(url, afterTry(await this.links.stateOf(url), outcome, this.clock.now()));
  }
}
