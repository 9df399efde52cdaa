import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PasskeyResolver } from './api/factors/passkey.resolver.js';
import { TotpResolver } from './api/factors/totp.resolver.js';
import { CodeProofService } from './app/factors/code-proof.service.js';
import { FactorChanges } from './app/factors/factor-changes.service.js';
import { PersonFactors } from './app/factors/person-factors.service.js';
import { FactorReset } from './app/factors/factor-reset.service.js';
import { PasskeyEnrolmentService } from './app/factors/passkey-enrolment.service.js';
import { PasskeyProofService } from './app/factors/passkey-proof.service.js';
import { RelyingParty } from './app/factors/relying-party.js';
import { TotpEnrolmentService } from './app/factors/totp-enrolment.service.js';
import { PersonService } from './app/person.service.js';
import { PasskeyEntity } from './persistence/factors/passkey.entity.js';
import { PasskeyRepository } from './persistence/factors/passkey.repository.js';
import { RecoveryCodeEntity } from './persistence/factors/recovery-code.entity.js';
import { RecoveryCodeRepository } from './persistence/factors/recovery-code.repository.js';
import { TotpFactorEntity } from './persistence/factors/totp-factor.entity.js';
import { TotpFactorRepository } from './persistence/factors/totp-factor.repository.js';
import { SessionsModule } from './sessions.module.js';

/** Passkeys, authenticator apps and recovery codes. */
@Module({
  imports: [SessionsModule, TypeOrmModule.forFeature([TotpFactorEntity, PasskeyEntity, RecoveryCodeEntity])],
  providers: [
    TotpFactorRepository,
    PasskeyRepository,
    RecoveryCodeRepository,
    PersonService,
    RelyingParty,
    PersonFactors,
    FactorChanges,
    FactorReset,
    TotpEnrolmentService,
    PasskeyEnrolmentService,
    CodeProofService,
    PasskeyProofService,
    TotpResolver,
    PasskeyResolver,
  ],
  exports: [PersonFactors, FactorReset],
})
export class SecondFactorsModule {}
