import { describe, expect, it } from '@jest/globals';
import {
  checkedCall,
  prolongedDates,
  prolongedRules,
  secondVoteDates,
  secondVoteRules,
} from './call.rules.js';
import type { Call } from './election.js';

const NOW = new Date('2027-01-10T12:00:00Z');
const CALL: Call = {
  groupId: 'group',
  office: 'chair',
  termFrom: new Date('2027-03-01T00:00:00Z'),
  termUntil: new Date('2028-03-01T00:00:00Z'),
  zone: 'Europe/Brussels',
  applicationsOpenAt: new Date('2027-01-11T08:00:00Z'),
  applicationsCloseAt: new Date('2027-01-25T16:00:00Z'),
  votingOpensAt: new Date('2027-02-01T08:00:00Z'),
  votingClosesAt: new Date('2027-02-14T16:00:00Z'),
  rules: {
    seats: 1,
    minimumVotes: 5,
    tie: 'second-vote',
    secondVoteDays: 7,
    oneCandidate: 'yes-no',
    noCandidate: 'prolong',
    prolongDays: 14,
    onePerCountry: false,
  },
  note: ' Please apply. ',
};
const at = (iso: string) => new Date(iso);

describe('a call', () => {
  it.each<[string, Partial<Call>, string]>([
    ['in a zone that is none', { zone: 'Europe/Atlantis' }, 'zone'],
    [
      'whose applications closed before it was made',
      { applicationsCloseAt: at('2027-01-09T16:00:00Z') },
      'applicationsCloseAt',
    ],
    [
      'whose applications close before they open',
      { applicationsOpenAt: at('2027-01-26T16:00:00Z') },
      'applicationsCloseAt',
    ],
    ['whose voting opens too early', { votingOpensAt: at('2027-01-20T16:00:00Z') }, 'votingOpensAt'],
    [
      'that takes applications for less than a week after they open',
      { applicationsCloseAt: at('2027-01-18T07:59:59Z') },
      'applicationsCloseAt',
    ],
    [
      'that takes applications for less than a week from now',
      {
        applicationsOpenAt: at('2027-01-01T08:00:00Z'),
        applicationsCloseAt: at('2027-01-17T11:59:59Z'),
      },
      'applicationsCloseAt',
    ],
    [
      'that gives less than two days to vote',
      { votingClosesAt: at('2027-02-03T07:59:59Z') },
      'votingClosesAt',
    ],
    ['whose term begins before the vote is over', { termFrom: at('2027-02-10T00:00:00Z') }, 'termFrom'],
    ['whose term ends before it begins', { termUntil: at('2027-02-20T00:00:00Z') }, 'termUntil'],
    ['for ten years', { termUntil: at('2037-02-20T00:00:00Z') }, 'termUntil'],
    ['with a minimum of nobody', { rules: { ...CALL.rules, minimumVotes: 0 } }, 'minimumVotes'],
    ['with a second vote of no days', { rules: { ...CALL.rules, secondVoteDays: null } }, 'secondVoteDays'],
    [
      'with a second vote that is open for a day',
      { rules: { ...CALL.rules, secondVoteDays: 1 } },
      'secondVoteDays',
    ],
    ['that is prolonged for six days', { rules: { ...CALL.rules, prolongDays: 6 } }, 'prolongDays'],
    ['that is prolonged for a year', { rules: { ...CALL.rules, prolongDays: 365 } }, 'prolongDays'],
    ['with a text without end', { note: 'n'.repeat(4_001) }, 'note'],
  ])('%s is refused, and the field named', (_what, change, field) => {
    expect(() => checkedCall({ ...CALL, ...change }, NOW)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field } }),
    );
  });

  it('may be as short as a week for applications and two days for voting, now and in what follows', () => {
    const shortest = {
      applicationsCloseAt: at('2027-01-18T08:00:00Z'),
      votingClosesAt: at('2027-02-03T08:00:00Z'),
      rules: { ...CALL.rules, secondVoteDays: 2, prolongDays: 7 },
    };
    expect(checkedCall({ ...CALL, ...shortest }, NOW)).toMatchObject(shortest);
  });

  it('keeps its rules, and drops what they do not need', () => {
    const rules = { ...CALL.rules, tie: 'lot', noCandidate: 'vacant', onePerCountry: true } as const;
    expect(checkedCall({ ...CALL, rules }, NOW)).toEqual({
      ...CALL,
      note: 'Please apply.',
      rules: { ...rules, secondVoteDays: null, prolongDays: null, onePerCountry: false },
    });
  });
});

describe('what follows an election', () => {
  it('that nobody stood in: every deadline moves by as much as applications are prolonged', () => {
    expect(prolongedDates(CALL, 14, at('2027-01-25T16:01:00Z'))).toEqual({
      applicationsOpenAt: at('2027-01-25T16:01:00Z'),
      applicationsCloseAt: at('2027-02-08T16:01:00Z'),
      votingOpensAt: at('2027-02-15T08:01:00Z'),
      votingClosesAt: at('2027-02-28T16:01:00Z'),
    });
    expect(prolongedRules(CALL.rules)).toMatchObject({ noCandidate: 'vacant', prolongDays: null });
  });

  it('that ended in a tie: a second vote begins at once, and ends in the lot', () => {
    const now = at('2027-02-14T16:00:01Z');
    expect(secondVoteDates(CALL, 7, now)).toMatchObject({
      votingOpensAt: now,
      votingClosesAt: at('2027-02-21T16:00:01Z'),
    });
    expect(secondVoteRules(CALL.rules, 1)).toMatchObject({ seats: 1, tie: 'lot', secondVoteDays: null });
  });
});
