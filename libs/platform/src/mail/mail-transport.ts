import { Logger } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { MailMessage } from './mail-message.js';

/** Where mail goes. Delivering the same message id twice must do no harm. */
export abstract class MailTransport {
  /** @throws when the mail could not be handed over; the job is then tried again */
  abstract deliver(mail: MailMessage): Promise<void>;
}

/** Hands mail to an SMTP server. */
export class SmtpTransport extends MailTransport {
  private transporter: Promise<Transporter> | undefined;

  constructor(
    private readonly smtpUrl: string,
    private readonly from: string,
  ) {
    super();
  }

  async deliver({ to, subject, text, html, messageId }: MailMessage): Promise<void> {
    this.transporter ??= this.connect();
    const transporter = await this.transporter;
    await transporter.sendMail({ from: this.from, to, subject, text, html, messageId });
  }

  // Loaded with the first mail: a hub that keeps its mail never needs it, and it costs 28 MB.
  private async connect(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport(this.smtpUrl);
  }
}

/** Stands in place of an address that is to be forgotten. */
const FORGOTTEN = 'an address that is not used any more';

/** Keeps mail in the database, to be read at /dev/mail. Nothing leaves the machine. */
export class MailboxTransport extends MailTransport {
  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async deliver(mail: MailMessage): Promise<void> {
    await this.uow.query(
      `INSERT INTO dev_mail (message_id, recipient, subject, text_part, html_part, person_id)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (message_id) DO NOTHING`,
      [
        mail.messageId,
        mail.last === true ? FORGOTTEN : mail.to,
        mail.subject,
        mail.text,
        mail.html,
        mail.personId ?? null,
      ],
    );
  }
}

/** Takes mail and drops it: for a hub that was set up without a way to send. The log says so once per mail. */
export class NoTransport extends MailTransport {
  private readonly logger = new Logger(NoTransport.name);

  deliver({ subject }: MailMessage): Promise<void> {
    this.logger.warn(`A mail (“${subject}”) was not sent: set SMTP_URL to send mail.`);
    return Promise.resolve();
  }
}
