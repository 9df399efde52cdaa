/** One e-mail to one person: always with a text part; the HTML part says the same. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stays the same over repeated deliveries, so that a mail program shows the mail once. */
  readonly messageId: string;
}
