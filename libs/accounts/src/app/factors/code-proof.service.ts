import { type Actor, type CookieJar, type HubClient, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CodeRefusedError } from '../../domain/factors/factor.errors.js';
import { hashOfRecoveryCode } from '../../domain/factors/recovery-code.js';
import { matchingStep } from '../../domain/factors/totp.js';
import { codeLimits } from '../../domain/sign-in.rules.js';
import { RecoveryCodeRepository } from '../../persistence/factors/recovery-code.repository.js';
import { TotpFactorRepository } from '../../persistence/factors/totp-factor.repository.js';
import { SecurityChanges } from '../security-changes.service.js';
import { SessionService } from '../session.service.js';
import { Throttle } from '../throttle.service.js';

/** A session was confirmed by a second factor, and goes on under a new secret. */
export class Confirmed {
  readonly secondFactor = true;
}

/** Confirming with a code, of an app or of the list of recovery codes, that it is still the same person. */
@Injectable()
export class CodeProofService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly totp: TotpFactorRepository,
    private readonly codes: RecoveryCodeRepository,
    private readonly sessions: SessionService,
    private readonly throttle: Throttle,
    private readonly changes: SecurityChanges,
  ) {}

  /**
   * Confirms the session with a code of the person's app. Each code works once.
   *
   * @throws RateLimitedError after too many codes, of the person or from the network
   */
  async confirmByApp(
    actor: Actor,
    cookies: CookieJar,
    client: HubClient,
    code: string,
  ): Promise<Confirmed | CodeRefusedError> {
    await this.throttle.count(codeLimits(actor.personId, client.address));
    const key = await this.totp.key(actor.personId);
    const step = key && matchingStep(key.secret, code, key.now, key.lastStep);
    if (step === null) return new CodeRefusedError();
    return this.uow.run(async () => {
      if (!(await this.totp.use(actor.personId, step))) return new CodeRefusedError();
      await this.sessions.confirm(cookies, true);
      return new Confirmed();
    });
  }

  /**
   * Confirms the session with a recovery code, which is used up. The person is told by mail.
   *
   * @throws RateLimitedError after too many codes, of the person or from the network
   */
  async confirmByRecoveryCode(
    actor: Actor,
    cookies: CookieJar,
    client: HubClient,
    code: string,
  ): Promise<Confirmed | CodeRefusedError> {
    const { personId } = actor;
    await this.throttle.count(codeLimits(personId, client.address));
    const hash = hashOfRecoveryCode(code);
    if (hash === null) return new CodeRefusedError();
    return this.uow.run(async () => {
      if (!(await this.codes.use(personId, hash))) return new CodeRefusedError();
      await this.sessions.confirm(cookies, true);
      await this.changes.tell('recovery-code.use', { personId, actorId: personId });
      return new Confirmed();
    });
  }
}
