import { AccountsFacade, type MailRecipient } from '#libs/accounts';
import { BodiesFacade, CommunityFacade } from '#libs/community';
import { localize } from '#libs/kernel';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { needMail, type NeedMailKind } from './need.mail.js';

/** News for the stewards of an authority. */
export interface NeedNews {
  readonly kind: NeedMailKind;
  readonly authorityId: string;
  /** Names the news within all mail, so that a repeated job writes nothing twice. */
  readonly mark: string;
  readonly values: Readonly<Record<string, string>>;
  /** The page of ours it leads to, without language. */
  readonly path: string;
}

/** Writes to the stewards of authorities, within the running unit of work. */
@Injectable()
export class NeedPost {
  constructor(
    private readonly bodies: BodiesFacade,
    private readonly community: CommunityFacade,
    private readonly accounts: AccountsFacade,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Writes to those of its stewards who want reminders, each in their language. */
  async tell({ kind, authorityId, mark, values, path }: NeedNews): Promise<void> {
    const authority = await this.community.authorityView(authorityId);
    if (authority === null) return;
    const stewardIds = await this.bodies.stewardIdsOf(authorityId);
    const readers: MailRecipient[] = await this.accounts.recipientsOf(stewardIds, 'reminders');
    for (const { id, email, name, locale } of readers) {
      const authorityName = localize(authority.name, locale, authority.sourceLocale).text;
      const { publicUrl } = this.config.http;
      const filled = { ...values, name, authority: authorityName };
      const mail = needMail({ kind, locale, values: filled, publicUrl, path });
      const messageId = `<need-${kind}.${mark}.${authorityId}.${id}@living-hub>`;
      await this.mailer.send({ to: email, personId: id, ...mail, messageId });
    }
  }
}
