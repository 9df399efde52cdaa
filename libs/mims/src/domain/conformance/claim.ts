import type { Locale } from '#libs/kernel';
import type { Translated } from '#libs/curation';
import type { RequirementLevel } from '../bodies/vocabulary.js';

/** What a claim says about one requirement. */
export const CLAIM_ANSWERS = ['meets', 'equivalent', 'not', 'not-applicable'] as const;
export type ClaimAnswerKind = (typeof CLAIM_ANSWERS)[number];

/** How well a claim is founded: said by the body itself; tested; verified by somebody else. */
export const CLAIM_CLASSES = ['declared', 'tested', 'verified'] as const;
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

/** A draft is its body's own; a public claim is everybody's to read; a withdrawn one leaves its reason. */
export type ClaimState = 'draft' | 'public' | 'withdrawn';

/** Whether it is there in truth or was invented to show how the hub works. */
export type ClaimLabel = 'real' | 'illustrative';

/** Which test was done, by whom and when. */
export interface TestReport {
  readonly name: string;
  readonly version: string;
  readonly by: string;
  /** A day, like 2026-11-23. */
  readonly on: string;
  readonly url: string;
}

/** Who else looked at the claim, when, and with which version of a test. */
export interface Verification {
  readonly by: string;
  readonly on: string;
  readonly testVersion: string;
}

/** A requirement as it read when somebody answered it or took up its clause. */
export interface SeenRequirement {
  readonly number: string;
  readonly level: RequirementLevel;
  readonly text: string;
}

/** A requirement as it is published now. */
export interface Requirement extends Omit<SeenRequirement, 'text'> {
  readonly key: string;
  readonly text: Translated;
  readonly plain: Translated | null;
  readonly clause: Translated | null;
  readonly proof: Translated | null;
  readonly acceptance: Translated | null;
  readonly fingerprint: string;
  readonly isWithdrawn: boolean;
}

/** What is answered for one requirement, as it was written. */
export interface AnswerContent {
  readonly answer: ClaimAnswerKind;
  readonly reason: string;
  readonly evidence: string;
  readonly evidenceUrl: string | null;
}

/** An answer that is kept. */
export interface ClaimAnswer extends AnswerContent {
  readonly key: string;
  readonly fingerprint: string;
  readonly seen: SeenRequirement;
  readonly answeredAt: Date;
}

/** A product or service in one version. */
export interface Solution {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly url: string | null;
  readonly label: ClaimLabel;
  readonly sourceNote: string;
  /** The authority or organisation that answers for it. */
  readonly claimantId: string;
}

/** A MIM in one edition, as far as claims and clauses name it. */
export interface ClaimedMim {
  readonly id: string;
  readonly family: string;
  readonly edition: string;
  readonly slug: string;
  readonly number: string;
  readonly name: Translated;
  readonly language: Locale;
  readonly publication: number;
  readonly isGone: boolean;
  /** How many requirements are in force. */
  readonly requirements: number;
  /** Whether it is part of the edition in force; null where the edition has no page of its own. */
  readonly editionState: string | null;
}

/** How many requirements there are, and what the claim says to how many. */
export interface ClaimCounts {
  readonly of: number;
  readonly answered: number;
  readonly meets: number;
  readonly equivalent: number;
  readonly not: number;
  readonly notApplicable: number;
  /** Answers whose requirement was changed or withdrawn since. */
  readonly recheck: number;
  /** Answers that the verification does not cover: changed since, or to be looked at again. */
  readonly uncovered: number;
}

/** A claim with what it is about. */
export interface Claim {
  readonly id: string;
  readonly state: ClaimState;
  readonly version: number;
  readonly class: ClaimClass;
  readonly isExpired: boolean;
  readonly test: TestReport | null;
  readonly verification: Verification | null;
  readonly verifiedAt: Date | null;
  readonly confirmedAt: Date;
  readonly expiresAt: Date;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string;
  readonly label: ClaimLabel;
  readonly sourceNote: string;
  readonly updatedAt: Date;
  readonly solution: Solution;
  readonly mim: ClaimedMim;
  readonly counts: ClaimCounts;
}
