import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionResolver } from './api/session.resolver.js';
import { PendingProofs } from './app/pending-proofs.service.js';
import { SecurityChanges } from './app/security-changes.service.js';
import { SessionService } from './app/session.service.js';
import { Throttle } from './app/throttle.service.js';
import { PendingProofEntity } from './persistence/pending-proof.entity.js';
import { PendingProofRepository } from './persistence/pending-proof.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { SessionEntity } from './persistence/session.entity.js';
import { SessionRepository } from './persistence/session.repository.js';
import { SignInThrottleEntity } from './persistence/sign-in-throttle.entity.js';
import { SignInThrottleRepository } from './persistence/sign-in-throttle.repository.js';

/** What every way to sign in rests on: sessions, proofs under way, and the throttle. */
@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity, PendingProofEntity, SignInThrottleEntity])],
  providers: [
    PersonRepository,
    SessionRepository,
    PendingProofRepository,
    SignInThrottleRepository,
    SessionService,
    PendingProofs,
    Throttle,
    SecurityChanges,
    SessionResolver,
  ],
  exports: [
    PersonRepository,
    SessionRepository,
    PendingProofRepository,
    SignInThrottleRepository,
    SessionService,
    PendingProofs,
    Throttle,
    SecurityChanges,
  ],
})
export class SessionsModule {}
