import { BodiesFacade, type BodyView } from '#libs/community';
import { batch, groupedBy, inOrderOf, RequestLoader } from '#libs/platform';
import { ClaimQueries } from '../../app/conformance/claim.queries.js';
import type { Claim } from '../../domain/conformance/claim.js';
import type { ClaimLine } from '../../domain/conformance/claim-table.js';

/** Reads what belongs to claims for many fields of a request at once. */
@RequestLoader()
export class ClaimLoader {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly bodies: BodiesFacade,
  ) {}

  /** An authority or organisation, or null. */
  readonly body = batch<string, BodyView | null>((ids) => this.bodies.bodyViews(ids).then(inOrderOf(ids)));

  /** The requirements with what a claim says about them. */
  readonly lines = batch<Claim, ClaimLine[]>((claims) => this.queries.lines(claims), {
    keyOf: ({ id, version }) => `${id} ${version}`,
  });

  /** The public and withdrawn claims about a solution. */
  readonly ofSolution = batch<string, Claim[]>((ids) =>
    this.queries.ofSolutions(ids).then(groupedBy(ids, ({ solution }) => solution.id)),
  );
}
