import type { Claim } from './claim.js';
import type { ClaimFault } from './claim.rules.js';

/** Somebody saved another version of the claim in between. Nothing was overwritten; this is what is kept now. */
export class ConformanceClaimConflict {
  constructor(readonly current: Claim) {}
}

/** What has to be mended first. Nothing was saved. */
export class ConformanceClaimIncomplete {
  constructor(readonly faults: readonly ClaimFault[]) {}
}

/** There is a claim about this solution and MIM already; a second one beside it would contradict it. */
export class ConformanceClaimExistsError {
  readonly message = 'There is a claim about this solution and this MIM already. Change that one.';
  constructor(readonly claimId: string) {}
}
