import type { MailRecipient } from '#libs/accounts';
import { HubConfig, Mailer, pageAddress } from '#libs/platform';
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
    const link = pageAddress(this.config.http.publicUrl, locale, `/memberships/${membershipId}`);
    const mail = membershipStepMail({ step, name, locale, member, reason, link });
    const messageId = `<membership.${stepId}.${id}@living-hub>`;
    await this.mailer.send({ to: email, personId: id, ...mail, messageId });
  }
}
