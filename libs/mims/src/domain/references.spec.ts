import { describe, expect, it } from '@jest/globals';
import { targetsIn } from './reference-grammar.js';

const read = (text: string) =>
  targetsIn(text).map(({ mim, requirement }) => [mim ?? 'own', requirement].filter(Boolean).join(' '));

describe('references in a text', () => {
  it.each<[string, string[]]>([
    ['Access is restricted as MIM3.C5.R0 and MIM6.C1.R4 say.', ['3 C5.R0', '6 C1.R4']],
    ['Models follow MIM2; see MIM7.', ['2', '7']],
    ['MIM 0 comes first.', ['0']],
    ['This rests on MIM1 and MIM2.', ['1', '2']],
    ['Most tenders need MIMs 0, 1, 2 and 6.', ['0', '1', '2', '6']],
    ['MIMs 1-3 are foundational.', ['1', '2', '3']],
    ['MIM1 to MIM3', ['1', '2', '3']],
    ['The same holds for R1.3 and R2.5.', ['own R1.3', 'own R2.5']],
    ['RC5.1 of MIM3 applies.', ['3 RC5.1']],
    ['MIM2 (R1.1, R1.2a) applies.', ['2 R1.1', '2 R1.2a']],
    ["MIM6's R1.3 applies.", ['6 R1.3']],
    ['MIM1-R1.1', ['1', 'own R1.1']],
  ])('%s', (text, targets) => {
    expect(read(text)).toEqual(targets);
  });

  it.each([
    'MIMs Plus 9.0 is the edition.',
    'MIMs have been used since 2019.',
    'See https://example.org/MIM3/R1.3 for it.',
    'A MIMOSA is no MIM.',
    'MIM 2024 was a good year.',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['names', 'MIM1 and '.repeat(7_000), 7_000],
    ['a list', `MIMs ${'1, '.repeat(20_000)}`, 1],
    ['requirements', `R1.1${', R1.1'.repeat(9_000)} of nobody`, 9_001],
    ['blanks', `MIM1${' '.repeat(60_000)}MIM2`, 2],
  ])('comes to the end of a hostile text of %s', (_, text, found) => {
    expect(targetsIn(text)).toHaveLength(found);
  });
});
