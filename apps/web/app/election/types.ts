/** How far an election has come. */
export type Phase = 'ANNOUNCED' | 'APPLICATIONS' | 'CHECKING' | 'VOTING' | 'COUNTING' | 'CLOSED';

/** How an election ended. */
export type Outcome = 'ELECTED' | 'SECOND_VOTE' | 'VACANT' | 'TOO_FEW' | 'PROLONGED';

/** An election as lists show it. */
export interface ElectionHead {
  readonly id: string;
  readonly phase: Phase;
  readonly outcome: Outcome | null;
  readonly label: string;
  readonly applicationsCloseAt: string;
  readonly votingClosesAt: string;
  readonly zone: string;
  readonly turnout: number | null;
  readonly group: { readonly id: string; readonly slug: string; readonly name: string };
}

/** Everything that decides an election. */
export interface Rules {
  readonly seats: number;
  readonly minimumVotes: number;
  readonly tie: 'SECOND_VOTE' | 'LOT';
  readonly secondVoteDays: number | null;
  readonly oneCandidate: 'YES_NO' | 'ACCLAMATION';
  readonly noCandidate: 'PROLONG' | 'VACANT';
  readonly prolongDays: number | null;
  readonly onePerCountry: boolean;
}

/** Somebody who stands. */
export interface Candidate {
  readonly id: string;
  readonly personName: string;
  readonly cv: string;
  readonly statement: string;
  readonly link: string | null;
  readonly authority: {
    readonly id: string;
    readonly name: string;
    readonly nameLocale: string;
    readonly country: string;
  } | null;
}

/** What was counted. */
export interface Result {
  readonly tallies: readonly { readonly candidateId: string; readonly votes: number }[];
  readonly blank: number;
  readonly no: number | null;
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  readonly drawn: readonly string[];
}

/** An election as its page shows it. */
export interface Election extends ElectionHead {
  readonly termFrom: string;
  readonly termUntil: string;
  readonly applicationsOpenAt: string;
  readonly votingOpensAt: string;
  readonly note: string;
  readonly mayRun: boolean;
  readonly followsId: string | null;
  readonly followsWhy: 'SECOND_VOTE' | 'PROLONGED' | null;
  readonly followedById: string | null;
  readonly frozenAt: string | null;
  readonly rollSize: number | null;
  readonly rollHash: string | null;
  readonly closedAt: string | null;
  readonly ballotsHash: string | null;
  readonly rules: Rules;
  readonly candidates: readonly Candidate[];
  readonly result: Result | null;
}

/** An application as its authority and the desk see it. */
export interface DeskApplication {
  readonly id: string;
  readonly personName: string;
  readonly cv: string;
  readonly statement: string;
  readonly link: string | null;
  readonly withdrawnAt: string | null;
  readonly rejectedAt: string | null;
  readonly rejection: string | null;
  readonly authority: { readonly id: string; readonly name: string } | null;
}

/** The request of an authority to be on the roll. */
export interface DeskRequest {
  readonly id: string;
  readonly reason: string;
  readonly decision: 'ADMITTED' | 'REFUSED' | null;
  readonly answer: string;
  readonly authority: { readonly id: string; readonly name: string } | null;
}

/** A person who votes or may be named to. */
export interface Voter {
  readonly personId: string;
  readonly personName: string;
}

/** How an authority of the reader stands in an election. */
export interface MyElection {
  readonly onRoll: boolean;
  readonly isVoter: boolean;
  readonly hasVoted: boolean;
  readonly authority: { readonly id: string; readonly name: string } | null;
  readonly voter: Voter | null;
  readonly stewards: readonly Voter[];
  readonly application: DeskApplication | null;
  readonly request: DeskRequest | null;
}

/** An authority on the roll. */
export interface RollEntry {
  readonly authorityId: string;
  readonly name: string;
  readonly country: string;
  readonly reason: 'SIGNATORY' | 'EXCEPTION';
}

/** A call as the API takes it. */
export interface CallInput extends Omit<Rules, 'seats'> {
  readonly groupId: string;
  readonly zone: string;
  readonly applicationsOpenAt: string;
  readonly applicationsCloseAt: string;
  readonly votingOpensAt: string;
  readonly votingClosesAt: string;
  readonly termFrom: string;
  readonly termUntil: string;
  readonly seats: number;
  readonly note: string;
}
