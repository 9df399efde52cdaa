import { AuthoritiesModule } from './authorities.module.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeclarationController } from './api/declaration/declaration.controller.js';
import { DeclarationResolver } from './api/declaration/declaration.resolver.js';
import { CertificateResolver } from './api/memberships/certificate.resolver.js';
import { EvidenceController } from './api/memberships/evidence.controller.js';
import { MembershipDeskResolver } from './api/memberships/membership-desk.resolver.js';
import { MembershipStepsResolver } from './api/memberships/membership-steps.resolver.js';
import { MembershipLoader } from './api/memberships/membership.loader.js';
import { MembershipResolver } from './api/memberships/membership.resolver.js';
import { DeclarationService } from './app/declaration/declaration.service.js';
import { EvidenceService } from './app/memberships/evidence.service.js';
import { JointSignatureService } from './app/memberships/joint-signature.service.js';
import { MembershipDeskService } from './app/memberships/membership-desk.service.js';
import { MembershipPersonalData } from './app/memberships/membership-personal-data.js';
import { MembershipPreparationService } from './app/memberships/membership-preparation.service.js';
import { MembershipPolicy } from './app/memberships/membership.policy.js';
import { MembershipQueries } from './app/memberships/membership.queries.js';
import { MembershipRecorder } from './app/memberships/membership.recorder.js';
import { SigningService } from './app/memberships/signing.service.js';
import { SupporterService } from './app/memberships/supporter.service.js';
import { MembershipLetters } from './handlers/memberships/membership.letters.js';
import { TellStewardsOfStepHandler } from './handlers/memberships/tell-stewards-of-step.handler.js';
import { DeclarationTextEntity } from './persistence/declaration/declaration-text.entity.js';
import { DeclarationRepository } from './persistence/declaration/declaration.repository.js';
import { JointSignatureEntity } from './persistence/declaration/joint-signature.entity.js';
import { JointSignatureRepository } from './persistence/declaration/joint-signature.repository.js';
import { MembershipCaseRepository } from './persistence/memberships/membership-case.repository.js';
import { MembershipEventEntity } from './persistence/memberships/membership-event.entity.js';
import { MembershipEvidenceEntity } from './persistence/memberships/membership-evidence.entity.js';
import { MembershipTrailRepository } from './persistence/memberships/membership-trail.repository.js';
import { RegistrationModule } from './registration.module.js';

const ENTITIES = [
  DeclarationTextEntity,
  JointSignatureEntity,
  MembershipEventEntity,
  MembershipEvidenceEntity,
];

/** Memberships from the first line to the public list, and the declaration that is signed. */
@Module({
  imports: [AuthoritiesModule, TypeOrmModule.forFeature(ENTITIES), RegistrationModule],
  controllers: [DeclarationController, EvidenceController],
  providers: [
    DeclarationRepository,
    JointSignatureRepository,
    MembershipCaseRepository,
    MembershipTrailRepository,
    DeclarationService,
    MembershipPolicy,
    MembershipRecorder,
    MembershipPreparationService,
    SigningService,
    SupporterService,
    JointSignatureService,
    EvidenceService,
    MembershipDeskService,
    MembershipQueries,
    MembershipPersonalData,
    MembershipLetters,
    TellStewardsOfStepHandler,
    MembershipLoader,
    DeclarationResolver,
    MembershipResolver,
    MembershipStepsResolver,
    MembershipDeskResolver,
    CertificateResolver,
  ],
  exports: [DeclarationService],
})
export class MembershipModule {}
