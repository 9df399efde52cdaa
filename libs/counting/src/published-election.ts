import { CountError, type Ballot, type Candidate, type CountResult, type CountRules } from './count.types.js';

/** The form of the file that everybody can download once an election is counted. */
export const PUBLISHED_ELECTION_FORMAT = 'living-hub/election-ballots/1';

/** An election as it is published for recounting: rules, candidates, every ballot, and the result to be checked. */
export interface PublishedElection {
  readonly format: typeof PUBLISHED_ELECTION_FORMAT;
  readonly electionId: string;
  readonly rules: CountRules;
  readonly candidates: readonly (Candidate & { readonly name: string; readonly authority: string })[];
  /** How many authorities are on the roll, and the SHA-256 of its text. */
  readonly roll: { readonly size: number; readonly sha256: string };
  readonly turnout: number;
  readonly ballots: readonly Ballot[];
  /** The receipts that were counted, sorted. Which ballot a receipt belongs to, nobody knows. */
  readonly receipts: readonly string[];
  readonly ballotsSha256: string;
  readonly result: CountResult;
}

/**
 * Takes a parsed file for a published election.
 *
 * @throws CountError when it is none
 */
export function readPublishedElection(value: unknown): PublishedElection {
  const isPublished =
    isRecord(value) &&
    value['format'] === PUBLISHED_ELECTION_FORMAT &&
    isRecord(value['rules']) &&
    isRecord(value['result']) &&
    isListOf(value['candidates'], ['id', 'country']) &&
    isListOf(value['ballots'], ['id', 'choice']) &&
    Array.isArray(value['receipts']);
  if (!isPublished) throw new CountError('This is not a file with the ballots of an election.');
  return value as unknown as PublishedElection;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, texts: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => isRecord(item) && texts.every((key) => typeof item[key] === 'string'))
  );
}
