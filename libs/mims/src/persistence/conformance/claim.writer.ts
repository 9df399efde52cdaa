import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type {
  ClaimAnswer,
  ClaimLabel,
  ClaimState,
  TestReport,
  Verification,
} from '../../domain/conformance/claim.js';

/** A claim as far as changing it goes; locked by whoever reads it so. */
export interface LockedClaim {
  readonly id: string;
  readonly solutionId: string;
  readonly mimId: string;
  readonly claimantId: string;
  readonly state: ClaimState;
  readonly version: number;
  readonly test: TestReport | null;
  readonly expiresAt: Date;
}

/** A claim to be stored for the first time. */
export interface NewClaim {
  readonly id: string;
  readonly solutionId: string;
  readonly mimId: string;
  readonly test: TestReport | null;
  readonly confirmedAt: Date;
  readonly expiresAt: Date;
  readonly label: ClaimLabel;
  readonly sourceNote: string;
  readonly writtenBy: string | null;
}

/** Writes conformance claims and their answers. */
@Injectable()
export class ClaimWriter {
  constructor(private readonly uow: UnitOfWork) {}

  /** The claim, which nobody else changes until the unit of work ends; null when there is none. */
  async lock(id: string): Promise<LockedClaim | null> {
    const [claim] = await this.uow.query<LockedClaim>(
      `SELECT c.id, c.solution_id AS "solutionId", c.mim_id AS "mimId",
         coalesce(s.authority_id, s.organisation_id) AS "claimantId", c.state, c.version, c.test,
         c.expires_at AS "expiresAt"
       FROM conformance_claim c JOIN solution s ON s.id = c.solution_id WHERE c.id = $1 FOR UPDATE OF c`,
      [id],
    );
    return claim ?? null;
  }

  /** Stores a new draft; false when its id is taken, or there is a claim about the solution and the MIM already. */
  async add(claim: NewClaim): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO conformance_claim (id, solution_id, mim_id, state, test, confirmed_at, expires_at, label, source_note,
         created_at, updated_at, updated_by)
       VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $5, $5, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        claim.id,
        claim.solutionId,
        claim.mimId,
        jsonOf(claim.test),
        claim.confirmedAt,
        claim.expiresAt,
        claim.label,
        claim.sourceNote,
        claim.writtenBy,
      ],
    );
    return added.length > 0;
  }

  /** The answers of these claims, claim by claim. */
  async answersOf(claimIds: readonly string[]): Promise<(ClaimAnswer & { readonly claimId: string })[]> {
    return this.uow.query(
      `SELECT claim_id AS "claimId", requirement_key AS key, answer, reason, evidence, evidence_url AS "evidenceUrl",
         fingerprint, seen, answered_at AS "answeredAt"
       FROM conformance_answer WHERE claim_id = ANY($1::uuid[])`,
      [claimIds],
    );
  }

  /** Puts these answers in the place of those that are kept. */
  async replaceAnswers(claimId: string, answers: readonly ClaimAnswer[]): Promise<void> {
    await this.uow.query('DELETE FROM conformance_answer WHERE claim_id = $1', [claimId]);
    await this.uow.query(
      `INSERT INTO conformance_answer (claim_id, requirement_key, answer, reason, evidence, evidence_url, fingerprint, seen,
         answered_at)
       SELECT $1, n.key, n.answer, n.reason, n.evidence, n."evidenceUrl", n.fingerprint, n.seen, n."answeredAt"
       FROM jsonb_to_recordset($2::jsonb) AS n (key text, answer text, reason text, evidence text, "evidenceUrl" text,
         fingerprint text, seen jsonb, "answeredAt" timestamptz)`,
      [claimId, JSON.stringify(answers)],
    );
  }

  /** Notes a change of the claim itself: that it was confirmed now, until when it holds, and the test behind it. */
  async confirm(
    id: string,
    { test, confirmedAt, expiresAt }: Pick<NewClaim, 'test' | 'confirmedAt' | 'expiresAt'>,
    by: string,
  ): Promise<void> {
    await this.uow.query(
      `UPDATE conformance_claim SET test = $2, confirmed_at = $3, expires_at = $4, told_expiry_at = NULL,
         version = version + 1, updated_at = $3, updated_by = $5 WHERE id = $1`,
      [id, jsonOf(test), confirmedAt, expiresAt, by],
    );
  }

  /** Makes a draft public. */
  async publish(id: string, at: Date, by: string | null): Promise<void> {
    await this.uow.query(
      `UPDATE conformance_claim SET state = 'public', published_at = $2, version = version + 1, updated_at = $2,
         updated_by = $3 WHERE id = $1`,
      [id, at, by],
    );
  }

  /** Notes who else verified it. */
  async verify(id: string, verification: Verification, at: Date, by: string | null): Promise<void> {
    await this.uow.query(
      `UPDATE conformance_claim SET verification = $2, verified_at = $3, verified_by = $4, version = version + 1
       WHERE id = $1`,
      [id, jsonOf(verification), at, by],
    );
  }

  /** Takes it back for good; it stays as a tombstone. */
  async withdraw(id: string, reason: string, at: Date, by: string): Promise<void> {
    await this.uow.query(
      `UPDATE conformance_claim SET state = 'withdrawn', withdrawn_at = $3, withdrawn_reason = $2, version = version + 1,
         updated_at = $3, updated_by = $4 WHERE id = $1`,
      [id, reason, at, by],
    );
  }

  /** Forgets a draft that nobody else has seen. */
  async discard(id: string): Promise<void> {
    await this.uow.query(`DELETE FROM conformance_claim WHERE id = $1 AND state = 'draft'`, [id]);
  }
}

function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
