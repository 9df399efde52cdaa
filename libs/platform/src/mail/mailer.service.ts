import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { Jobs } from '../jobs/jobs.service.js';
import { OnJob } from '../jobs/on-job.decorator.js';
import type { MailMessage } from './mail-message.js';
import { MailTransport } from './mail-transport.js';

const MAIL_QUEUE = 'mail';
const MAIL_RETRIES = 12;

/** Sends e-mail as jobs: at least once, and only when the work that asked for it is committed. */
@Injectable()
export class Mailer {
  constructor(
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
  ) {}

  /** Queues a mail within the running unit of work. */
  async send(mail: Omit<MailMessage, 'messageId'> & { readonly messageId?: string }): Promise<void> {
    await this.jobs.send(MAIL_QUEUE, { ...mail, messageId: mail.messageId ?? `<${newId()}@living-hub>` });
  }

  /** Hands one queued mail to the transport. */
  @OnJob({ queue: MAIL_QUEUE, retryLimit: MAIL_RETRIES })
  async deliver(payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.transport.deliver(payload as unknown as MailMessage);
  }
}
