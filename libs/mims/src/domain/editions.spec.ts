import { describe, expect, it } from '@jest/globals';
import type { EditionBody } from './bodies/edition-body.js';
import type { EditionState } from './bodies/vocabulary.js';
import { chronologyOf, numberPlaceOf, placeOf } from './edition-order.js';
import { newerVersions } from './newer-version.js';
import { canonicalNumber } from './requirement-number.js';

function edition(number: string, when?: string, state: EditionState = 'superseded'): EditionBody {
  const moments = when === undefined ? [] : [{ key: 'out', what: {}, when }];
  const source = { label: 'illustrative' as const, note: 'Invented.' };
  return { language: 'en', family: 'some', number, name: number, state, moments, source };
}

describe('the order of editions', () => {
  it('is that of time, then of numbers', () => {
    const editions = [
      edition('9.0', '2026'),
      edition('2024', '2024'),
      edition('10.0', '2026'),
      edition('1.0'),
    ];
    const ordered = editions.toSorted((one, other) => (chronologyOf(one) < chronologyOf(other) ? -1 : 1));
    expect(ordered.map(({ number }) => number)).toEqual(['1.0', '2024', '9.0', '10.0']);
  });

  it('puts the current one first in lists, then the newest', () => {
    const editions = [
      edition('8.0', '2025'),
      edition('9.0', '2026', 'current'),
      edition('10.0', '2026', 'development'),
    ];
    const ordered = [...editions, edition('6.0', '2023')].toSorted((one, other) =>
      placeOf(one) < placeOf(other) ? -1 : 1,
    );
    expect(ordered.map(({ number }) => number)).toEqual(['9.0', '10.0', '8.0', '6.0']);
  });

  it('counts numbers as numbers', () => {
    expect(['10', '7a', '7', '9'].map(numberPlaceOf).toSorted()).toEqual(
      ['7', '7a', '9', '10'].map(numberPlaceOf),
    );
  });
});

describe('the newer version', () => {
  const of = (chronology: string, editionState: EditionState) => ({ chronology, editionState });

  it.each([
    [
      'the current one',
      of('2022', 'superseded'),
      [of('2024', 'superseded'), of('2023', 'current')],
      ['2023'],
    ],
    [
      'the newest where none is current',
      of('2022', 'superseded'),
      [of('2023', 'superseded'), of('2024', 'superseded')],
      ['2024'],
    ],
    [
      'both parts of a divided one',
      of('2022', 'superseded'),
      [of('2024', 'current'), of('2024', 'current')],
      ['2024', '2024'],
    ],
    ['none that is being written', of('2022', 'superseded'), [of('2025', 'development')], []],
    ['none that is older', of('2022', 'superseded'), [of('2020', 'superseded')], []],
    ['none of a current one', of('2024', 'current'), [of('2025', 'current')], []],
  ])('is %s', (_what, mim, kin, expected) => {
    expect(newerVersions(mim, kin).map(({ chronology }) => chronology)).toEqual(expected);
  });
});

describe('the one form of a number', () => {
  it.each([
    ['R1.2a', '1.2a'],
    ['RC5.1', '5.1'],
    ['C5.R0', '5.0'],
    ['r1.1', '1.1'],
    ['R3', '3'],
    ['R.1', '1'],
    ['Good practice', 'goodpractice'],
  ])('of %s is %s', (number, canonical) => {
    expect(canonicalNumber(number)).toBe(canonical);
  });
});
