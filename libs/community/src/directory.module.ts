import { AuthoritiesModule } from './authorities.module.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryLoader } from './api/directory/directory.loader.js';
import {
  AuthorityMembershipsResolver,
  DirectoryResolver,
  OrganisationResolver,
} from './api/directory/directory.resolver.js';
import { MembersExportController } from './api/directory/members-export.controller.js';
import { MemberSearchSource } from './app/directory/member.search-source.js';
import { ObservationsService } from './app/directory/observations.service.js';
import { OrganisationSeed } from './app/directory/organisation.seed.js';
import { DirectoryEntryEntity } from './persistence/directory/directory-entry.entity.js';
import { DirectoryRepository } from './persistence/directory/directory.repository.js';
import { OrganisationReader } from './persistence/directory/organisation.reader.js';

/** The public directory: who signed and who supports the declaration. */
@Module({
  imports: [AuthoritiesModule, TypeOrmModule.forFeature([DirectoryEntryEntity])],
  controllers: [MembersExportController],
  providers: [
    DirectoryRepository,
    MemberSearchSource,
    OrganisationReader,
    ObservationsService,
    OrganisationSeed,
    DirectoryLoader,
    DirectoryResolver,
    OrganisationResolver,
    AuthorityMembershipsResolver,
  ],
  exports: [OrganisationSeed],
})
export class DirectoryModule {}
