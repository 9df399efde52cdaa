import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { HubConfig } from '../config/index.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MailStore } from './mail-store.js';
import { MailTransport, MailboxTransport, NoTransport, SmtpTransport } from './mail-transport.js';
import { MailboxController } from './mailbox.controller.js';
import { Mailer } from './mailer.service.js';

/** Offers `Mailer` everywhere. Kept mail can be read in the browser, in demo mode only. */
@Global()
@Module({})
export class MailModule {
  static forRoot({ mail, demo }: HubConfig): DynamicModule {
    const transport = {
      provide: MailTransport,
      inject: [UnitOfWork],
      useFactory: (uow: UnitOfWork): MailTransport => {
        if (mail.smtpUrl) return new SmtpTransport(mail.smtpUrl.reveal(), mail.from);
        return mail.transport === 'kept' ? new MailboxTransport(uow) : new NoTransport();
      },
    };
    return {
      module: MailModule,
      controllers: demo && mail.transport === 'kept' ? [MailboxController] : [],
      providers: [transport, MailStore, Mailer],
      exports: [Mailer, MailStore],
    };
  }
}
