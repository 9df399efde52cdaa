import { createTransport, type Transporter } from 'nodemailer';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { MailMessage } from './mail-message.js';

/** Where mail goes. Delivering the same message id twice must do no harm. */
export abstract class MailTransport {
  /** @throws when the mail could not be handed over; the job is then tried again */
  abstract deliver(mail: MailMessage): Promise<void>;
}

/** Hands mail to an SMTP server. */
export class SmtpTransport extends MailTransport {
  private readonly transporter: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    super();
    this.transporter = createTransport(smtpUrl);
  }

  async deliver({ to, subject, text, html, messageId }: MailMessage): Promise<void> {
    await this.transporter.sendMail({ from: this.from, to, subject, text, html, messageId });
  }
}

/** Keeps mail in the database, to be read at /dev/mail. Nothing leaves the machine. */
export class MailboxTransport extends MailTransport {
  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async deliver(mail: MailMessage): Promise<void> {
    await this.uow.query(
      `INSERT INTO dev_mail (message_id, recipient, subject, text_part, html_part) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (message_id) DO NOTHING`,
      [mail.messageId, mail.to, mail.subject, mail.text, mail.html],
    );
  }
}
