import { type DynamicModule, Global, Module } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MailboxController } from './mailbox.controller.js';
import { MailTransport, MailboxTransport, SmtpTransport } from './mail-transport.js';
import { Mailer } from './mailer.service.js';

/** Which mail server to use; without one, mail is kept and shown at /dev/mail. */
export interface MailModuleOptions {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Whether anybody may read the kept mail in the browser: demo mode only. */
  readonly showMailbox: boolean;
}

/** Offers `Mailer` everywhere. */
@Global()
@Module({})
export class MailModule {
  static forRoot({ smtpUrl, from, showMailbox }: MailModuleOptions): DynamicModule {
    const transport = {
      provide: MailTransport,
      inject: [UnitOfWork],
      useFactory: (uow: UnitOfWork) => (smtpUrl ? new SmtpTransport(smtpUrl, from) : new MailboxTransport(uow)),
    };
    return {
      module: MailModule,
      controllers: showMailbox ? [MailboxController] : [],
      providers: [transport, Mailer],
      exports: [Mailer],
    };
  }
}
