import { Clock } from '#libs/kernel';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ReminderRepository } from '../../persistence/funding/reminder.repository.js';
import { DeadlinePost } from './deadline.post.js';

/** How many days before a deadline stewards are told of it: those up to the first, but not up to the next. */
const PERIODS = [
  { days: 30, downTo: 15 },
  { days: 15, downTo: 0 },
] as const;
const DAY = 86_400_000;

/** Tells the stewards of authorities that are interested in a call that its deadline comes near. */
@Injectable()
export class WatchDeadlinesHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly reminders: ReminderRepository,
    private readonly post: DeadlinePost,
  ) {}

  /** Every night. That stewards were told, and the mail that tells them, are committed together. */
  @OnJob({ queue: 'resources.watch-deadlines', cron: '35 4 * * *' })
  async watch(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { days, downTo } of PERIODS) {
      const near = await this.reminders.near(days, new Date(now + downTo * DAY), new Date(now + days * DAY));
      for (const one of near)
        await this.uow.run(async () => {
          if (await this.reminders.noteTold(one, days)) await this.post.tell(one);
        });
    }
  }
}
