import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountResolver } from './api/account/account.resolver.js';
import { PersonalDataController } from './api/account/personal-data.controller.js';
import { PersonalDataResolver } from './api/account/personal-data.resolver.js';
import { EmailChangeNotices } from './app/email-change.notices.js';
import { EmailChangeRequestService } from './app/email-change-request.service.js';
import { EmailChangeService } from './app/email-change.service.js';
import { ErasureService } from './app/erasure.service.js';
import { AccountPersonalData } from './app/holders/account.personal-data.js';
import { AuditPersonalData } from './app/holders/audit.personal-data.js';
import { MailPersonalData } from './app/holders/mail.personal-data.js';
import { PersonalDataService } from './app/personal-data.service.js';
import { ProfileService } from './app/profile.service.js';
import { AccountRetention } from './handlers/account.retention.js';
import { SendEmailChangeMailHandler } from './handlers/send-email-change-mail.handler.js';
import { EmailChangeEntity } from './persistence/email-change.entity.js';
import { EmailChangeRepository } from './persistence/email-change.repository.js';
import { MutedNotificationEntity } from './persistence/muted-notification.entity.js';
import { PeopleDeskRepository } from './persistence/people-desk.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { ProfileRepository } from './persistence/profile.repository.js';
import { SignInThrottleRepository } from './persistence/sign-in-throttle.repository.js';

const persistence = [
  PersonRepository,
  PeopleDeskRepository,
  ProfileRepository,
  EmailChangeRepository,
  SignInThrottleRepository,
];

const app = [
  ProfileService,
  EmailChangeRequestService,
  EmailChangeService,
  EmailChangeNotices,
  PersonalDataService,
  ErasureService,
  AccountPersonalData,
  AuditPersonalData,
  MailPersonalData,
];

/** One's own account: profile, notifications, address, personal data and its end. */
@Module({
  imports: [TypeOrmModule.forFeature([EmailChangeEntity, MutedNotificationEntity]), DiscoveryModule],
  controllers: [PersonalDataController],
  providers: [
    ...persistence,
    ...app,
    SendEmailChangeMailHandler,
    AccountRetention,
    AccountResolver,
    PersonalDataResolver,
  ],
  exports: [ErasureService, ProfileRepository],
})
export class AccountModule {}
