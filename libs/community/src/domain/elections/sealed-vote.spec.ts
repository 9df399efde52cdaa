import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newElectionKey, openVote, sealVote, shuffled } from './sealed-vote.js';

const PLACE = { electionId: 'election', authorityId: 'authority' };
const VOTE = { choice: 'blank', receipt: 'a1b2c3d4-0000-4000-8000-000000000000' };

describe('a sealed vote', () => {
  const key = newElectionKey();

  it.each([
    ['with another key', newElectionKey(), PLACE],
    ['as the vote of another authority', key, { ...PLACE, authorityId: 'other' }],
    ['in another election', key, { ...PLACE, electionId: 'other' }],
  ])('does not open %s', (_how, otherKey, place) => {
    expect(() => openVote(otherKey, place, sealVote(key, PLACE, VOTE))).toThrow();
  });

  it('does not open when a bit was changed', () => {
    const sealed = sealVote(key, PLACE, VOTE);
    for (const at of [0, 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect(() => openVote(key, PLACE, changed)).toThrow();
    }
  });

  it('opens to what was cast', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.oneof(fc.uuid(), fc.constantFrom('no', 'blank')), (receipt, choice) => {
        expect(openVote(key, PLACE, sealVote(key, PLACE, { choice, receipt }))).toEqual({ choice, receipt });
      }),
    );
  });

  it('tells by neither length nor content what was chosen', () => {
    const sealed = ['no', 'blank', VOTE.receipt].map((choice) => sealVote(key, PLACE, { ...VOTE, choice }));
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    expect(sealVote(key, PLACE, VOTE)).not.toEqual(sealVote(key, PLACE, VOTE));
  });
});

describe('shuffling', () => {
  it('keeps everything and gives each order its turn', () => {
    const orders = new Set(Array.from({ length: 400 }, () => shuffled(['a', 'b', 'c']).join('')));
    expect([...orders].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  });
});
