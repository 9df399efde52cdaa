import { describe, expect, it } from '@jest/globals';
import { isTerm, mostAtOnce, usualEnd, type Term } from './mandate.rules.js';

const term = (since: string, until: string | null): Term => ({
  since: new Date(`${since}-01T00:00:00Z`),
  until: until === null ? null : new Date(`${until}-01T00:00:00Z`),
});

describe('a term', () => {
  it.each([
    ['ends when it begins', term('2026-01', '2026-01')],
    ['ends before it begins', term('2026-02', '2026-01')],
    ['never ends', term('2026-01', null)],
    ['lasts longer than five years', term('2026-01', '2031-02')],
  ])('is none when it %s', (_what, wrong) => {
    expect(isTerm(wrong)).toBe(false);
  });

  it('may last five years, and usually one in a sub-group and two in the assembly', () => {
    expect(isTerm(term('2026-01', '2031-01'))).toBe(true);
    const { since } = term('2026-03', null);
    expect(usualEnd('sub-group', since)).toEqual(new Date('2027-03-01T00:00:00Z'));
    expect(usualEnd('assembly', since)).toEqual(new Date('2028-03-01T00:00:00Z'));
  });
});

describe('terms at once', () => {
  it.each<[string, Term[], number]>([
    ['none', [], 0],
    ['one that ends as the other begins', [term('2025-01', '2026-01')], 0],
    ['one that begins as the other ends', [term('2027-01', '2028-01')], 0],
    ['one inside', [term('2026-03', '2026-05')], 1],
    ['one around that has no end', [term('2020-01', null)], 1],
    ['two after each other', [term('2026-02', '2026-04'), term('2026-04', '2026-06')], 1],
    ['two that overlap for a month', [term('2026-02', '2026-05'), term('2026-04', '2026-06')], 2],
  ])('are counted at the worst instant: %s', (_what, terms, most) => {
    expect(mostAtOnce(terms, term('2026-01', '2027-01'))).toBe(most);
  });
});
