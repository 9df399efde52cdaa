import { Injectable } from '@nestjs/common';
import { PasskeyRepository, type KnownPasskey } from '../../persistence/factors/passkey.repository.js';
import { RecoveryCodeRepository } from '../../persistence/factors/recovery-code.repository.js';
import {
  TotpFactorRepository,
  type TotpFactorRow,
} from '../../persistence/factors/totp-factor.repository.js';

/** The second factors of a person, without anything secret. */
export interface Factors {
  readonly authenticatorApp: TotpFactorRow | null;
  readonly passkeys: readonly KnownPasskey[];
  readonly recoveryCodesLeft: number;
}

/** All second factors of a person together. */
@Injectable()
export class PersonFactors {
  constructor(
    private readonly totp: TotpFactorRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly codes: RecoveryCodeRepository,
  ) {}

  /** All factors of a person. */
  async of(personId: string): Promise<Factors> {
    return {
      authenticatorApp: await this.totp.find(personId),
      passkeys: await this.passkeys.listOf(personId),
      recoveryCodesLeft: await this.codes.countOf(personId),
    };
  }

  /** Removes all factors of a person, with the recovery codes. Belongs in a unit of work. */
  async removeAllOf(personId: string): Promise<void> {
    await this.totp.remove(personId);
    await this.passkeys.removeAllOf(personId);
    await this.codes.removeAllOf(personId);
  }

  /** Whether a person has a second factor; recovery codes alone are none. */
  async hasAny(personId: string): Promise<boolean> {
    const { authenticatorApp, passkeys } = await this.of(personId);
    return authenticatorApp !== null || passkeys.length > 0;
  }
}
