import { Clock } from '#libs/kernel';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentKinds } from '../../app/content-kinds.js';
import { StaleReaders, type StaleLetter } from '../../app/stale/stale-readers.js';
import { StaleContentRepository } from '../../persistence/stale/stale-content.repository.js';
import { CurationPost, STALE_PATH } from '../../app/mail/curation-post.js';

const MOST_PER_RUN = 500;
const MOST_TITLES = 10;

/** Tells people that content they answer for has to be looked at again. */
@Injectable()
export class WatchStaleContentHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly kinds: ContentKinds,
    private readonly stale: StaleContentRepository,
    private readonly readers: StaleReaders,
    private readonly post: CurationPost,
  ) {}

  /** Every morning. That people were told, and the mail that tells them, are committed together. */
  @OnJob({ queue: 'content.watch-stale', cron: '50 5 * * *' })
  async watch(): Promise<void> {
    const periods = this.kinds
      .all()
      .flatMap(({ name, verifyEveryMonths: months }) => (months === null ? [] : [{ kind: name, months }]));
    await this.uow.run(async () => {
      const items = await this.stale.raise(periods, this.clock.now(), MOST_PER_RUN);
      for (const letter of await this.readers.lettersFor(items)) await this.tell(letter);
    });
  }

  private async tell({ reader, items }: StaleLetter): Promise<void> {
    const titles = items.slice(0, MOST_TITLES).map(({ title }) => `“${title}”`);
    const more = items.length - titles.length;
    const list = new Intl.ListFormat(reader.locale).format(more > 0 ? [...titles, `+ ${more}`] : titles);
    await this.post.send('stale', reader, STALE_PATH, { title: list, name: reader.name });
  }
}
