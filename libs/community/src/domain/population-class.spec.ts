import { describe, expect, it } from '@jest/globals';
import { POPULATION_CLASSES, POPULATION_CLASS_NAMES, populationClassOf } from './population-class.js';

describe('classes of populations', () => {
  it('do not know an unknown population', () => {
    expect(populationClassOf(null)).toBeNull();
    expect(populationClassOf(-1)).toBeNull();
  });

  it('touch each other and leave nothing out', () => {
    const bounds = POPULATION_CLASS_NAMES.map((name) => POPULATION_CLASSES[name]);
    expect(bounds.slice(1).map(({ from }) => from)).toEqual(bounds.slice(0, -1).map(({ below }) => below));
    expect([bounds[0]?.from, bounds.at(-1)?.below]).toEqual([0, null]);
  });

  it.each([
    [0, 'under-5000'],
    [4_999, 'under-5000'],
    [5_000, '5000-20000'],
    [64_000, '50000-100000'],
    [499_999, '100000-500000'],
    [500_000, 'over-500000'],
  ])('put %i people into %s', (population, name) => {
    expect(populationClassOf(population)).toBe(name);
  });
});
