import { ActorResolver } from '#libs/platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from './account.module.js';
import { ViewerSecurityResolver } from './api/factors/viewer-security.resolver.js';
import { SignInResolver } from './api/sign-in.resolver.js';
import { ViewerResolver } from './api/viewer.resolver.js';
import { AccountsFacade } from './app/accounts.facade.js';
import { AccountsPersonalData } from './app/accounts.personal-data.js';
import { AccountsSeed } from './app/accounts.seed.js';
import { DemoSignInService } from './app/demo-sign-in.service.js';
import { MailboxSignInService } from './app/mailbox-sign-in.service.js';
import { PersonService } from './app/person.service.js';
import { SessionActorResolver } from './app/session-actor.resolver.js';
import { SignInService } from './app/sign-in.service.js';
import { ForgetPastSignInsHandler } from './handlers/forget-past-sign-ins.handler.js';
import { SendSignInMailHandler } from './handlers/send-sign-in-mail.handler.js';
import { PeopleDeskModule } from './people-desk.module.js';
import { OpenIdModule } from './openid.module.js';
import { PersonEntity } from './persistence/person.entity.js';
import { ProfileRepository } from './persistence/profile.repository.js';
import { SignInLinkEntity } from './persistence/sign-in-link.entity.js';
import { SignInLinkRepository } from './persistence/sign-in-link.repository.js';
import { SecondFactorsModule } from './second-factors.module.js';
import { SessionsModule } from './sessions.module.js';

/** People, sign-in and sessions. */
@Module({
  imports: [
    AccountModule,
    PeopleDeskModule,
    SessionsModule,
    SecondFactorsModule,
    OpenIdModule,
    TypeOrmModule.forFeature([PersonEntity, SignInLinkEntity]),
  ],
  providers: [
    SignInLinkRepository,
    ProfileRepository,
    PersonService,
    SignInService,
    DemoSignInService,
    AccountsFacade,
    AccountsPersonalData,
    MailboxSignInService,
    AccountsSeed,
    { provide: ActorResolver, useClass: SessionActorResolver },
    SendSignInMailHandler,
    ForgetPastSignInsHandler,
    SignInResolver,
    ViewerResolver,
    ViewerSecurityResolver,
  ],
  exports: [ActorResolver, AccountsFacade, AccountsSeed, PersonService, MailboxSignInService, SessionsModule],
})
export class AccountsModule {}
