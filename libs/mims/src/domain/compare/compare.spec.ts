import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareRequirements, type ComparedRequirement } from './requirements.js';
import { wordRuns } from './words.js';

const requirement = (
  number: string,
  text: string,
  level: 'shall' | 'may' = 'shall',
): ComparedRequirement => ({
  key: `r${number}`,
  number: `R${number}`,
  canonical: number,
  level,
  text,
});
const SAFE = 'All data of the town is kept safe';
const FREE = 'Whoever asks is given the data at no cost';

const told = (from: ComparedRequirement[], to: ComparedRequirement[]) =>
  compareRequirements(from, to).map(
    (pair) => `${pair.from?.number ?? '-'} ${pair.to?.number ?? '-'} ${pair.change}`,
  );

describe('comparing requirements', () => {
  it.each([
    ['the same', [requirement('1.1', SAFE)], [requirement('1.1', SAFE)], ['R1.1 R1.1 same']],
    ['a new number', [requirement('1.1', SAFE)], [requirement('2.1', SAFE)], ['R1.1 R2.1 renumbered']],
    [
      'another level',
      [requirement('1.1', SAFE)],
      [requirement('1.1', SAFE, 'may')],
      ['R1.1 R1.1 level-changed'],
    ],
    [
      'other words',
      [requirement('1.1', SAFE)],
      [requirement('1.1', `${SAFE} at night`)],
      ['R1.1 R1.1 reworded'],
    ],
    [
      'other words and number',
      [requirement('1.1', SAFE)],
      [requirement('3.1', `${SAFE} at night`)],
      ['R1.1 R3.1 reworded'],
    ],
    [
      'another thing under the number',
      [requirement('1.1', SAFE)],
      [requirement('1.1', 'Wear green hats')],
      ['- R1.1 added', 'R1.1 - gone'],
    ],
    [
      'one put before the others',
      [requirement('1.1', SAFE), requirement('1.2', FREE)],
      [requirement('1.1', 'Wear green hats'), requirement('1.2', SAFE), requirement('1.3', FREE)],
      ['- R1.1 added', 'R1.1 R1.2 renumbered', 'R1.2 R1.3 renumbered'],
    ],
  ])('tells %s', (_what, from, to, expected) => {
    expect(told(from, to)).toEqual(expected);
  });
});

describe('the words of two texts', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', 'three'), { maxLength: 12 })
    .map((words) => words.join(' '));

  it('make up both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordRuns(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('are told as replaced where texts are very long', () => {
    const runs = wordRuns('a '.repeat(2_000), 'b '.repeat(2_000));
    expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
