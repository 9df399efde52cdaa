import { countElection } from './count.js';
import type { CountResult } from './count.types.js';
import { drawLots, type Digest } from './lot.js';
import type { PublishedElection } from './published-election.js';

/** What a recount found. */
export interface Recount {
  readonly result: CountResult;
  readonly ballotsSha256: string;
  /** Whether the published result is the one counted here. */
  readonly sameResult: boolean;
  /** Whether the published fingerprint is that of the published ballots. */
  readonly sameFingerprint: boolean;
  /** Whether there are as many ballots as receipts and as authorities that took part, and no receipt twice. */
  readonly sameNumbers: boolean;
}

/**
 * Counts a published election again and compares.
 *
 * @throws CountError when the ballots cannot be counted
 */
export async function recount(published: PublishedElection, digest: Digest): Promise<Recount> {
  const { rules, candidates, ballots, receipts, turnout } = published;
  const { ballotsHash, lots } = await drawLots(candidates, ballots, digest);
  const result = countElection({ rules, candidates, ballots, lots });
  return {
    result,
    ballotsSha256: ballotsHash,
    sameResult: canonical(result) === canonical(published.result),
    sameFingerprint: ballotsHash === published.ballotsSha256,
    sameNumbers:
      new Set(receipts).size === ballots.length &&
      receipts.length === ballots.length &&
      turnout === ballots.length,
  };
}

/** What decides about a result, in an order that does not depend on how it was written down. */
function canonical(result: CountResult): string {
  const { outcome, turnout, tallies, blank, no, elected, tied, openSeats, drawn } = result;
  const votes = tallies.map(({ candidateId, votes: count }) => [candidateId, count]);
  return JSON.stringify([outcome, turnout, votes, blank, no, elected, tied, openSeats, drawn]);
}
