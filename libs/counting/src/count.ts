import {
  BLANK,
  CountError,
  NO,
  type Ballot,
  type Candidate,
  type CountResult,
  type CountRules,
  type Tally,
} from './count.types.js';

/** All that a count rests on. */
export interface CountInput {
  readonly rules: CountRules;
  readonly candidates: readonly Candidate[];
  readonly ballots: readonly Ballot[];
  /** The lot of each candidate, see `drawLots`; the lowest comes first. */
  readonly lots: ReadonlyMap<string, string>;
}

/** Who has a seat, and who must still fight for one. */
type Seating = Pick<CountResult, 'elected' | 'tied' | 'openSeats' | 'drawn'>;

const NOBODY: Seating = { elected: [], tied: [], openSeats: 0, drawn: [] };

/**
 * Counts an election: every ballot is one vote for one candidate, and those with most votes are elected. The order of
 * ballots and of candidates plays no part. The same code runs on the server and in the browser of whoever recounts.
 *
 * @throws CountError when a choice is none of this election, a ballot is there twice, or nobody stands
 */
export function countElection({ rules, candidates, ballots, lots }: CountInput): CountResult {
  if (candidates.length === 0) throw new CountError('Without candidates there is nothing to count.');
  const votes = votesByChoice(candidates, ballots);
  const turnout = ballots.length;
  if (turnout < rules.minimumVotes)
    return { outcome: 'too-few', turnout, tallies: [], blank: 0, no: null, ...NOBODY };
  const tallies = talliesOf(candidates, votes);
  const isYesOrNo = candidates.length === 1;
  const no = isYesOrNo ? (votes.get(NO) ?? 0) : null;
  const seating = isYesOrNo
    ? seatTheOnlyOne(tallies, no ?? 0)
    : seatTheFirst(rules, candidates, tallies, lots);
  return { outcome: outcomeOf(seating), turnout, tallies, blank: votes.get(BLANK) ?? 0, no, ...seating };
}

function outcomeOf({ elected, tied }: Seating): 'elected' | 'second-vote' | 'vacant' {
  if (tied.length > 0) return 'second-vote';
  return elected.length > 0 ? 'elected' : 'vacant';
}

function votesByChoice(
  candidates: readonly Candidate[],
  ballots: readonly Ballot[],
): ReadonlyMap<string, number> {
  const choices = new Set([
    ...candidates.map(({ id }) => id),
    BLANK,
    ...(candidates.length === 1 ? [NO] : []),
  ]);
  const votes = new Map<string, number>();
  const seen = new Set<string>();
  for (const { id, choice } of ballots) {
    if (!choices.has(choice))
      throw new CountError(`The ballot ${id} holds a choice that this election does not have.`);
    if (seen.has(id)) throw new CountError(`The ballot ${id} is there twice.`);
    seen.add(id);
    votes.set(choice, (votes.get(choice) ?? 0) + 1);
  }
  return votes;
}

function talliesOf(candidates: readonly Candidate[], votes: ReadonlyMap<string, number>): Tally[] {
  return candidates
    .map(({ id }) => ({ candidateId: id, votes: votes.get(id) ?? 0 }))
    .sort((one, other) => other.votes - one.votes || (one.candidateId < other.candidateId ? -1 : 1));
}

/** The only candidate is elected with more votes for than against; blank votes say neither. */
function seatTheOnlyOne([only]: readonly Tally[], no: number): Seating {
  return only !== undefined && only.votes > no ? { ...NOBODY, elected: [only.candidateId] } : NOBODY;
}

/** Fills the seats from the most votes down. Nobody is elected without a single vote. */
function seatTheFirst(
  rules: CountRules,
  candidates: readonly Candidate[],
  tallies: readonly Tally[],
  lots: ReadonlyMap<string, string>,
): Seating {
  const seats = new Seats(rules, new Map(candidates.map(({ id, country }) => [id, country])));
  const drawn: string[] = [];
  for (const level of levelsOf(tallies)) {
    const eligible = level.filter((id) => seats.takes(id));
    if (eligible.length === 0) continue;
    if (seats.takeAll(eligible)) continue;
    if (rules.tie === 'second-vote')
      return { elected: seats.taken, tied: eligible, openSeats: seats.left, drawn: [] };
    drawn.push(...eligible);
    for (const id of byLot(eligible, lots)) seats.take(id);
  }
  return { elected: seats.taken, tied: [], openSeats: 0, drawn };
}

/** The candidates with the same number of votes, level by level from the top; those without votes are left out. */
function levelsOf(tallies: readonly Tally[]): string[][] {
  const levels = new Map<number, string[]>();
  for (const { candidateId, votes } of tallies) {
    if (votes > 0) levels.set(votes, [...(levels.get(votes) ?? []), candidateId]);
  }
  return [...levels.values()];
}

function byLot(ids: readonly string[], lots: ReadonlyMap<string, string>): string[] {
  const lotOf = (id: string): string => {
    const lot = lots.get(id);
    if (lot === undefined) throw new CountError(`The candidate ${id} has no lot.`);
    return lot;
  };
  return [...ids].sort((one, other) => (lotOf(one) < lotOf(other) ? -1 : 1));
}

/** The seats of an election while they are filled. */
class Seats {
  readonly taken: string[] = [];

  constructor(
    private readonly rules: CountRules,
    private readonly countries: ReadonlyMap<string, string>,
  ) {}

  get left(): number {
    return this.rules.seats - this.taken.length;
  }

  /** Whether a candidate could still have a seat. */
  takes(id: string): boolean {
    const isCountryTaken = this.taken.some((other) => this.countries.get(other) === this.countries.get(id));
    return this.left > 0 && !(this.rules.onePerCountry && isCountryTaken);
  }

  /** Gives the candidate a seat where that is possible. */
  take(id: string): void {
    if (this.takes(id)) this.taken.push(id);
  }

  /** Gives all of them seats; or, where that is not possible, none. */
  takeAll(ids: readonly string[]): boolean {
    const countries = new Set(ids.map((id) => this.countries.get(id)));
    const isOnePerCountry = !this.rules.onePerCountry || countries.size === ids.length;
    if (ids.length > this.left || !isOnePerCountry) return false;
    this.taken.push(...ids);
    return true;
  }
}
