import { AuthoritiesModule } from './authorities.module.js';
import { Module } from '@nestjs/common';
import { RegistrationResolver } from './api/registration/registration.resolver.js';
import { RegistrationService } from './app/registration/registration.service.js';
import { MemberRegistryRepository } from './persistence/registration/member-registry.repository.js';
import { MemberStewardRepository } from './persistence/registration/member-steward.repository.js';

/** Registering authorities and organisations, and changing what is said about them. */
@Module({
  imports: [AuthoritiesModule],
  providers: [MemberRegistryRepository, MemberStewardRepository, RegistrationService, RegistrationResolver],
  exports: [MemberRegistryRepository, MemberStewardRepository],
})
export class RegistrationModule {}
