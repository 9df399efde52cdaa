import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseObservations } from './observations-document.js';

const document = (observation: string): string =>
  `format: living-hub/observations/1\nobservations:\n  - ${observation}`;

describe('observations', () => {
  it.each([
    ['a day that cannot be', '{ on: 2023-13, what: signatories, number: "1", sourceNote: x, label: real }'],
    ['no source', '{ on: 2023-05, what: signatories, number: "1", label: real }'],
    [
      'something else that is counted',
      '{ on: 2023-05, what: towns, number: "1", sourceNote: x, label: real }',
    ],
    [
      'a field nobody knows',
      '{ on: 2023-05, what: signatories, number: "1", sourceNote: x, label: real, y: 1 }',
    ],
  ])('are refused with %s', (_what, text) => {
    expect(() => parseObservations(document(text))).toThrow();
  });

  it('that ship are read, oldest first, and disagree about 2024', () => {
    const shipped = parseObservations(readFileSync('content/community/observations.yaml', 'utf8'));
    const days = shipped.map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
    const in2024 = shipped.filter(({ on }) => on.startsWith('2024')).map(({ number }) => number);
    expect(in2024).toEqual(['more than 200', '169']);
  });
});
