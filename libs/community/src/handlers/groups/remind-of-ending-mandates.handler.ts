import { AccountsFacade } from '#libs/accounts';
import { OnJob } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MandateNoticeRepository } from '../../persistence/groups/mandate-notice.repository.js';
import { MandateNoticeSender } from './mandate-notice.sender.js';

/** Reminds those concerned, 60 and 14 days ahead, that a mandate ends: renew it or call an election. */
@Injectable()
export class RemindOfEndingMandatesHandler {
  constructor(
    private readonly notices: MandateNoticeRepository,
    private readonly sender: MandateNoticeSender,
    private readonly accounts: AccountsFacade,
  ) {}

  /** Once a day. Who was reminded before is left alone, so it may run as often as it likes. */
  @OnJob({ queue: 'groups.remind-of-ending-mandates', cron: '23 5 * * *' })
  async remind(): Promise<void> {
    const coordinators = await this.accounts.coordinatorIds();
    for (const { mandateId, kind, personIds } of await this.notices.ending())
      await this.sender.tell(mandateId, kind, [...new Set([...personIds, ...coordinators])]);
  }
}
