import { Module } from '@nestjs/common';
import { AuditController } from './api/audit/audit.controller.js';
import { AuditResolver, RefusedAccessResolver } from './api/audit/audit.resolver.js';
import { PersonNameLoader } from './api/audit/person-name.loader.js';
import { PeopleResolver } from './api/people/people.resolver.js';
import { AccountsFacade } from './app/accounts.facade.js';
import { AuditExportService } from './app/audit-export.service.js';
import { PeopleDeskService } from './app/people-desk.service.js';
import { PeopleDeskRepository } from './persistence/people-desk.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { ProfileRepository } from './persistence/profile.repository.js';
import { SessionRepository } from './persistence/session.repository.js';

/** The desk of those who run the platform: people and their roles, and the audit log. */
@Module({
  controllers: [AuditController],
  providers: [
    PersonRepository,
    PeopleDeskRepository,
    ProfileRepository,
    SessionRepository,
    AccountsFacade,
    PeopleDeskService,
    AuditExportService,
    PersonNameLoader,
    PeopleResolver,
    AuditResolver,
    RefusedAccessResolver,
  ],
  exports: [PeopleDeskService, AuditExportService],
})
export class PeopleDeskModule {}
