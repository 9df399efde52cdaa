import { AuthoritiesModule } from './authorities.module.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupItemResolver } from './api/groups/group-item.resolver.js';
import { GroupContactResolver, GroupMembershipResolver } from './api/groups/group-membership.resolver.js';
import { GroupWorkResolver } from './api/groups/group-work.resolver.js';
import { GroupLoader } from './api/groups/group.loader.js';
import { GroupResolver } from './api/groups/group.resolver.js';
import { MandateCandidatesResolver } from './api/groups/mandate-candidates.resolver.js';
import { MandateResolver } from './api/groups/mandate.resolver.js';
import { AppointmentService } from './app/groups/appointment.service.js';
import { GroupCandidatesService } from './app/groups/group-candidates.service.js';
import { GroupImportService } from './app/groups/group-import.service.js';
import { GroupInvitationService } from './app/groups/group-invitation.service.js';
import { GroupItemService } from './app/groups/group-item.service.js';
import { GroupMembershipService } from './app/groups/group-membership.service.js';
import { GroupSearchSource } from './app/groups/group.search-source.js';
import { GroupPolicy } from './app/groups/group.policy.js';
import { GroupSightService } from './app/groups/group-sight.service.js';
import { GroupStandingService } from './app/groups/group-standing.service.js';
import { GroupsPersonalData } from './app/groups/groups-personal-data.js';
import { MandateService } from './app/groups/mandate.service.js';
import { MandateNoticeSender } from './handlers/groups/mandate-notice.sender.js';
import { MandatePost } from './handlers/groups/mandate-post.js';
import { RemindOfEndingMandatesHandler } from './handlers/groups/remind-of-ending-mandates.handler.js';
import { TellAppointedHandler } from './handlers/groups/tell-appointed.handler.js';
import { GroupEntity } from './persistence/group.entity.js';
import { GroupImportRepository } from './persistence/groups/group-import.repository.js';
import { GroupInvitationEntity } from './persistence/groups/group-invitation.entity.js';
import { GroupInvitationRepository } from './persistence/groups/group-invitation.repository.js';
import { GroupItemRepositories } from './persistence/groups/group-item.repositories.js';
import { GroupMeetingEntity } from './persistence/groups/group-meeting.entity.js';
import { GroupMeetingRepository } from './persistence/groups/group-meeting.repository.js';
import { GroupMemberEntity } from './persistence/groups/group-member.entity.js';
import { GroupMemberRepository } from './persistence/groups/group-member.repository.js';
import { GroupOutputEntity } from './persistence/groups/group-output.entity.js';
import { GroupOutputRepository } from './persistence/groups/group-output.repository.js';
import { GroupPersonRepository } from './persistence/groups/group-person.repository.js';
import { MandateNoticeEntity } from './persistence/groups/mandate-notice.entity.js';
import { MandateNoticeRepository } from './persistence/groups/mandate-notice.repository.js';
import { WorkItemEntity } from './persistence/groups/work-item.entity.js';
import { WorkItemRepository } from './persistence/groups/work-item.repository.js';
import { MandateEntity } from './persistence/mandate.entity.js';

const ENTITIES = [
  GroupEntity,
  MandateEntity,
  MandateNoticeEntity,
  GroupMemberEntity,
  GroupInvitationEntity,
  WorkItemEntity,
  GroupMeetingEntity,
  GroupOutputEntity,
];

const REPOSITORIES = [
  GroupMemberRepository,
  GroupInvitationRepository,
  WorkItemRepository,
  GroupMeetingRepository,
  GroupOutputRepository,
  GroupItemRepositories,
  GroupImportRepository,
  GroupPersonRepository,
  MandateNoticeRepository,
];

const SERVICES = [
  GroupPolicy,
  GroupSightService,
  GroupStandingService,
  GroupCandidatesService,
  MandateService,
  AppointmentService,
  GroupItemService,
  GroupMembershipService,
  GroupInvitationService,
  GroupImportService,
  GroupsPersonalData,
];

const RESOLVERS = [
  GroupLoader,
  GroupResolver,
  GroupWorkResolver,
  GroupItemResolver,
  GroupMembershipResolver,
  GroupContactResolver,
  MandateResolver,
  MandateCandidatesResolver,
];

const HANDLERS = [MandatePost, MandateNoticeSender, TellAppointedHandler, RemindOfEndingMandatesHandler];

/** Sub-groups, assemblies and boards, their mandates and what they work on. */
@Module({
  imports: [AuthoritiesModule, TypeOrmModule.forFeature(ENTITIES)],
  providers: [GroupSearchSource, ...REPOSITORIES, ...SERVICES, ...HANDLERS, ...RESOLVERS],
  exports: [MandateService, GroupPolicy, GroupImportService],
})
export class GroupsModule {}
