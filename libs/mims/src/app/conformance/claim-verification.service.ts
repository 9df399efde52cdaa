import { cleanLine, Clock, InvalidInputError, isId } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ConformanceClaimConflict } from '../../domain/conformance/claim.errors.js';
import type { Claim, Verification } from '../../domain/conformance/claim.js';
import { ClaimWriter } from '../../persistence/conformance/claim.writer.js';
import { ClaimPolicy } from './claim.policy.js';
import { ClaimRecords } from './claim.records.js';
import { claimNotFound } from './claim.service.js';

/** Notes that somebody else looked at a claim and found that it holds. */
@Injectable()
export class ClaimVerificationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: ClaimPolicy,
    private readonly claims: ClaimWriter,
    private readonly records: ClaimRecords,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes who verified the claim as it stands, when, and with which version of a test. It covers the answers as they are
   * now; whatever is changed later it does not.
   *
   * @throws NotFoundError for a claim that the person cannot see
   * @throws ForbiddenError, SecondFactorRequiredError for all who may not verify, the stewards of its body among them
   * @throws InvalidInputError when something is not said, or the day lies ahead
   */
  async verify(
    actor: Actor,
    id: string,
    version: number,
    given: Verification,
  ): Promise<Claim | ConformanceClaimConflict> {
    return this.uow.run(async () => {
      const claim = isId(id) ? await this.claims.lock(id) : null;
      if (claim === null || !(await this.policy.maySee(actor, claim.state, claim.claimantId)))
        throw claimNotFound();
      await this.policy.assertMayVerify(actor, claim.state, claim.claimantId);
      if (claim.version !== version) return new ConformanceClaimConflict(await this.records.claim(id));
      const now = this.clock.now();
      const verification = checked(given, now);
      await this.claims.verify(id, verification, now, actor.personId);
      await this.audit.record({
        action: 'conformance-claim.verify',
        actorId: actor.personId,
        subject: { kind: 'conformance-claim', id },
        after: { on: verification.on, testVersion: verification.testVersion },
      });
      return this.records.claim(id);
    });
  }
}

function checked({ by, on, testVersion }: Verification, now: Date): Verification {
  const verification = { by: cleanLine(by), on, testVersion: cleanLine(testVersion) };
  if (verification.by === '') throw new InvalidInputError('by must say who verified it.');
  if (verification.testVersion === '') throw new InvalidInputError('testVersion must not be empty.');
  if (on > now.toISOString().slice(0, 10))
    throw new InvalidInputError('on must not be a day that lies ahead.');
  return verification;
}
