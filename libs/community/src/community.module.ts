import { AuthoritiesModule } from './authorities.module.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditNamesResolver } from './api/audit-names.resolver.js';
import { AuthorityResolver } from './api/authority.resolver.js';
import { RegionResolver } from './api/region.resolver.js';
import { SignatoryResolver } from './api/signatory.resolver.js';
import {
  DemoPersonAuthoritiesResolver,
  ViewerAuthoritiesResolver,
} from './api/stewarded-authorities.resolver.js';
import { AuthorityImportService } from './app/authority-import.service.js';
import { CommunitySeed } from './app/community.seed.js';
import { MemberSeed } from './app/member.seed.js';
import { RegionImportService } from './app/region-import.service.js';
import { StewardshipService } from './app/stewardship.service.js';
import { ElectionsModule } from './elections.module.js';
import { GroupsModule } from './groups.module.js';
import { DirectoryModule } from './directory.module.js';
import { RegionEntity } from './persistence/region.entity.js';
import { RegionImportEntity } from './persistence/region-import.entity.js';
import { RegionRepository } from './persistence/region.repository.js';
import { StewardsModule } from './stewards.module.js';
import { MembershipModule } from './membership.module.js';
import { RegistrationModule } from './registration.module.js';

const ENTITIES = [RegionEntity, RegionImportEntity];

/** Authorities, their regions and memberships, and who acts for them. */
@Module({
  imports: [
    AuthoritiesModule,
    TypeOrmModule.forFeature(ENTITIES),
    DirectoryModule,
    RegistrationModule,
    MembershipModule,
    StewardsModule,
    GroupsModule,
    ElectionsModule,
  ],
  providers: [
    RegionRepository,
    RegionImportService,
    AuthorityImportService,
    StewardshipService,
    CommunitySeed,
    MemberSeed,
    AuthorityResolver,
    RegionResolver,
    SignatoryResolver,
    ViewerAuthoritiesResolver,
    DemoPersonAuthoritiesResolver,
    AuditNamesResolver,
  ],
  exports: [AuthoritiesModule, StewardsModule, CommunitySeed, AuthorityImportService, StewardshipService],
})
export class CommunityModule {}
