import type { CountRules } from '#libs/counting';

/** An office that is filled by election. */
export type ElectionOffice = 'chair';

/** Why there is an election after another one. */
export type FollowReason = 'second-vote' | 'prolonged';

/** How an election ended. */
export type ElectionOutcome = 'elected' | 'second-vote' | 'vacant' | 'too-few' | 'prolonged';

/**
 * How far an election has come, by the clock of the database. `counting` is the moment between the end of voting and
 * the count, `checking` the time between the last application and the first vote.
 */
export type ElectionPhase = 'announced' | 'applications' | 'checking' | 'voting' | 'counting' | 'closed';

/** Everything that decides an election, fixed with the call. */
export interface ElectionRules extends CountRules {
  /** How long a second vote lasts; null when the lot decides ties at once. */
  readonly secondVoteDays: number | null;
  /** Without candidates: the call is prolonged once, or the office stays vacant. */
  readonly noCandidate: 'prolong' | 'vacant';
  /** By how many days the call is prolonged; null when it is not. */
  readonly prolongDays: number | null;
}

/** The deadlines of an election. */
export interface ElectionDates {
  readonly applicationsOpenAt: Date;
  readonly applicationsCloseAt: Date;
  readonly votingOpensAt: Date;
  readonly votingClosesAt: Date;
}

/** An open call as it is made. */
export interface Call extends ElectionDates {
  readonly groupId: string;
  readonly office: ElectionOffice;
  readonly termFrom: Date;
  readonly termUntil: Date;
  /** The IANA zone that the deadlines were set in. */
  readonly zone: string;
  readonly rules: ElectionRules;
  /** What the call says beside the facts, in plain text. */
  readonly note: string;
}
