import { Clock } from '#libs/kernel';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentKinds } from '../../app/content-kinds.js';
import { StalePost } from '../../app/stale/stale.post.js';
import { StaleReaders } from '../../app/stale/stale-readers.js';
import { StaleContentRepository } from '../../persistence/stale/stale-content.repository.js';

const MOST_PER_RUN = 500;

/** Tells people that content they answer for has to be looked at again. */
@Injectable()
export class WatchStaleContentHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly kinds: ContentKinds,
    private readonly stale: StaleContentRepository,
    private readonly readers: StaleReaders,
    private readonly post: StalePost,
  ) {}

  /** Every morning. That people were told, and the mail that tells them, are committed together. */
  @OnJob({ queue: 'content.watch-stale', cron: '50 5 * * *' })
  async watch(): Promise<void> {
    const periods = this.kinds
      .all()
      .flatMap(({ name, verifyEveryMonths: months }) => (months === null ? [] : [{ kind: name, months }]));
    await this.uow.run(async () => {
      const items = await this.stale.raise(periods, this.clock.now(), MOST_PER_RUN);
      for (const letter of await this.readers.lettersFor(items)) await this.post.tell(letter);
    });
  }
}
