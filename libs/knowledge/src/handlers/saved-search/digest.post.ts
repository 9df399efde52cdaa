import type { MailRecipient } from '#libs/accounts';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { QuietLinks } from '../../app/saved-search/quiet-links.js';
import type { SearchNews } from '../../app/saved-search/search-news.service.js';
import { digestMail } from './digest.mail.js';

/** Writes the mail about what is new, within the running unit of work. */
@Injectable()
export class DigestPost {
  constructor(
    private readonly quiet: QuietLinks,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  async send({ id, email, name, locale }: MailRecipient, news: readonly SearchNews[]): Promise<void> {
    const quietLink = await this.quiet.linksFor(id, locale);
    const { publicUrl } = this.config.http;
    await this.mailer.send({
      to: email,
      personId: id,
      ...digestMail({ name, locale, news, quietLink, publicUrl }),
    });
  }
}
