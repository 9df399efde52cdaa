import { BodiesFacade } from '#libs/community';
import { isId } from '#libs/kernel';
import type { Actor, Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Claim, ClaimedMim, Solution } from '../../domain/conformance/claim.js';
import { linesOf, type ClaimLine } from '../../domain/conformance/claim-table.js';
import { ClaimRepository, type ClaimFilter } from '../../persistence/conformance/claim.repository.js';
import { ClaimWriter } from '../../persistence/conformance/claim.writer.js';
import { ClaimableReader } from '../../persistence/conformance/claimable.reader.js';
import { SolutionRepository } from '../../persistence/conformance/solution.repository.js';
import { ClaimPolicy } from './claim.policy.js';

/** Reads claims for those who may see them. */
@Injectable()
export class ClaimQueries {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly answers: ClaimWriter,
    private readonly solutions: SolutionRepository,
    private readonly reader: ClaimableReader,
    private readonly policy: ClaimPolicy,
    private readonly bodies: BodiesFacade,
  ) {}

  /** The claim; null when there is none, or it is a draft of somebody else. */
  async claim(actor: Actor | null, id: string): Promise<Claim | null> {
    const claim = isId(id) ? await this.claims.byId(id) : null;
    if (claim === null) return null;
    return (await this.policy.maySee(actor, claim.state, claim.solution.claimantId)) ? claim : null;
  }

  /** A page of the public claims that fit. */
  async page(filter: ClaimFilter, page: PageArgs): Promise<Page<Claim>> {
    return this.claims.page(filter, page);
  }

  /** All claims of what the person acts for, drafts too. */
  async mine(actor: Actor): Promise<Claim[]> {
    const bodyIds = await this.bodies.bodyIdsOf(actor.personId);
    return bodyIds.length === 0 ? [] : this.claims.ofClaimants(bodyIds);
  }

  /** The solutions that somebody claims something about. */
  async solutionPage(
    filter: { readonly claimantId: string | null; readonly search: string | null },
    page: PageArgs,
  ): Promise<Page<Solution>> {
    return this.solutions.page(filter, page);
  }

  /** The solutions with these ids that somebody claims something about, in the order of the ids. */
  async shownSolutions(ids: readonly string[]): Promise<Solution[]> {
    const found = await this.solutions.shownByIds(ids.filter(isId));
    return ids.flatMap((id) => found.find((solution) => solution.id === id) ?? []);
  }

  /** The public and withdrawn claims about these solutions. */
  async ofSolutions(ids: readonly string[]): Promise<Claim[]> {
    return this.claims.ofSolutions(ids);
  }

  /** The published MIMs, those of editions in force first. */
  async mims(): Promise<ClaimedMim[]> {
    return this.reader.mims();
  }

  /** For each claim the requirements of its MIM with what it says about them, in the order of the claims. */
  async lines(claims: readonly Claim[]): Promise<ClaimLine[][]> {
    const mimIds = [...new Set(claims.map(({ mim }) => mim.id))];
    const [requirements, mechanisms, answers] = await Promise.all([
      this.reader.requirementsOf(mimIds),
      this.reader.mechanismsOf(mimIds),
      this.answers.answersOf(claims.map(({ id }) => id)),
    ]);
    return claims.map((claim) =>
      linesOf(
        claim,
        requirements.filter(({ mimId }) => mimId === claim.mim.id),
        answers.filter(({ claimId }) => claimId === claim.id),
        mechanisms.find(({ mimId }) => mimId === claim.mim.id)?.mechanisms ?? [],
        claim.mim.language,
      ),
    );
  }

  /** The requirements of a published MIM with nothing said about them yet; null when there is none. */
  async blank(mimId: string): Promise<{ readonly mim: ClaimedMim; readonly lines: ClaimLine[] } | null> {
    const [mim] = isId(mimId) ? await this.reader.mimsByIds([mimId]) : [];
    if (mim === undefined || mim.isGone) return null;
    const [requirements, [found]] = await Promise.all([
      this.reader.requirementsOf([mim.id]),
      this.reader.mechanismsOf([mim.id]),
    ]);
    const nobody = { verifiedAt: null, isExpired: false };
    return { mim, lines: linesOf(nobody, requirements, [], found?.mechanisms ?? [], mim.language) };
  }
}
