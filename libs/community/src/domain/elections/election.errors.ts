import { NotFoundError } from '#libs/kernel';
import type { ElectionPhase } from './election.js';

/** What was asked for is not possible in this phase of the election: before it opens, or after it has closed. */
export class ElectionNotOpenError {
  constructor(
    readonly electionId: string,
    readonly phase: ElectionPhase,
  ) {}
}

/** A colleague stands already: an authority sends one candidate. */
export class CandidateExistsError {
  constructor(readonly candidateName: string) {}
}

/** Whoever runs an election may not stand in it. */
export class OfficerMayNotStandError {
  constructor(readonly electionId: string) {}
}

/** The authority is no signatory on the public list, and only those fill offices. */
export class NotASignatoryError {
  constructor(readonly authorityId: string) {}
}

/** The authority is not on the roll of the election. */
export class NotOnRollError {
  constructor(readonly authorityId: string) {}
}

/** Another person casts the vote of the authority, or nobody was named yet. */
export class NotNamedVoterError {
  /** @param voterName who was named, or null when nobody is */
  constructor(
    readonly authorityId: string,
    readonly voterName: string | null,
  ) {}
}

/** The vote is cast: it stands, and no other person can be named. */
export class VoterFixedError {
  /** @param voterName who casts the vote, or null when that person acts for the authority no longer */
  constructor(readonly voterName: string | null) {}
}

/** There is no such election. */
export function electionNotFound(): NotFoundError {
  return new NotFoundError('ELECTION_NOT_FOUND', 'There is no such election.');
}

/** There is no such application, or only others see it. */
export function applicationNotFound(): NotFoundError {
  return new NotFoundError(
    'APPLICATION_NOT_FOUND',
    'There is no such application, or only others may see it.',
  );
}

/** The person does not act for the authority, or it does not exist: the two are never told apart. */
export function authorityNotFound(): NotFoundError {
  return new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no such authority, or you do not act for it.');
}
