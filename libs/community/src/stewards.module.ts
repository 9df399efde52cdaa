import { AuthoritiesModule } from './authorities.module.js';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HandoverController } from './api/stewards/handover.controller.js';
import { HandoverResolver } from './api/stewards/handover.resolver.js';
import { InvitationResolver } from './api/stewards/invitation.resolver.js';
import { StewardResolver } from './api/stewards/steward.resolver.js';
import { UnverifiedMailDomainResolver, VacancyResolver } from './api/stewards/vacancy.resolver.js';
import { ViewerStewardshipsResolver } from './api/stewards/viewer-stewardships.resolver.js';
import { BodiesFacade } from './app/stewards/bodies.facade.js';
import { HandoverReads, HandoverService } from './app/stewards/handover.service.js';
import { InvitationAcceptanceService } from './app/stewards/invitation-acceptance.service.js';
import { InvitationLimits } from './app/stewards/invitation-limits.js';
import { InvitationService } from './app/stewards/invitation.service.js';
import { JoinRequestService } from './app/stewards/join-request.service.js';
import { MailDomainService } from './app/stewards/mail-domain.service.js';
import { StewardData } from './app/stewards/steward-data.js';
import { StewardDeskService } from './app/stewards/steward-desk.service.js';
import { StewardMailJobs } from './app/stewards/steward-mail.jobs.js';
import { StewardNames } from './app/stewards/steward-names.js';
import { StewardNotice } from './app/stewards/steward-notice.js';
import { StewardPolicy } from './app/stewards/steward.policy.js';
import { StewardsService } from './app/stewards/stewards.service.js';
import { SendStewardMailHandler } from './handlers/stewards/send-steward-mail.handler.js';
import { StewardPost } from './handlers/stewards/steward-post.js';
import {
  ForgetPastInvitationsHandler,
  WatchStewardsHandler,
} from './handlers/stewards/watch-stewards.handler.js';
import { DirectoryRepository } from './persistence/directory/directory.repository.js';
import { BodyReader } from './persistence/stewards/body.reader.js';
import { BodyRepository } from './persistence/stewards/body.repository.js';
import { InvitationRepository } from './persistence/stewards/invitation.repository.js';
import { JoinRequestEntity } from './persistence/stewards/join-request.entity.js';
import { JoinRequestRepository } from './persistence/stewards/join-request.repository.js';
import { MailDomainEntity } from './persistence/stewards/mail-domain.entity.js';
import { MailDomainRepository } from './persistence/stewards/mail-domain.repository.js';
import { MandateReader } from './persistence/stewards/mandate.reader.js';
import { StewardInvitationEntity } from './persistence/stewards/steward-invitation.entity.js';
import { VacancyAlarmEntity } from './persistence/stewards/vacancy-alarm.entity.js';
import { VacancyRepository } from './persistence/stewards/vacancy.repository.js';

const ENTITIES = [StewardInvitationEntity, JoinRequestEntity, MailDomainEntity, VacancyAlarmEntity];

const PERSISTENCE = [
  DirectoryRepository,
  BodyReader,
  BodyRepository,
  InvitationRepository,
  JoinRequestRepository,
  MailDomainRepository,
  VacancyRepository,
  MandateReader,
];

const APP = [
  StewardPolicy,
  StewardNames,
  StewardMailJobs,
  StewardNotice,
  StewardsService,
  StewardDeskService,
  InvitationLimits,
  InvitationService,
  InvitationAcceptanceService,
  JoinRequestService,
  MailDomainService,
  HandoverReads,
  HandoverService,
  StewardData,
  BodiesFacade,
];

const HANDLERS = [StewardPost, SendStewardMailHandler, WatchStewardsHandler, ForgetPastInvitationsHandler];

const API = [
  StewardResolver,
  InvitationResolver,
  ViewerStewardshipsResolver,
  VacancyResolver,
  UnverifiedMailDomainResolver,
  HandoverResolver,
];

/** Who acts for authorities and organisations: how people begin and end to, and what they hand over. */
@Module({
  imports: [AuthoritiesModule, TypeOrmModule.forFeature(ENTITIES), DiscoveryModule],
  controllers: [HandoverController],
  providers: [...PERSISTENCE, ...APP, ...HANDLERS, ...API],
  exports: [BodiesFacade],
})
export class StewardsModule {}
