/** The choice of a ballot that is for nobody. */
export const BLANK = 'blank';
/** The choice of a ballot against the only candidate. */
export const NO = 'no';

/** The rules that decide what a count means. They are fixed with the call. */
export interface CountRules {
  /** One chair, or two who share the office. */
  readonly seats: 1 | 2;
  /** With fewer votes than this nothing is opened and nobody is elected. */
  readonly minimumVotes: number;
  /** Between candidates with equally many votes: a second vote, or the lot. */
  readonly tie: 'second-vote' | 'lot';
  /** With one candidate only: a vote of yes or no, or elected without a vote. */
  readonly oneCandidate: 'yes-no' | 'acclamation';
  /** Whether two elected candidates must come from two countries. */
  readonly onePerCountry: boolean;
}

/** Somebody who stands. */
export interface Candidate {
  readonly id: string;
  /** Two letters. */
  readonly country: string;
}

/** One published vote: a random id, and the id of a candidate, `no` or `blank`. */
export interface Ballot {
  readonly id: string;
  readonly choice: string;
}

/** How many votes a candidate has. */
export interface Tally {
  readonly candidateId: string;
  readonly votes: number;
}

/** What came of a vote. `vacant`: nobody had the votes that the rules ask for. */
export type CountOutcome = 'elected' | 'second-vote' | 'vacant' | 'too-few';

/** The result of a count. */
export interface CountResult {
  readonly outcome: CountOutcome;
  /** How many votes were cast, blank ones too. */
  readonly turnout: number;
  /** Most votes first; empty when there were too few votes. */
  readonly tallies: readonly Tally[];
  readonly blank: number;
  /** Votes against the only candidate; null with several candidates. */
  readonly no: number | null;
  /** The ids of those elected, most votes first. */
  readonly elected: readonly string[];
  /** Between whom a second vote has to decide. */
  readonly tied: readonly string[];
  /** How many seats the second vote is about. */
  readonly openSeats: number;
  /** Between whom the lot decided. */
  readonly drawn: readonly string[];
}

/** The ballots or the document cannot be counted: a choice that is none, a ballot that is there twice. */
export class CountError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CountError';
  }
}
