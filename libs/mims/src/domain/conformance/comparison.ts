import type { Claim, ClaimedMim, Requirement, Solution } from './claim.js';
import type { ClaimLine } from './claim-table.js';

/** What one solution claims about one requirement; nothing where it claims nothing. */
export interface ComparedCell {
  readonly solutionId: string;
  readonly claim: Claim | null;
  readonly line: ClaimLine | null;
}

/** One requirement across the solutions, in their order. */
export interface ComparedRow {
  readonly requirement: Requirement;
  readonly cells: readonly ComparedCell[];
}

/** A MIM that at least one of the solutions claims something about. */
export interface ComparedMim {
  readonly mim: ClaimedMim;
  readonly rows: readonly ComparedRow[];
}

/** A claim in force with its lines. */
export interface ClaimWithLines {
  readonly claim: Claim;
  readonly lines: readonly ClaimLine[];
}

/** Puts the public claims of solutions side by side: requirement by requirement, for every MIM any of them is about. */
export function compare(
  solutions: readonly Solution[],
  claims: readonly ClaimWithLines[],
): readonly ComparedMim[] {
  const mims = [...new Map(claims.map(({ claim }) => [claim.mim.id, claim.mim])).values()];
  return mims.map((mim) => {
    const ofMim = claims.filter(({ claim }) => claim.mim.id === mim.id);
    const requirements = new Map(
      ofMim.flatMap(({ lines }) => lines.map(({ requirement }) => [requirement.key, requirement] as const)),
    );
    const cellsOf = (key: string): ComparedCell[] =>
      solutions.map(({ id }) => {
        const own = ofMim.find(({ claim }) => claim.solution.id === id);
        const line = own?.lines.find(({ requirement }) => requirement.key === key) ?? null;
        return { solutionId: id, claim: own?.claim ?? null, line };
      });
    const rows = [...requirements].map(([key, requirement]) => ({ requirement, cells: cellsOf(key) }));
    return { mim, rows };
  });
}
