import { describe, expect, it } from '@jest/globals';
import { layoutOf } from './dependency-layout.js';
import { type Dependency } from './types.js';

const text = { text: 'Name', locale: 'en', origin: 'ORIGINAL', outdated: false } as const;
const mim = (number: string) => ({ number, name: text, address: `/${number}`, editionNumber: '1' });
const mims = (...numbers: string[]) => numbers.map(mim);
const rests = (from: string, to: string): Dependency => ({
  declared: true,
  references: 0,
  from: mim(from),
  to: mim(to),
});
const stepsOf = (numbers: string[], dependencies: Dependency[]) =>
  Object.fromEntries(layoutOf(mims(...numbers), dependencies).mims.map(({ number, step }) => [number, step]));

describe('the drawing of what rests on what', () => {
  it('puts each MIM above all it rests on', () => {
    expect(stepsOf(['0', '1', '2'], [rests('2', '1'), rests('1', '0'), rests('2', '0')])).toEqual({
      0: 0,
      1: 1,
      2: 2,
    });
  });

  it('puts those without any relation at the bottom, side by side', () => {
    const { mims: drawn, steps, widest } = layoutOf(mims('0', '1'), []);
    expect(drawn.map(({ place, step }) => [place, step])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect([steps, widest]).toEqual([1, 2]);
  });

  it('ends with circles, and draws both of their lines', () => {
    const { lines, steps } = layoutOf(mims('0', '1'), [rests('0', '1'), rests('1', '0')]);
    expect(lines).toHaveLength(2);
    expect(steps).toBeLessThanOrEqual(2);
  });

  it('ends with a circle of three that others rest on', () => {
    const circle = [rests('0', '1'), rests('1', '2'), rests('2', '0'), rests('3', '0')];
    const steps = stepsOf(['0', '1', '2', '3'], circle);
    expect(steps['3']).toBeGreaterThan(steps['0'] ?? 0);
  });

  it('draws no line from a MIM to itself, nor to one of another edition', () => {
    expect(layoutOf(mims('0'), [rests('0', '0'), rests('0', '9')]).lines).toEqual([]);
  });
});
