import { type Actor, type CookieJar, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { FactorKind } from '../../domain/factors/factor.js';
import { hashOfRecoveryCode, newRecoveryCodes } from '../../domain/factors/recovery-code.js';
import { RecoveryCodeRepository } from '../../persistence/factors/recovery-code.repository.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { SecurityChanges } from '../security-changes.service.js';
import { SessionService } from '../session.service.js';
import { PersonFactors } from './person-factors.service.js';

/** A factor was added. */
export class FactorAdded {
  /** @param recoveryCodes to be shown this once; empty when the person has some already */
  constructor(readonly recoveryCodes: readonly string[]) {}
}

/** What follows from a changed factor, whichever it is. All of it belongs in the unit of work of the change. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessionRows: SessionRepository,
    private readonly sessions: SessionService,
    private readonly codes: RecoveryCodeRepository,
    private readonly factors: PersonFactors,
    private readonly changes: SecurityChanges,
  ) {}

  /** The person has just used the new factor: this session counts as proved by it, and all others end. */
  async added(kind: FactorKind, actor: Actor, cookies: CookieJar): Promise<FactorAdded> {
    await this.sessions.confirm(cookies, true);
    await this.sessions.endOthers(actor);
    await this.tell(`${kind}.add`, actor);
    const hasCodes = (await this.codes.countOf(actor.personId)) > 0;
    return new FactorAdded(hasCodes ? [] : await this.newCodes(actor.personId));
  }

  /** All other sessions end. With the last factor go the recovery codes, and what a factor gave to this session. */
  async removed(kind: FactorKind, actor: Actor): Promise<void> {
    await this.sessions.endOthers(actor);
    await this.tell(`${kind}.remove`, actor);
    if (await this.factors.hasAny(actor.personId)) return;
    await this.codes.removeAllOf(actor.personId);
    await this.sessionRows.forgetSecondFactor(actor.sessionId);
  }

  /** Makes new recovery codes, to be shown this once; the old ones end. */
  renewCodes(actor: Actor): Promise<readonly string[]> {
    return this.uow.run(async () => {
      await this.tell('recovery-codes.renew', actor);
      return this.newCodes(actor.personId);
    });
  }

  private async newCodes(personId: string): Promise<readonly string[]> {
    const codes = newRecoveryCodes();
    await this.codes.replace(
      personId,
      codes.flatMap((code) => hashOfRecoveryCode(code) ?? []),
    );
    return codes;
  }

  private tell(change: Parameters<SecurityChanges['tell']>[0], { personId }: Actor): Promise<void> {
    return this.changes.tell(change, { personId, actorId: personId });
  }
}
