import { BodiesFacade, type BodyView } from '#libs/community';
import { cleanLine, ForbiddenError, InvalidInputError, isId, NotFoundError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { Claim, ClaimedMim, Requirement } from '../../domain/conformance/claim.js';
import { ClaimRepository } from '../../persistence/conformance/claim.repository.js';
import { ClaimWriter, type LockedClaim } from '../../persistence/conformance/claim.writer.js';
import { ClaimableReader } from '../../persistence/conformance/claimable.reader.js';
import { SolutionRepository } from '../../persistence/conformance/solution.repository.js';

/** What the work on claims reads and keeps beside the claim itself. */
@Injectable()
export class ClaimRecords {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly writer: ClaimWriter,
    private readonly solutions: SolutionRepository,
    private readonly reader: ClaimableReader,
    private readonly bodies: BodiesFacade,
  ) {}

  /** A claim that is known to exist. */
  async claim(id: string): Promise<Claim> {
    const claim = await this.claims.byId(id);
    if (claim === null) throw new InvalidInputError('id is taken. Make another one.');
    return claim;
  }

  /**
   * The published MIM; with a claim about it, also one that was archived since.
   *
   * @throws NotFoundError
   */
  async mim(id: string, of?: LockedClaim): Promise<ClaimedMim> {
    const [mim] = isId(id) ? await this.reader.mimsByIds([id]) : [];
    if (mim && (!mim.isGone || of)) return mim;
    throw new NotFoundError('MIM_NOT_FOUND', 'There is no such MIM.');
  }

  /** The requirements of a MIM, withdrawn ones too. */
  async requirements(mimId: string): Promise<Requirement[]> {
    return this.reader.requirementsOf([mimId]);
  }

  /** The id of the solution of a body with this name and version, which is made when there is none. */
  async solution(
    { id: claimantId, label }: BodyView,
    given: { readonly name: string; readonly version: string },
    url: string | null,
    at: Date,
  ): Promise<string> {
    const [name, version] = [cleanLine(given.name), cleanLine(given.version)];
    if (name === '') throw new InvalidInputError('solution.name must not be empty.');
    if (version === '') throw new InvalidInputError('solution.version must not be empty.');
    const labelled = label === 'illustrative' ? 'illustrative' : 'real';
    return this.solutions.ensure({ claimantId, name, version, url, label: labelled, sourceNote: '' }, at);
  }

  /** Changes where the solution is found. */
  async address(solutionId: string, url: string | null): Promise<void> {
    await this.solutions.setUrl(solutionId, url);
  }

  /** The claim in force or in the making about a solution and a MIM, or null. */
  async standing(solutionId: string, mimId: string): Promise<string | null> {
    return this.claims.standing(solutionId, mimId);
  }

  /** Forgets a draft, and its solution when nothing else is about it. */
  async discard(claimId: string, solutionId: string): Promise<void> {
    await this.writer.discard(claimId);
    await this.solutions.discardUnused(solutionId);
  }

  /** @throws ForbiddenError while no coordinator has checked the body */
  async assertShown(bodyId: string): Promise<void> {
    const [body] = await this.bodies.bodyViews([bodyId]);
    if (body?.isPublic) return;
    throw new ForbiddenError('A coordinator has to check your authority or organisation first.');
  }
}
