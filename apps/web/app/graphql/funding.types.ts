import { type KnowledgeText } from './knowledge.types';

/** Whether an authority may apply; `CHECK` where a person has to read. */
export type EligibilityAnswer = 'YES' | 'NO' | 'CHECK';

/** A rule in the words of its call. */
interface QuotedRule {
  readonly key: string;
  readonly quote: KnowledgeText;
}

/** What a list says of a call for an authority. */
export interface EligibilityHead {
  readonly answer: EligibilityAnswer;
  /** The rules that decide. */
  readonly decidedBy: readonly QuotedRule[];
}

/** The same with every rule, as the page of the call says it. */
export interface Eligibility extends EligibilityHead {
  readonly rules: readonly (QuotedRule & {
    readonly answer: EligibilityAnswer;
    /** What the hub would have to know of the authority to decide. */
    readonly missing: readonly string[];
  })[];
}

/** When a call closes, in its own zone and as an instant. */
export interface CallTimes {
  readonly standing: 'OPEN' | 'UPCOMING' | 'PAST';
  /** YYYY-MM-DD in the zone of the call. */
  readonly deadline: string;
  /** HH:MM; null for the end of the day. */
  readonly deadlineTime: string | null;
  readonly zone: string;
  readonly deadlineAt: string;
}

/** How far an authority may be with a call. */
export const PURSUIT_STATUSES = ['INTERESTED', 'APPLIED', 'AWARDED', 'REFUSED', 'DROPPED'] as const;
export type PursuitStatus = (typeof PURSUIT_STATUSES)[number];

/** Why an application was refused or given up. */
export const PURSUIT_REASONS = [
  'NOT_ELIGIBLE',
  'SCORE_TOO_LOW',
  'NO_BUDGET_LEFT',
  'OWN_SHARE',
  'NO_TIME',
  'NO_STAFF',
  'NO_PARTNERS',
  'NOT_OUR_AIMS',
  'FORMAL_FAULT',
  'OTHER',
] as const;
export type PursuitReason = (typeof PURSUIT_REASONS)[number];

/** One step on the way. */
export interface PursuitStep {
  readonly number: number;
  readonly status: PursuitStatus;
  readonly reason: PursuitReason | null;
  readonly note: string;
  readonly onDay: string;
}

/** What an authority does about a call. */
export interface Pursuit extends Omit<PursuitStep, 'number'> {
  readonly id: string;
  readonly version: number;
  readonly steps: readonly PursuitStep[];
}

/** A call in the list of an authority. */
export interface FundingCallRow extends CallTimes {
  readonly id: string;
  readonly address: string;
  readonly title: KnowledgeText;
  readonly summary: KnowledgeText;
  readonly label: string;
  readonly ownSharePercent: number | null;
  readonly instrument: { readonly address: string; readonly title: KnowledgeText } | null;
  readonly eligibility?: EligibilityHead | null;
}

/** An authority or a person by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
