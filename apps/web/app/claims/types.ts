/** A text of the content in the language it was found in. */
export interface ClaimText {
  readonly text: string;
  readonly locale: string;
  readonly origin: 'ORIGINAL' | 'HUMAN' | 'MACHINE' | 'REVIEWED';
}

export interface ClaimedMim {
  readonly id: string;
  readonly key: string;
  readonly family: string;
  readonly edition: string;
  readonly editionState: string | null;
  readonly number: string;
  readonly name: ClaimText;
  readonly address: string;
  readonly publication: number;
  readonly requirementCount: number;
  readonly isArchived: boolean;
}

export type Level = 'SHALL' | 'SHOULD' | 'MAY' | 'UNSPECIFIED';

export interface ClaimedRequirement {
  readonly key: string;
  readonly number: string;
  readonly level: Level;
  readonly text: ClaimText;
  readonly fingerprint: string;
  readonly isWithdrawn: boolean;
  readonly address: string;
}

export const ANSWERS = ['MEETS', 'EQUIVALENT', 'NOT', 'NOT_APPLICABLE'] as const;
export type AnswerKind = (typeof ANSWERS)[number];
export const CLASSES = ['DECLARED', 'TESTED', 'VERIFIED'] as const;
export type ClaimClass = (typeof CLASSES)[number];

export interface ClaimAnswer {
  readonly answer: AnswerKind;
  readonly reason: string;
  readonly evidence: string;
  readonly evidenceUrl: string | null;
  readonly fingerprint: string;
  readonly seen: { readonly text: string };
  readonly recheck: 'REWORDED' | 'WITHDRAWN' | null;
  readonly verified: 'YES' | 'NO' | 'OPEN';
}

export interface ClaimLine {
  readonly requirement: ClaimedRequirement;
  readonly specification: string;
  readonly answer: ClaimAnswer | null;
}

export interface Claimant {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameLocale: string;
}

export interface Solution {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly url: string | null;
  readonly label: string;
  readonly claimant: Claimant | null;
}

export interface ClaimHead {
  readonly id: string;
  readonly version: number;
  readonly state: 'DRAFT' | 'PUBLIC' | 'WITHDRAWN';
  readonly class: ClaimClass;
  readonly isExpired: boolean;
  readonly expiresAt: string;
  readonly confirmedAt: string;
  readonly withdrawnReason: string;
  readonly label: string;
  readonly test: {
    readonly name: string;
    readonly version: string;
    readonly by: string;
    readonly on: string;
    readonly url: string;
  } | null;
  readonly verification: {
    readonly by: string;
    readonly on: string;
    readonly testVersion: string;
  } | null;
  readonly counts: {
    readonly answered: number;
    readonly meets: number;
    readonly equivalent: number;
    readonly recheck: number;
    readonly uncovered: number;
  };
  readonly solution: Solution;
  readonly mim: ClaimedMim;
}

export interface Claim extends ClaimHead {
  readonly lines: readonly ClaimLine[];
  readonly standing: { readonly mayEdit: boolean; readonly mayVerify: boolean } | null;
}

export interface ComparedCell {
  readonly solutionId: string;
  readonly claimId: string | null;
  readonly class: ClaimClass | null;
  readonly isExpired: boolean;
  readonly answer: Pick<ClaimAnswer, 'answer' | 'recheck'> | null;
}

export interface ComparedMim {
  readonly mim: ClaimedMim;
  readonly rows: readonly {
    readonly requirement: ClaimedRequirement;
    readonly cells: readonly ComparedCell[];
  }[];
}

export interface Clause {
  readonly mim: ClaimedMim;
  readonly requirement: ClaimedRequirement;
  readonly clause: ClaimText | null;
  readonly proof: ClaimText | null;
  readonly acceptance: ClaimText | null;
  readonly choice: string;
  readonly change: 'CHANGED' | 'WITHDRAWN' | null;
  readonly before: {
    readonly text: string;
    readonly clause: string;
    readonly proof: string;
    readonly acceptance: string;
  } | null;
}

export interface ClauseSheet {
  readonly clauses: readonly Clause[];
  readonly unknown: readonly string[];
}

export interface ClauseList {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly size: number;
  readonly authorityId?: string;
  readonly authority: Claimant | null;
}
