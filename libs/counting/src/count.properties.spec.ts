import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BLANK,
  countElection,
  drawLots,
  PUBLISHED_ELECTION_FORMAT,
  recount,
  type Ballot,
  type Candidate,
  type CountResult,
  type CountRules,
  type PublishedElection,
} from './index.js';

const sha256 = (text: string): string => hash('sha256', text);

const candidatesArb = fc
  .uniqueArray(fc.uuid(), { minLength: 2, maxLength: 6 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom('DK', 'BG', 'ES').map((country) => ({ id, country })))),
  );

const electionArb = candidatesArb.chain((candidates: Candidate[]) =>
  fc.record({
    candidates: fc.constant(candidates),
    ballots: fc
      .array(fc.constantFrom(...candidates.map(({ id }) => id), BLANK), { maxLength: 60 })
      .map((choices): Ballot[] => choices.map((choice, at) => ({ id: `ballot-${at}`, choice }))),
    rules: fc.record({
      seats: fc.constantFrom(1 as const, 2 as const),
      minimumVotes: fc.nat(5),
      tie: fc.constantFrom('second-vote' as const, 'lot' as const),
      oneCandidate: fc.constant('yes-no' as const),
      onePerCountry: fc.boolean(),
    }),
  }),
);

interface Election {
  readonly rules: CountRules;
  readonly candidates: readonly Candidate[];
  readonly ballots: readonly Ballot[];
}

async function counted(election: Election): Promise<CountResult> {
  const { lots } = await drawLots(election.candidates, election.ballots, sha256);
  return countElection({ ...election, lots });
}

const always = (property: (election: Election) => Promise<void>) =>
  fc.assert(fc.asyncProperty(electionArb, property), { numRuns: 300 });

describe('whatever the ballots', () => {
  it('their order and that of the candidates do not matter', () =>
    always(async (election) => {
      const turned = {
        ...election,
        ballots: [...election.ballots].reverse(),
        candidates: [...election.candidates].reverse(),
      };
      expect(await counted(turned)).toEqual(await counted(election));
    }));

  it('every vote is counted once', () =>
    always(async (election) => {
      const { outcome, tallies, blank, turnout } = await counted(election);
      const sum = tallies.reduce((total, { votes }) => total + votes, blank);
      expect(turnout).toBe(election.ballots.length);
      expect(sum).toBe(outcome === 'too-few' ? 0 : turnout);
    }));

  it('there are never more elected than seats, nor two of one country against the rules', () =>
    always(async (election) => {
      const { elected, openSeats } = await counted(election);
      expect(elected.length + openSeats).toBeLessThanOrEqual(election.rules.seats);
      const countries = elected.map((id) => election.candidates.find((one) => one.id === id)?.country);
      if (election.rules.onePerCountry) expect(new Set(countries).size).toBe(countries.length);
    }));

  it('nobody is passed over who had more votes, unless for their country', () =>
    always(async (election) => {
      const { elected, tallies, tied } = await counted(election);
      if (election.rules.onePerCountry || tied.length > 0) return;
      const votesOf = (id: string) => tallies.find(({ candidateId }) => candidateId === id)?.votes ?? 0;
      const least = Math.min(...elected.map(votesOf));
      for (const { candidateId, votes } of tallies)
        if (!elected.includes(candidateId) && elected.length > 0) expect(votes).toBeLessThanOrEqual(least);
    }));

  it('one more vote for the winner leaves the winner', () =>
    always(async (election) => {
      const rules = { ...election.rules, seats: 1, minimumVotes: 0 } as const;
      const { outcome, drawn, elected } = await counted({ ...election, rules });
      if (outcome !== 'elected' || drawn.length > 0) return;
      const more = [...election.ballots, { id: 'one-more', choice: elected[0]! }];
      expect((await counted({ ...election, rules, ballots: more })).elected).toEqual(elected);
    }));

  it('the lot decides every tie, and a tie only', () =>
    always(async (election) => {
      const rules = { ...election.rules, tie: 'lot' } as const;
      const { outcome, tied, drawn } = await counted({ ...election, rules });
      expect(tied).toEqual([]);
      expect(outcome).not.toBe('second-vote');
      const withSecondVote = await counted({ ...election, rules: { ...rules, tie: 'second-vote' } });
      expect(drawn.length > 0).toBe(withSecondVote.outcome === 'second-vote');
    }));
});

describe('a recount', () => {
  async function published(election: Election): Promise<PublishedElection> {
    const { ballotsHash } = await drawLots(election.candidates, election.ballots, sha256);
    return {
      format: PUBLISHED_ELECTION_FORMAT,
      electionId: 'an election',
      ...election,
      candidates: election.candidates.map((one) => ({ ...one, name: 'A', authority: 'B' })),
      roll: { size: 100, sha256: '' },
      turnout: election.ballots.length,
      receipts: election.ballots.map((_, at) => `receipt-${at}`),
      ballotsSha256: ballotsHash,
      result: await counted(election),
    };
  }

  it('finds the published result, however the ballots lie', () =>
    always(async (election) => {
      const file = await published(election);
      const found = await recount({ ...file, ballots: [...file.ballots].reverse() }, sha256);
      expect(found).toMatchObject({ sameResult: true, sameFingerprint: true, sameNumbers: true });
    }));

  it('finds every ballot that was changed, added or taken away', () =>
    always(async (election) => {
      const file = await published(election);
      const [first, ...rest] = file.ballots;
      if (first === undefined) return;
      const other = election.candidates.map(({ id }) => id).find((id) => id !== first.choice)!;
      const changed = await recount({ ...file, ballots: [{ ...first, choice: other }, ...rest] }, sha256);
      expect(changed.sameFingerprint).toBe(false);
      expect((await recount({ ...file, ballots: rest }, sha256)).sameNumbers).toBe(false);
    }));
});
