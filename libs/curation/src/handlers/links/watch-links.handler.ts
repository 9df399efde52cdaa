import { HubConfig, OnJob } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LinkRound } from '../../app/links/content-links.js';

/** Few enough for an hour, even when all of them have to be waited for. */
const MOST_PER_RUN = 300;

/** Keeps an eye on where published content leads to. */
@Injectable()
export class WatchLinksHandler {
  constructor(
    private readonly round: LinkRound,
    private readonly config: HubConfig,
  ) {}

  /** Every hour some of them, so that each has its turn once a week. Never in a demo, which calls nothing outside. */
  @OnJob({ queue: 'content.check-links', cron: '37 * * * *', retryLimit: 0 })
  async check(): Promise<void> {
    if (this.config.linkCheck) await this.round.run(MOST_PER_RUN);
  }
}
