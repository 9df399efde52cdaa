import { SOURCE_LOCALE } from '#libs/kernel';
import type { MailRecipient } from '#libs/accounts';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { membershipStepMail, type ToldStep } from './membership-step.mail.js';

/** What one letter is about. */
interface Letter {
  readonly stepId: string;
  readonly membershipId: string;
  readonly step: ToldStep;
  readonly member: string;
  readonly reason: string;
}

/** Sends letters about memberships. Their links come from the configured address alone. */
@Injectable()
export class MembershipLetters {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Queues one letter within the running unit of work. */
  async send({ id, name, email, locale }: MailRecipient, letter: Letter): Promise<void> {
    const { step, member, reason, membershipId, stepId } = letter;
    const prefix = locale === SOURCE_LOCALE ? '' : `/${locale}`;
    const link = `${this.config.http.publicUrl}${prefix}/memberships/${membershipId}`;
    const mail = membershipStepMail({ step, name, locale, member, reason, link });
    await this.mailer.send({ to: email, ...mail, messageId: `<membership.${stepId}.${id}@living-hub>` });
  }
}
