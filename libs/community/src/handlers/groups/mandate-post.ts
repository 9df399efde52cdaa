import { AccountsFacade, type MailRecipient } from '#libs/accounts';
import { HubConfig, Mailer, type ComposedMail } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Where mails about mandates go out: who is written to at which address, and what their links begin with. */
@Injectable()
export class MandatePost {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** What every link in a mail begins with. */
  get publicUrl(): string {
    return this.config.http.publicUrl;
  }

  /** How to write to these people; those who are gone or suspended are left out. */
  async recipients(personIds: readonly string[]): Promise<MailRecipient[]> {
    return this.accounts.recipientsOf(personIds, null);
  }

  /** Queues a mail within the running unit of work. */
  async send(
    mail: ComposedMail & { readonly to: string; readonly personId: string; readonly messageId: string },
  ): Promise<void> {
    await this.mailer.send(mail);
  }
}
