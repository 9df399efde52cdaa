import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  BLANK,
  countElection,
  CountError,
  drawLots,
  NO,
  type Ballot,
  type Candidate,
  type CountRules,
} from './index.js';

const RULES: CountRules = {
  seats: 1,
  minimumVotes: 1,
  tie: 'second-vote',
  oneCandidate: 'yes-no',
  onePerCountry: false,
};
const ANNA = { id: 'anna', country: 'DK' };
const BORIS = { id: 'boris', country: 'BG' };
const CARLA = { id: 'carla', country: 'DK' };
const ALL = [ANNA, BORIS, CARLA];

/** `anna anna blank` as three ballots. */
const ballotsOf = (choices: string): Ballot[] =>
  choices
    .split(' ')
    .filter(Boolean)
    .map((choice, at) => ({ id: `ballot-${at}`, choice }));

async function count(choices: string, rules: Partial<CountRules> = {}, candidates: Candidate[] = ALL) {
  const ballots = ballotsOf(choices);
  const { lots } = await drawLots(candidates, ballots, (text) => hash('sha256', text));
  return countElection({ rules: { ...RULES, ...rules }, candidates, ballots, lots });
}

describe('a count', () => {
  it.each([
    ['a choice that is none', 'anna nobody'],
    ['a no where several stand', `anna ${NO}`],
  ])('refuses %s', async (_what, choices) => {
    await expect(count(choices)).rejects.toThrow(CountError);
  });

  it('refuses a ballot that is there twice', () => {
    const ballots = [1, 2].map(() => ({ id: 'same', choice: 'anna' }));
    expect(() => countElection({ rules: RULES, candidates: ALL, ballots, lots: new Map() })).toThrow('twice');
  });

  it('refuses an election in which nobody stands', async () => {
    await expect(count('', {}, [])).rejects.toThrow(CountError);
  });

  it('elects nobody and shows no votes below the minimum', async () => {
    expect(await count('anna anna', { minimumVotes: 3 })).toMatchObject({
      outcome: 'too-few',
      turnout: 2,
      tallies: [],
      elected: [],
    });
  });

  it('elects whoever has most votes, without asking for half of them', async () => {
    expect(await count('anna anna boris carla blank')).toEqual({
      outcome: 'elected',
      turnout: 5,
      tallies: [
        { candidateId: 'anna', votes: 2 },
        { candidateId: 'boris', votes: 1 },
        { candidateId: 'carla', votes: 1 },
      ],
      blank: 1,
      no: null,
      elected: ['anna'],
      tied: [],
      openSeats: 0,
      drawn: [],
    });
  });

  it('elects nobody when every ballot is blank', async () => {
    expect(await count('blank blank')).toMatchObject({ outcome: 'vacant', blank: 2, elected: [] });
  });
});

describe('a tie', () => {
  it('is left to a second vote between those tied, where the rules say so', async () => {
    expect(await count('anna boris blank')).toMatchObject({
      outcome: 'second-vote',
      elected: [],
      tied: ['anna', 'boris'],
      openSeats: 1,
    });
  });

  it('behind the winner changes nothing', async () => {
    expect(await count('anna anna boris carla')).toMatchObject({
      outcome: 'elected',
      elected: ['anna'],
      tied: [],
    });
  });

  it('is decided by the lot where the rules say so, the same way each time', async () => {
    const first = await count('anna boris', { tie: 'lot' });
    expect(first).toMatchObject({ outcome: 'elected', drawn: ['anna', 'boris'] });
    expect(first.elected).toHaveLength(1);
    expect(await count('anna boris', { tie: 'lot' })).toEqual(first);
  });

  it('can be won by either, depending on the ids of the ballots', async () => {
    const winners = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const ballots = ['anna', 'boris'].map((choice, at) => ({ id: `${round}-${at}`, choice }));
      const { lots } = await drawLots(ALL, ballots, (text) => hash('sha256', text));
      winners.add(
        countElection({ rules: { ...RULES, tie: 'lot' }, candidates: ALL, ballots, lots }).elected[0]!,
      );
    }
    expect([...winners].sort()).toEqual(['anna', 'boris']);
  });
});

describe('one candidate', () => {
  it.each([
    ['elected with more yes than no', `anna anna ${NO} ${BLANK}`, 'elected', ['anna']],
    ['not elected with as many no as yes', `anna ${NO} ${BLANK}`, 'vacant', []],
    ['not elected with more no', NO, 'vacant', []],
    ['not elected by blank votes', `${BLANK} ${BLANK}`, 'vacant', []],
  ])('is %s', async (_what, choices, outcome, elected) => {
    expect(await count(choices, {}, [ANNA])).toMatchObject({ outcome, elected });
  });
});

describe('two seats', () => {
  it('go to the two with most votes', async () => {
    expect(await count('anna anna carla carla carla boris', { seats: 2 })).toMatchObject({
      elected: ['carla', 'anna'],
    });
  });

  it('go to two countries, where the rules ask for it', async () => {
    const rules = { seats: 2, onePerCountry: true } as const;
    expect(await count('anna anna carla carla carla boris', rules)).toMatchObject({
      outcome: 'elected',
      elected: ['carla', 'boris'],
    });
  });

  it('need a second vote for one of them, when two come level behind the first', async () => {
    expect(await count('anna anna boris carla', { seats: 2 })).toMatchObject({
      outcome: 'second-vote',
      elected: ['anna'],
      tied: ['boris', 'carla'],
      openSeats: 1,
    });
  });

  it('need the lot between two of one country, and go on to the next', async () => {
    const result = await count('anna anna carla carla boris', { seats: 2, onePerCountry: true, tie: 'lot' });
    expect(result.drawn).toEqual(['anna', 'carla']);
    expect(result.elected).toHaveLength(2);
    expect(result.elected[1]).toBe('boris');
  });

  it('leave one empty when only one candidate has votes', async () => {
    expect(await count('anna anna', { seats: 2 })).toMatchObject({ outcome: 'elected', elected: ['anna'] });
  });
});
