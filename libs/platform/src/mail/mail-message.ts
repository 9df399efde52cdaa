/** The queue that mail waits in. */
export const MAIL_QUEUE = 'mail';
/** Where mail lies that could not be handed over. */
export const FAILED_MAIL_QUEUE = `${MAIL_QUEUE}.failed`;

/** One e-mail to one person: always with a text part; the HTML part says the same. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stays the same over repeated deliveries, so that a mail program shows the mail once. */
  readonly messageId: string;
  /** Whose mail it is, so that it is found when they are erased, whatever their address is then. */
  readonly personId?: string;
  /** The last mail to an address that is not used any more: once it is handed over, nothing of the address is kept. */
  readonly last?: boolean;
}
