import { AccountsModule } from '#libs/accounts';
import { Module } from '@nestjs/common';
import { MandateService } from './app/groups/mandate.service.js';
import { GroupRepository } from './persistence/groups/group.repository.js';
import { MandateRepository } from './persistence/groups/mandate.repository.js';
import { StewardshipRepository } from './persistence/stewardship.repository.js';

/** Sub-groups, assemblies and boards, their mandates and what they work on. */
@Module({
  imports: [AccountsModule],
  providers: [GroupRepository, MandateRepository, StewardshipRepository, MandateService],
  exports: [GroupRepository, MandateRepository, MandateService],
})
export class GroupsModule {}
