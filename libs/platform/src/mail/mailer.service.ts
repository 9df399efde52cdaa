import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { Jobs } from '../jobs/jobs.service.js';
import { OnJob } from '../jobs/on-job.decorator.js';
import { MAIL_QUEUE, type MailMessage } from './mail-message.js';
import { MailStore } from './mail-store.js';
import { MailTransport } from './mail-transport.js';

const MAIL_RETRIES = 12;

/** Sends e-mail as jobs: at least once, and only when the work that asked for it is committed. */
@Injectable()
export class Mailer {
  constructor(
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly store: MailStore,
  ) {}

  /** Queues a mail within the running unit of work. With `last`, the queue forgets the address once it is sent. */
  async send(mail: Omit<MailMessage, 'messageId'> & { readonly messageId?: string }): Promise<void> {
    await this.jobs.send(MAIL_QUEUE, { ...mail, messageId: mail.messageId ?? `<${newId()}@living-hub>` });
  }

  /** Hands one queued mail to the transport. */
  @OnJob({ queue: MAIL_QUEUE, retryLimit: MAIL_RETRIES })
  async deliver(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const mail = payload as unknown as MailMessage;
    await this.transport.deliver(mail);
    if (mail.last === true) await this.store.forgetDelivered(mail.messageId);
  }
}
