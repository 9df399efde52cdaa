import { describe, expect, it } from '@jest/globals';
import { monthsAfter } from './verify-due.js';

describe('some months later', () => {
  it.each([
    ['2026-11-23T10:00:00.000Z', 12, '2027-11-23T10:00:00.000Z'],
    ['2026-08-31T10:00:00.000Z', 6, '2027-02-28T10:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', 12, '2029-02-28T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', 1, '2027-01-31T23:59:59.999Z'],
  ])('than %s, by %i, it is %s', (from, months, to) => {
    expect(monthsAfter(new Date(from), months).toISOString()).toBe(to);
  });
});
