import { ActorResolver } from '#libs/platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInResolver } from './api/sign-in.resolver.js';
import { ViewerResolver } from './api/viewer.resolver.js';
import { AccountsFacade } from './app/accounts.facade.js';
import { AccountsSeed } from './app/accounts.seed.js';
import { DemoSignInService } from './app/demo-sign-in.service.js';
import { MailRecipients } from './app/mail-recipients.js';
import { MailboxSignInService } from './app/mailbox-sign-in.service.js';
import { PersonService } from './app/person.service.js';
import { SessionActorResolver } from './app/session-actor.resolver.js';
import { SessionService } from './app/session.service.js';
import { SignInService } from './app/sign-in.service.js';
import { ForgetPastSignInsHandler } from './handlers/forget-past-sign-ins.handler.js';
import { SendSignInMailHandler } from './handlers/send-sign-in-mail.handler.js';
import { PersonEntity } from './persistence/person.entity.js';
import { PersonRepository } from './persistence/person.repository.js';
import { SessionEntity } from './persistence/session.entity.js';
import { SessionRepository } from './persistence/session.repository.js';
import { SignInLinkEntity } from './persistence/sign-in-link.entity.js';
import { SignInLinkRepository } from './persistence/sign-in-link.repository.js';
import { SignInThrottleEntity } from './persistence/sign-in-throttle.entity.js';
import { SignInThrottleRepository } from './persistence/sign-in-throttle.repository.js';

/** People, sign-in and sessions. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, SessionEntity, SignInLinkEntity, SignInThrottleEntity])],
  providers: [
    PersonRepository,
    SessionRepository,
    SignInLinkRepository,
    SignInThrottleRepository,
    PersonService,
    SessionService,
    SignInService,
    DemoSignInService,
    AccountsFacade,
    MailRecipients,
    MailboxSignInService,
    AccountsSeed,
    { provide: ActorResolver, useClass: SessionActorResolver },
    SendSignInMailHandler,
    ForgetPastSignInsHandler,
    SignInResolver,
    ViewerResolver,
  ],
  exports: [ActorResolver, AccountsFacade, AccountsSeed, PersonService, MailRecipients, MailboxSignInService],
})
export class AccountsModule {}
