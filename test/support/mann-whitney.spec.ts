import { describe, expect, it } from '@jest/globals';
import { mannWhitney } from './mann-whitney.js';

/** Numbers that look random and are the same each time. */
function sample(size: number, seed: number, shift = 0): number[] {
  let state = seed;
  return Array.from({ length: size }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 + shift;
  });
}

describe('the test of Mann and Whitney', () => {
  it('sees a shift by a fifth of the spread in two hundred values', () => {
    expect(mannWhitney(sample(200, 1), sample(200, 2, 0.2))).toBeLessThan(0.001);
  });

  it('sees none where there is none', () => {
    for (let seed = 1; seed < 20; seed++)
      expect(mannWhitney(sample(200, seed), sample(200, seed + 100))).toBeGreaterThan(0.001);
  });

  it('gives the figure of the textbook, and 1 where all values are alike', () => {
    expect(mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12])).toBeCloseTo(0.0864, 2);
    expect(mannWhitney([1, 1, 1], [1, 1, 1])).toBe(1);
  });
});
