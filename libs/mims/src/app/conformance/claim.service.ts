import type { BodyView } from '#libs/community';
import { cleanLine, Clock, InvalidInputError, isId, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  ConformanceClaimConflict,
  ConformanceClaimExistsError,
  ConformanceClaimIncomplete,
} from '../../domain/conformance/claim.errors.js';
import type { Claim, ClaimedMim, TestReport } from '../../domain/conformance/claim.js';
import {
  answersAfter,
  cleanTest,
  endOf,
  sameAnswers,
  type GivenAnswer,
} from '../../domain/conformance/claim.rules.js';
import { ClaimWriter, type LockedClaim } from '../../persistence/conformance/claim.writer.js';
import { ClaimPolicy } from './claim.policy.js';
import { ClaimRecords } from './claim.records.js';

/** What is said of a claim besides its answers. */
export interface ClaimWrite {
  readonly id: string;
  /** The version the writer saw; 0 for a new claim. */
  readonly version: number;
  readonly answers: readonly GivenAnswer[];
  readonly test: TestReport | null;
  /** The day it is to lapse; null for two years from now. */
  readonly expiresOn: string | null;
  readonly url: string | null;
}

/** What a new claim is about. */
export interface ClaimSubject {
  readonly claimantId: string;
  readonly mimId: string;
  readonly solution: { readonly name: string; readonly version: string };
}

type SaveOutcome =
  Claim | ConformanceClaimConflict | ConformanceClaimIncomplete | ConformanceClaimExistsError;

