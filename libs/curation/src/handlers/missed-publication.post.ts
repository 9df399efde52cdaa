import { AccountsFacade } from '#libs/accounts';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MissedPublication } from '../app/content-timetable.js';
import { missedPublicationMail } from './missed-publication.mail.js';

/** Writes to those who worked on a draft that could not be published. */
@Injectable()
export class MissedPublicationPost {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Queues the mails within the running unit of work; people who are gone or suspended are left out. */
  async tell({ id, itemId, title, personIds, faults }: MissedPublication): Promise<void> {
    const { publicUrl } = this.config.http;
    for (const { id: personId, email, name, locale } of await this.accounts.recipientsOf(
      [...new Set(personIds)],
      null,
    )) {
      const mail = missedPublicationMail({ name, locale, title, faults, itemId, publicUrl });
      await this.mailer.send({
        to: email,
        ...mail,
        messageId: `<content.missed.${id}.${personId}@living-hub>`,
      });
    }
  }
}
