import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { REMINDER_DAYS } from '../../domain/conformance/claim.rules.js';

/** A public claim with something its stewards should know. */
export interface ClaimNews {
  readonly claimId: string;
  readonly claimantId: string;
  readonly solution: string;
  readonly mim: string;
  /** Numbers of the requirements to look at again. */
  readonly numbers: readonly string[];
  /** Names the news, so that nobody is told of the same twice. */
  readonly mark: string;
  readonly expiresAt: Date;
}

const HEAD = `SELECT c.id AS "claimId", coalesce(s.authority_id, s.organisation_id) AS "claimantId",
  s.name || ' ' || s.version AS solution, 'MIM' || m.number || ' (' || m.edition || ')' AS mim,
  c.expires_at AS "expiresAt"`;
const FROM = `FROM conformance_claim c JOIN solution s ON s.id = c.solution_id JOIN mim m ON m.id = c.mim_id`;
const MOST = 200;

/** What has happened to claims since their stewards were told of it last. */
@Injectable()
export class ClaimNewsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Public claims with answers to look at again that their stewards were not told of yet. */
  async rechecks(): Promise<ClaimNews[]> {
    return this.uow.query<ClaimNews>(
      `${HEAD}, n.numbers, n.mark ${FROM} JOIN LATERAL (
         SELECT array_agg(coalesce(r.number, a.seen->>'number') ORDER BY r.position, a.requirement_key) AS numbers,
           md5(string_agg(a.requirement_key || ':' || coalesce(r.withdrawn_publication::text, r.fingerprint, ''), ','
             ORDER BY a.requirement_key)) AS mark
         FROM conformance_answer a LEFT JOIN mim_requirement r ON r.mim_id = c.mim_id AND r.key = a.requirement_key
         WHERE a.claim_id = c.id
           AND (r.key IS NULL OR r.withdrawn_publication IS NOT NULL OR r.fingerprint <> a.fingerprint)
       ) n ON n.numbers IS NOT NULL
       WHERE c.state = 'public' AND c.told_recheck <> n.mark ORDER BY c.id LIMIT ${MOST}`,
    );
  }

  /** Public claims that lapse within the next days, and whose stewards were not reminded yet. */
  async ending(): Promise<ClaimNews[]> {
    return this.uow.query<ClaimNews>(
      `${HEAD}, ARRAY[]::text[] AS numbers, '' AS mark ${FROM}
       WHERE c.state = 'public' AND c.told_expiry_at IS NULL AND c.expires_at > statement_timestamp()
         AND c.expires_at <= statement_timestamp() + interval '${REMINDER_DAYS} days' ORDER BY c.id LIMIT ${MOST}`,
    );
  }

  /** Notes that the stewards are told; false when somebody else has told them of just that. */
  async noteRecheck(claimId: string, mark: string): Promise<boolean> {
    const noted = await this.uow.query(
      'UPDATE conformance_claim SET told_recheck = $2 WHERE id = $1 AND told_recheck <> $2 RETURNING id',
      [claimId, mark],
    );
    return noted.length > 0;
  }

  /** The same for the reminder. */
  async noteEnding(claimId: string): Promise<boolean> {
    const noted = await this.uow.query(
      `UPDATE conformance_claim SET told_expiry_at = date_trunc('milliseconds', statement_timestamp())
       WHERE id = $1 AND told_expiry_at IS NULL RETURNING id`,
      [claimId],
    );
    return noted.length > 0;
  }
}
