import { describe, expect, it } from '@jest/globals';
import { costTable, type CostCount } from './case-costs.js';

const SIZE = '5000-20000';
const rowOf = (found: readonly CostCount[]) => costTable(found).rows.find(({ size }) => size === SIZE);

describe('the table of costs', () => {
  it('has a row for every size, though nothing was counted', () => {
    const { rows, withoutSize } = costTable([]);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual({
      size: 'under-5000',
      counts: [0, 0, 0, 0, 0, 0],
      known: 0,
      unknown: 0,
      median: null,
    });
    expect(withoutSize).toBe(0);
  });

  it.each([
    ['too few', [['none', 2]], null],
    [
      'too few that know',
      [
        ['none', 2],
        ['unknown', 5],
      ],
      null,
    ],
    [
      'an odd number',
      [
        ['none', 1],
        ['10000-50000', 2],
      ],
      { from: '10000-50000', to: '10000-50000' },
    ],
    [
      'an even number',
      [
        ['none', 2],
        ['50000-200000', 2],
      ],
      { from: 'none', to: '50000-200000' },
    ],
    ['all the same', [['over-1000000', 4]], { from: 'over-1000000', to: 'over-1000000' }],
  ] as const)('finds the middle of %s', (_what, counted, median) => {
    expect(rowOf(counted.map(([cost, count]) => ({ size: SIZE, cost, count })))?.median).toEqual(median);
  });

  it('says how many cases are in no row', () => {
    const found = [
      { size: null, cost: 'none', count: 2 },
      { size: SIZE, cost: 'unknown', count: 3 },
    ];
    expect(costTable(found).withoutSize).toBe(2);
    expect(rowOf(found)).toMatchObject({ known: 0, unknown: 3 });
  });
});
