import { describe, expect, it } from '@jest/globals';
import { headlineOf } from './result-picture';

const rows = (scores: Readonly<Record<string, number | null>>) =>
  Object.entries(scores).map(([name, score]) => ({ name, score }));

describe('the headline of a result', () => {
  it('says nothing of strength where nothing is scored', () => {
    expect(headlineOf(rows({ Governance: null }), null)).toEqual({ kind: 'none', strong: [], weak: [] });
  });

  it('names the two topics furthest ahead and the one furthest behind', () => {
    const scores = {
      Governance: 3.4,
      'Service design': 2.6,
      Interoperability: 1.8,
      Networking: 4.0,
      Technology: 3.6,
    };
    expect(headlineOf(rows(scores), 2.9)).toEqual({
      kind: 'both',
      strong: ['Networking', 'Technology'],
      weak: ['Interoperability'],
    });
  });

  it.each([
    ['strong', { A: 4, B: 3, C: 3 }, 3.3],
    ['weak', { A: 2, B: 3, C: 3 }, 2.7],
    ['even', { A: 3.1, B: 2.9, C: 3 }, 3],
  ] as const)('is of the kind “%s” for %j', (kind, scores, overall) => {
    expect(headlineOf(rows(scores), overall).kind).toBe(kind);
  });

  it('leaves out topics without a score', () => {
    expect(headlineOf(rows({ A: null, B: 3, C: 3.9 }), 3.4)).toEqual({
      kind: 'both',
      strong: ['C'],
      weak: ['B'],
    });
  });
});
