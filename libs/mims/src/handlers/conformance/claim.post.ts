import { AccountsFacade } from '#libs/accounts';
import { BodiesFacade } from '#libs/community';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { claimMail, type ClaimMailFacts } from './claim.mail.js';

/** News for the stewards of a body. */
export interface BodyNews extends Pick<ClaimMailFacts, 'kind' | 'values' | 'until' | 'path'> {
  readonly bodyId: string;
  /** Names the news within all mail, so that a repeated job writes nothing twice. */
  readonly mark: string;
}

/** Writes to the stewards of a body, within the running unit of work. */
@Injectable()
export class ClaimPost {
  constructor(
    private readonly bodies: BodiesFacade,
    private readonly accounts: AccountsFacade,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Writes to those of its stewards who want reminders. */
  async tell({ bodyId, mark, ...news }: BodyNews): Promise<void> {
    const stewardIds = await this.bodies.stewardIdsOf(bodyId);
    const { publicUrl } = this.config.http;
    for (const { id, email, name, locale } of await this.accounts.recipientsOf(stewardIds, 'reminders')) {
      const mail = claimMail({ ...news, locale, publicUrl, values: { ...news.values, name } });
      const messageId = `<${news.kind}.${mark}.${id}@living-hub>`;
      await this.mailer.send({ to: email, personId: id, ...mail, messageId });
    }
  }
}
