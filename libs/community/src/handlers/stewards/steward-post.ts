import type { Locale } from '#libs/kernel';
import { HubConfig, Mailer, pageAddress } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Body } from '../../domain/stewards/body.js';
import { ALARM_DAYS, INVITATION_DAYS } from '../../domain/stewards/steward.rules.js';
import { mailLanguageOf, stewardMail, type StewardMailKind } from './steward.mail.js';

/** Who is written to; `id` is null when nobody with this address is known here. */
interface Addressee {
  readonly id: string | null;
  readonly email: string;
  readonly locale: Locale;
}

/** Sends mails about stewards within the running unit of work. */
@Injectable()
export class StewardPost {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /**
   * @param path the page of ours that the mail leads to; the address is built from the configuration alone
   */
  async send(
    kind: StewardMailKind,
    to: Addressee,
    path: string,
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    const language = mailLanguageOf(to.locale);
    const count = String(kind === 'invitation' ? INVITATION_DAYS : ALARM_DAYS);
    const link = pageAddress(this.config.http.publicUrl, language, path);
    const mail = stewardMail({ kind, locale: language, link, values: { ...values, count } });
    await this.mailer.send({ to: to.email, ...(to.id !== null && { personId: to.id }), ...mail });
  }
}

/** The page on which the stewards of a body are kept. */
export function stewardsPath({ id, kind }: Pick<Body, 'id' | 'kind'>): string {
  return `/community/${kind === 'authority' ? 'authorities' : 'organisations'}/${id}/stewards`;
}