/** What stewards do with the claims of their bodies. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: ClaimPolicy,
    private readonly claims: ClaimWriter,
    private readonly records: ClaimRecords,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a claim as a draft, which its body's stewards alone can see.
   *
   * @throws InvalidInputError, NotFoundError
   */
  async start(actor: Actor, subject: ClaimSubject, write: ClaimWrite): Promise<SaveOutcome> {
    return this.uow.run(async () => {
      const body = await this.policy.assertActsFor(actor, subject.claimantId);
      const mim = await this.records.mim(subject.mimId);
      const now = this.clock.now();
      const expiresAt = endOf(write.expiresOn, now);
      const test = write.test && cleanTest(write.test);
      const { answers, faults } = await this.answersAfter([], write, mim, now);
      if (faults.length > 0) return new ConformanceClaimIncomplete(faults);
      const solutionId = await this.records.solution(body, subject.solution, write.url, now);
      const kept = await this.records.standing(solutionId, mim.id);
      if (kept !== null && kept !== write.id) return new ConformanceClaimExistsError(kept);
      const added = await this.claims.add({
        id: write.id,
        solutionId,
        mimId: mim.id,
        test,
        confirmedAt: now,
        expiresAt,
        label: labelOf(body),
        sourceNote: '',
        writtenBy: actor.personId,
      });
      const claim = await this.records.claim(write.id);
      if (!added) return new ConformanceClaimConflict(claim);
      await this.claims.replaceAnswers(write.id, answers);
      await this.record(actor, 'start', write.id, body.id, { mimId: mim.id, solutionId });
      return this.records.claim(write.id);
    });
  }

  /**
   * Saves a draft or a public claim. Answers that were changed, or confirmed against the present wording, are about that
   * wording from now on; a verification covers them no longer.
   *
   * @throws InvalidInputError, NotFoundError
   */
  async save(actor: Actor, write: ClaimWrite): Promise<SaveOutcome> {
    return this.uow.run(async () => {
      const claim = await this.lock(actor, write.id);
      if (claim.version !== write.version) return this.conflict(claim);
      const now = this.clock.now();
      const expiresAt = endOf(write.expiresOn, now);
      const test = write.test && cleanTest(write.test);
      const mim = await this.records.mim(claim.mimId, claim);
      const kept = await this.claims.answersOf([claim.id]);
      const { answers, faults } = await this.answersAfter(kept, write, mim, now);
      if (faults.length > 0) return new ConformanceClaimIncomplete(faults);
      if (claim.state === 'public' && answers.length === 0)
        return new ConformanceClaimIncomplete([{ key: null, fault: 'nothing-answered' }]);
      await this.records.address(claim.solutionId, write.url);
      await this.claims.replaceAnswers(claim.id, answers);
      await this.claims.confirm(claim.id, { test, confirmedAt: now, expiresAt }, actor.personId);
      const changed = sameAnswers(kept, answers) ? 'confirm' : 'change';
      await this.record(actor, changed, claim.id, claim.claimantId, { answers: answers.length, expiresAt });
      return this.records.claim(claim.id);
    });
  }

  /**
   * Makes a draft public, as it is.
   *
   * @throws NotFoundError, ForbiddenError when no coordinator has checked the body yet
   */
  async publish(
    actor: Actor,
    id: string,
    version: number,
  ): Promise<Claim | ConformanceClaimConflict | ConformanceClaimIncomplete> {
    return this.uow.run(async () => {
      const claim = await this.lock(actor, id);
      if (claim.version !== version || claim.state !== 'draft') return this.conflict(claim);
      await this.records.assertShown(claim.claimantId);
      const answers = await this.claims.answersOf([id]);
      if (answers.length === 0)
        return new ConformanceClaimIncomplete([{ key: null, fault: 'nothing-answered' }]);
      await this.claims.publish(id, this.clock.now(), actor.personId);
      await this.record(actor, 'publish', id, claim.claimantId, { answers: answers.length });
      return this.records.claim(id);
    });
  }

  /**
   * Takes a public claim back, with the reason, which stays to be read; a draft is forgotten.
   *
   * @returns the withdrawn claim; null for a draft, which is gone
   * @throws InvalidInputError when a public claim is withdrawn without a reason
   */
  async withdraw(
    actor: Actor,
    id: string,
    version: number,
    given: string,
  ): Promise<Claim | null | ConformanceClaimConflict> {
    const reason = cleanLine(given);
    return this.uow.run(async () => {
      const claim = await this.lock(actor, id);
      if (claim.version !== version) return this.conflict(claim);
      if (claim.state === 'draft') {
        await this.records.discard(claim.id, claim.solutionId);
        await this.record(actor, 'discard', id, claim.claimantId, {});
        return null;
      }
      if (reason === '') throw new InvalidInputError('reason must not be empty: it is shown in its place.');
      await this.claims.withdraw(id, reason, this.clock.now(), actor.personId);
      await this.record(actor, 'withdraw', id, claim.claimantId, { reason });
      return this.records.claim(id);
    });
  }

  private async answersAfter(
    kept: Parameters<typeof answersAfter>[0],
    { answers }: ClaimWrite,
    mim: ClaimedMim,
    now: Date,
  ): Promise<ReturnType<typeof answersAfter>> {
    return answersAfter(kept, answers, await this.records.requirements(mim.id), now, mim.language);
  }

  /** The claim of a body the person acts for; withdrawn ones are changed by nobody. */
  private async lock(actor: Actor, id: string): Promise<LockedClaim> {
    const claim = isId(id) ? await this.claims.lock(id) : null;
    const mayEdit = claim !== null && (await this.policy.mayEdit(actor, claim.claimantId));
    if (mayEdit && claim.state !== 'withdrawn') return claim;
    throw claimNotFound();
  }

  private async conflict({ id }: LockedClaim): Promise<ConformanceClaimConflict> {
    return new ConformanceClaimConflict(await this.records.claim(id));
  }

  private async record(
    { personId: actorId }: Actor,
    verb: string,
    id: string,
    actingFor: string,
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const subject = { kind: 'conformance-claim', id };
    await this.audit.record({ action: `conformance-claim.${verb}`, actorId, actingFor, subject, after });
  }
}

function labelOf({ label }: BodyView): 'real' | 'illustrative' {
  return label === 'illustrative' ? 'illustrative' : 'real';
}

/** What is said of claims that do not exist, or not for this caller. */
export function claimNotFound(): NotFoundError {
  return new NotFoundError('CLAIM_NOT_FOUND', 'There is no such claim that you may see or change.');
}
