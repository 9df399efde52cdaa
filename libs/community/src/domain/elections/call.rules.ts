import { cleanText, InvalidInputError } from '#libs/kernel';
import type { Call, ElectionDates, ElectionRules } from './election.js';

const DAY_MS = 86_400_000;
const LONGEST_NOTE = 4_000;
const MOST_DAYS = 60;
const LONGEST_TERM_MS = 5 * 365 * DAY_MS;

/** Applications are taken for so many days at least, counted from the call or from their opening, whichever is later; so are prolonged ones. */
export const FEWEST_APPLICATION_DAYS = 7;
/** Voting is open for so many days at least, in a second vote too, so that nobody is outvoted over night. */
export const FEWEST_VOTING_DAYS = 2;

/**
 * Checks a call before it is stored, because nothing about it can be changed afterwards.
 *
 * @param now the present by the clock of the database: a call is never made for the past
 * @throws InvalidInputError naming the field and how to mend it
 */
export function checkedCall(call: Call, now: Date): Call {
  assertZone(call.zone);
  assertDates(call, now);
  assertTerm(call);
  const note = cleanText(call.note);
  if (note.length > LONGEST_NOTE) throw fault('note', `The text has at most ${LONGEST_NOTE} characters.`);
  return { ...call, note, rules: checkedRules(call.rules) };
}

function assertZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw fault('zone', 'This is not a time zone. Write it like Europe/Brussels.');
  }
}

function assertDates(dates: ElectionDates, now: Date): void {
  const { applicationsOpenAt, applicationsCloseAt, votingOpensAt, votingClosesAt } = dates;
  if (applicationsCloseAt <= now)
    throw fault('applicationsCloseAt', 'Applications must close in the future.');
  if (applicationsCloseAt <= applicationsOpenAt)
    throw fault('applicationsCloseAt', 'Applications close after they open.');
  const firstDay = Math.max(now.getTime(), applicationsOpenAt.getTime());
  if (applicationsCloseAt.getTime() - firstDay < FEWEST_APPLICATION_DAYS * DAY_MS)
    throw fault(
      'applicationsCloseAt',
      `Applications stay open for ${FEWEST_APPLICATION_DAYS} days at least, counted from now or from their opening.`,
    );
  if (votingOpensAt < applicationsCloseAt)
    throw fault('votingOpensAt', 'Voting opens when applications are closed, or later.');
  if (votingClosesAt.getTime() - votingOpensAt.getTime() < FEWEST_VOTING_DAYS * DAY_MS)
    throw fault('votingClosesAt', `Voting is open for ${FEWEST_VOTING_DAYS} days at least.`);
}

function assertTerm({ termFrom, termUntil, votingClosesAt }: Call): void {
  if (termFrom < votingClosesAt) throw fault('termFrom', 'The term begins when voting has closed, or later.');
  if (termUntil <= termFrom) throw fault('termUntil', 'The term ends after it begins.');
  if (termUntil.getTime() - termFrom.getTime() > LONGEST_TERM_MS)
    throw fault('termUntil', 'A term lasts five years at most.');
}

/** The rules with what goes without saying filled in: no days where no days are needed. */
function checkedRules(rules: ElectionRules): ElectionRules {
  if (!Number.isInteger(rules.minimumVotes) || rules.minimumVotes < 1 || rules.minimumVotes > 1_000)
    throw fault('minimumVotes', 'The minimum is a whole number from 1 to 1000.');
  return {
    ...rules,
    secondVoteDays:
      rules.tie === 'second-vote'
        ? checkedDays('secondVoteDays', rules.secondVoteDays, FEWEST_VOTING_DAYS)
        : null,
    prolongDays:
      rules.noCandidate === 'prolong'
        ? checkedDays('prolongDays', rules.prolongDays, FEWEST_APPLICATION_DAYS)
        : null,
    onePerCountry: rules.seats > 1 && rules.onePerCountry,
  };
}

function checkedDays(field: string, days: number | null, fewest: number): number {
  if (days !== null && Number.isInteger(days) && days >= fewest && days <= MOST_DAYS) return days;
  throw fault(field, `Give a number of days from ${fewest} to ${MOST_DAYS}.`);
}

function fault(field: string, message: string): InvalidInputError {
  return new InvalidInputError(message, { field });
}

/** The deadlines of a call that nobody answered: applications stay open so many days more, all else moves along. */
export function prolongedDates(dates: ElectionDates, days: number, now: Date): ElectionDates {
  const applicationsCloseAt = new Date(now.getTime() + days * DAY_MS);
  const moved = applicationsCloseAt.getTime() - dates.applicationsCloseAt.getTime();
  return {
    applicationsOpenAt: now,
    applicationsCloseAt,
    votingOpensAt: new Date(dates.votingOpensAt.getTime() + moved),
    votingClosesAt: new Date(dates.votingClosesAt.getTime() + moved),
  };
}

/** The deadlines of a second vote: the candidates are known, voting opens at once. */
export function secondVoteDates(dates: ElectionDates, days: number, now: Date): ElectionDates {
  const { applicationsOpenAt, applicationsCloseAt } = dates;
  const votingClosesAt = new Date(now.getTime() + days * DAY_MS);
  return { applicationsOpenAt, applicationsCloseAt, votingOpensAt: now, votingClosesAt };
}

/** The rules of a second vote: what is still open, with the lot at the end, so that there is no third one. */
export function secondVoteRules(rules: ElectionRules, openSeats: number): ElectionRules {
  return { ...rules, seats: openSeats === 2 ? 2 : 1, tie: 'lot', secondVoteDays: null };
}

/** The rules of a prolonged call: nobody prolongs it again. */
export function prolongedRules(rules: ElectionRules): ElectionRules {
  return { ...rules, noCandidate: 'vacant', prolongDays: null };
}
