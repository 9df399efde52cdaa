import { AccountsFacade } from '#libs/accounts';
import { BodiesFacade } from '#libs/community';
import { QuietLinks } from '#libs/knowledge';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NearDeadline } from '../../persistence/funding/reminder.repository.js';
import { deadlineMail } from './deadline.mail.js';

/** Writes to the stewards of an authority about a deadline, within the running unit of work. */
@Injectable()
export class DeadlinePost {
  constructor(
    private readonly bodies: BodiesFacade,
    private readonly accounts: AccountsFacade,
    private readonly quiet: QuietLinks,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Writes to those who want reminders, and have not silenced the call. */
  async tell(deadline: NearDeadline): Promise<void> {
    const { authorityId, callId } = deadline;
    const [authority] = await this.bodies.bodyViews([authorityId]);
    if (authority === undefined) return;
    const stewards = await this.quiet.notSilenced(await this.bodies.stewardIdsOf(authorityId), callId);
    const { publicUrl } = this.config.http;
    for (const { id, email, name, locale } of await this.accounts.recipientsOf(stewards, 'reminders')) {
      const quietLink = (await this.quiet.linksFor(id, locale))({ item: callId });
      const mail = deadlineMail({ deadline, authority, name, locale, publicUrl, quietLink });
      await this.mailer.send({ to: email, personId: id, ...mail });
    }
  }
}
