import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Claim, ClaimClass } from '../../domain/conformance/claim.js';
import { CLAIMS, CLASS, EXPIRED } from './claim.sql.js';

/** What narrows the public list of claims. */
export interface ClaimFilter {
  readonly mimId: string | null;
  readonly requirementKey: string | null;
  readonly claimantId: string | null;
  readonly class: ClaimClass | null;
  /** True: only those in force; false: only those that have lapsed; null: both. */
  readonly isCurrent: boolean | null;
}

type PublicClaim = Claim & { readonly publishedAt: Date };

const LIST = new KeysetList<PublicClaim>('conformance-claims', 'DESC', [
  { sql: 'c.published_at', key: 'publishedAt', type: 'timestamp' },
  { sql: 'c.id', key: 'id', type: 'uuid' },
]);

const MATCHES = `c.state = 'public'
  AND ($1::uuid IS NULL OR c.mim_id = $1)
  AND ($2::text IS NULL OR EXISTS
    (SELECT 1 FROM conformance_answer q WHERE q.claim_id = c.id AND q.requirement_key = $2))
  AND ($3::uuid IS NULL OR s.authority_id = $3 OR s.organisation_id = $3)
  AND ($4::text IS NULL OR ${CLASS} = $4)
  AND ($5::boolean IS NULL OR (${EXPIRED}) <> $5)`;
const FILTERS = 5;
/** The most claims that are read for a solution or a steward at once. */
const MOST = 500;

/** Reads conformance claims. */
@Injectable()
export class ClaimRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The claim, whatever its state, or null. */
  async byId(id: string): Promise<Claim | null> {
    const [claim] = await this.uow.query<Claim>(`${CLAIMS} WHERE c.id = $1`, [id]);
    return claim ?? null;
  }

  /** A page of the public claims that fit, the latest first. */
  async page(filter: ClaimFilter, page: PageArgs): Promise<Page<Claim>> {
    const values = [filter.mimId, filter.requirementKey, filter.claimantId, filter.class, filter.isCurrent];
    const { where, orderBy, limit, parameters } = LIST.slice(page, filter, FILTERS);
    const rows = await this.uow.query<PublicClaim>(
      `${CLAIMS} WHERE ${MATCHES} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`,
      [...values, ...parameters],
    );
    return LIST.connection<Claim>(rows, page, filter, () => this.count(values));
  }

  /** The public claims about these solutions, and the withdrawn ones with their reasons. */
  async ofSolutions(solutionIds: readonly string[]): Promise<Claim[]> {
    return this.uow.query<Claim>(
      `${CLAIMS} WHERE c.solution_id = ANY($1::uuid[]) AND c.state <> 'draft'
       ORDER BY c.state, m.family, m.edition DESC, m.number, c.id LIMIT ${MOST}`,
      [solutionIds],
    );
  }

  /** All claims of these bodies, drafts too, what was changed last first. */
  async ofClaimants(claimantIds: readonly string[]): Promise<Claim[]> {
    return this.uow.query<Claim>(
      `${CLAIMS} WHERE s.authority_id = ANY($1::uuid[]) OR s.organisation_id = ANY($1::uuid[])
       ORDER BY c.updated_at DESC, c.id LIMIT ${MOST}`,
      [claimantIds],
    );
  }

  /** The claim in force or in the making about a solution and a MIM, or null. */
  async standing(solutionId: string, mimId: string): Promise<string | null> {
    const [row] = await this.uow.query<{ id: string }>(
      `SELECT id FROM conformance_claim WHERE solution_id = $1 AND mim_id = $2 AND state <> 'withdrawn'`,
      [solutionId, mimId],
    );
    return row?.id ?? null;
  }

  private async count(values: readonly unknown[]): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM (${CLAIMS} WHERE ${MATCHES}) found`,
      values,
    );
    return row?.count ?? 0;
  }
}
