import { describe, expect, it } from '@jest/globals';

import {
  compileQuestionnaire,
  displayPercent,
  displayScore,
  levelOf,
  percentOf,
  scoreAssessment,
} from './index.js';
import type { ScoringQuestionnaire } from './index.js';
import { normaliseWeights } from './weights.js';

const weighted = (...weights: number[]): ScoringQuestionnaire => ({
  id: 'levels',
  blanks: 'block',
  levels: [
    { id: 'initial', upTo: 2 },
    { id: 'emerging', upTo: 3.3 },
    { id: 'advanced', upTo: 4.5 },
    { id: 'exemplary', upTo: 5 },
  ],
  topics: [
    {
      id: 'topic',
      indicators: [
        {
          id: 'indicator',
          questions: weights.map((weight, q) => ({
            id: `q${q}`,
            weight,
            notApplicable: false,
            options: ([1, 2, 3, 4, 5] as const).map((points) => ({ id: String(points), points })),
          })),
        },
      ],
    },
  ],
});
const compiled = compileQuestionnaire(weighted(1));

describe('levelOf', () => {
  it.each([0.999, 5.001, NaN, Infinity])('refuses %d, which is not on the scale', (score) => {
    expect(() => levelOf(compiled, score)).toThrow(RangeError);
  });

  it.each([
    [1, 'initial'],
    [2, 'initial'],
    [2.00000001, 'emerging'],
    [3.3, 'emerging'],
    [3.3000000000000007, 'emerging'],
    [3.301, 'advanced'],
    [4.5, 'advanced'],
    [4.51, 'exemplary'],
    [5, 'exemplary'],
  ])('puts %d into %s', (score, level) => {
    expect(levelOf(compiled, score)).toBe(level);
  });

  it.each([
    [[0.2, 0.7, 0.1], ['1', '2', '4'], 2.0000000000000004, 'initial'], // 0.2 + 1.4 + 0.4 = 2
    [[0.1, 0.4, 0.5], ['1', '3', '4'], 3.3000000000000003, 'emerging'], // 0.1 + 1.2 + 2.0 = 3.3
  ])('does not miss the edge of a band by the last digit of a mean', (weights, options, mean, level) => {
    const drifting = compileQuestionnaire(weighted(...weights));
    const answers = Object.fromEntries(
      options.map((optionId, q) => [`q${q}`, { kind: 'option', optionId } as const]),
    );
    const { score, levelId } = scoreAssessment(drifting, answers).overall;
    expect(score).toBe(mean);
    expect(levelId).toBe(level);
  });
});

describe('percentOf', () => {
  it.each([
    [1, 0],
    [2, 25],
    [3.5, 62.5],
    [5, 100],
  ])('shows %d as %d percent', (score, percent) => {
    expect(percentOf(score)).toBe(percent);
  });
});

describe('displayScore', () => {
  it.each([
    [2.44, 2.4],
    [2.45, 2.5],
    [2.4499999999999997, 2.5],
    [4.35, 4.4],
    [8 / 3, 2.7],
    [5, 5],
    [-0.04, 0],
    [-1.26, -1.3],
  ])('shows %d as %d', (score, shown) => {
    expect(displayScore(score)).toBe(shown);
  });

  it.each([
    [3.32, 3.32, 'because 3.3 would belong to the level below'],
    [3.3004, 3.3004, 'because neither 3.30 nor 3.300 would do'],
    [4.46, 4.5, 'because 4.5 still belongs to its level'],
    [2.96, 3, 'because no level begins between'],
    [2.00000001, 2.00000001, 'with as many digits as it takes'],
  ])('shows %d as %d beside its level, %s', (score, shown) => {
    expect(displayScore(score, compiled)).toBe(shown);
    expect(levelOf(compiled, shown)).toBe(levelOf(compiled, score));
  });
});

describe('displayPercent', () => {
  it.each([
    [43.75, 44],
    [62.5, 63],
    [0, 0],
    [100, 100],
  ])('shows %d as %d', (percent, shown) => {
    expect(displayPercent(percent)).toBe(shown);
  });
});

describe('normaliseWeights', () => {
  it.each([
    [
      [0.3, 0.3, 0.3],
      [1, 1, 1],
    ],
    [
      [1, 2, 3],
      [0.5, 1, 1.5],
    ],
    [
      [10, 20, 30],
      [0.625, 1.25, 1.875],
    ],
    [
      [1e308, 1e307],
      [1e308 / 2 ** 1023, 1e307 / 2 ** 1023],
    ],
    [
      [2 ** -1074, 2 ** -1072],
      [0.25, 1],
    ],
  ])('brings %p to %p', (weights, normalised) => {
    expect(normaliseWeights(weights)).toEqual(normalised);
  });
});
