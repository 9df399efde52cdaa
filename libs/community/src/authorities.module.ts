import { AccountsModule } from '#libs/accounts';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthorityLoader } from './api/authority.loader.js';
import { CommunityFacade } from './app/community.facade.js';
import { AuthorityEntity } from './persistence/authority.entity.js';
import { AuthorityRepository } from './persistence/authority.repository.js';
import { GroupRepository } from './persistence/groups/group.repository.js';
import { GroupSightRepository } from './persistence/groups/group-sight.repository.js';
import { MandateRepository } from './persistence/groups/mandate.repository.js';
import { MembershipEntity } from './persistence/membership.entity.js';
import { MembershipRepository } from './persistence/membership.repository.js';
import { OrganisationEntity } from './persistence/organisation.entity.js';
import { StewardshipEntity } from './persistence/stewardship.entity.js';
import { StewardshipRepository } from './persistence/stewardship.repository.js';

const SHARED = [
  AuthorityRepository,
  MembershipRepository,
  StewardshipRepository,
  MandateRepository,
  GroupRepository,
  GroupSightRepository,
  CommunityFacade,
  AuthorityLoader,
];

/** Authorities and who acts for them: what every other subject of this library rests on. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AuthorityEntity, OrganisationEntity, MembershipEntity, StewardshipEntity]),
    AccountsModule,
  ],
  providers: SHARED,
  exports: [...SHARED, AccountsModule],
})
export class AuthoritiesModule {}
