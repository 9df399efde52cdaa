import { describe, expect, it } from '@jest/globals';
import { populationClassOf } from './population-class.js';

describe('the class of a population', () => {
  it.each([
    [0, 'under-5k'],
    [4_999, 'under-5k'],
    [5_000, '5k-20k'],
    [19_999, '5k-20k'],
    [20_000, '20k-50k'],
    [49_999, '20k-50k'],
    [50_000, '50k-100k'],
    [99_999, '50k-100k'],
    [100_000, '100k-500k'],
    [499_999, '100k-500k'],
    [500_000, '500k-plus'],
    [83_000_000, '500k-plus'],
  ])('of %i people is %s', (population, name) => {
    expect(populationClassOf(population)).toBe(name);
  });

  it('is unknown where the number is', () => {
    expect(populationClassOf(null)).toBeNull();
  });
});
