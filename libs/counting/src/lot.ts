import type { Ballot, Candidate } from './count.types.js';

/** SHA-256 of a text in UTF-8, hexadecimal and in small letters. Server and browser each bring their own. */
export type Digest = (text: string) => string | Promise<string>;

/** The lots of an election, and the fingerprint of its ballots that they are drawn from. */
export interface Lots {
  readonly ballotsHash: string;
  readonly lots: ReadonlyMap<string, string>;
}

/** The ballots as one text, whatever their order: a line `<id> <choice>` for each, sorted. */
export function ballotsText(ballots: readonly Ballot[]): string {
  return ballots
    .map(({ id, choice }) => `${id} ${choice}\n`)
    .sort()
    .join('');
}

/**
 * Draws a lot for each candidate: SHA-256 of the fingerprint of the ballots, a line break and the id of the candidate.
 * Ballots have random ids, so nobody knows the lots before the ballots are there; afterwards everybody can check them.
 */
export async function drawLots(
  candidates: readonly Candidate[],
  ballots: readonly Ballot[],
  digest: Digest,
): Promise<Lots> {
  const ballotsHash = await digest(ballotsText(ballots));
  const lots = new Map<string, string>();
  for (const { id } of candidates) lots.set(id, await digest(`${ballotsHash}\n${id}`));
  return { ballotsHash, lots };
}
