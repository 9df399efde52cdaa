import { describe, expect, it } from '@jest/globals';
import { authorityInput, memberInput, noFacts } from './facts-form.ts';

describe('the form about a member', () => {
  it.each(['many', '-5', '1e3', '12345678901'])('holds no population in “%s”', (population) => {
    expect(authorityInput({ ...noFacts('DE'), population })).toEqual({ input: null, unfit: 'population' });
  });

  it.each([
    ['64 000', 64_000],
    ['64.000', 64_000],
    ['64,000', 64_000],
    ['64’000', 64_000],
    ['', null],
  ])('reads “%s” as %s people', (population, count) => {
    expect(authorityInput({ ...noFacts('DE'), population }).input?.population).toBe(count);
  });

  it('gives the English name beside the one in its own language, unless they are the same', () => {
    const given = { ...noFacts('BG'), names: 'Роса', nameEn: 'Rosa' };
    expect(memberInput({ ...given, sourceLocale: 'bg' }).names).toEqual([
      { locale: 'bg', text: 'Роса' },
      { locale: 'en', text: 'Rosa' },
    ]);
    expect(memberInput({ ...given, sourceLocale: 'en' }).names).toHaveLength(1);
  });
});
