import { AccountsFacade } from '#libs/accounts';
import { Clock } from '#libs/kernel';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { SearchNewsService } from '../../app/saved-search/search-news.service.js';
import { SavedSearchRepository } from '../../persistence/saved-search/saved-search.repository.js';
import { DigestPost } from './digest.post.js';

const PEOPLE_AT_ONCE = 200;

/** Tells people what is new in the searches they keep: one mail for all of them, and none without news. */
@Injectable()
export class SendDigestsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly searches: SavedSearchRepository,
    private readonly news: SearchNewsService,
    private readonly accounts: AccountsFacade,
    private readonly post: DigestPost,
  ) {}

  /** Every morning. What was told, and the mail that tells it, are committed together. */
  @OnJob({ queue: 'knowledge.send-digests', cron: '25 5 * * *' })
  async send(): Promise<void> {
    for (let last: string | null = null; ;) {
      const people: string[] = await this.searches.peopleAfter(last, PEOPLE_AT_ONCE);
      for (const personId of people) await this.uow.run(() => this.sendTo(personId));
      last = people.at(-1) ?? null;
      if (people.length < PEOPLE_AT_ONCE) return;
    }
  }

  /** For whoever wants no such mail, time goes on all the same: nothing piles up until they want it again. */
  private async sendTo(personId: string): Promise<void> {
    const searches = await this.searches.lockOf(personId);
    const [recipient] = await this.accounts.recipientsOf([personId], 'saved-searches');
    const news = recipient === undefined ? [] : await this.news.take(searches.filter(({ muted }) => !muted));
    if (recipient !== undefined && news.length > 0) await this.post.send(recipient, news);
    await this.searches.noteLooked(personId, this.clock.now());
  }
}
