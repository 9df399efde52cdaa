import { PublicCache, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentLinks } from './links/content-links.js';

/** What has to follow when something became public or left it. */
@Injectable()
export class PublicReaders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cache: PublicCache,
    private readonly links: ContentLinks,
  ) {}

  /**
   * Notes the links of what is read now, and lets those who read without signing in see it at once: this process forgets its
   * answers when the running unit of work is committed, others within a second.
   */
  async refresh(itemId: string): Promise<void> {
    await this.links.collect(itemId);
    await this.uow.afterCommit(() => this.cache.invalidate());
  }
}
