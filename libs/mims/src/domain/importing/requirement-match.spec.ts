import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchEntries, type Matchable } from './requirement-match.js';

const entry = (number: string, text: string): Matchable => ({ key: number.toLowerCase(), number, text });
const pairs = (before: Matchable[], after: Matchable[]) =>
  matchEntries(before, after).matches.map((match) => `${match.old.number}>${match.new.number}`);

const LABEL = entry('R1.1', 'Every tree SHALL have a label that outlives its street');
const CUT = entry('R1.2', 'Each cut is written down within a week');
const PHOTO = entry('R1.3', 'A photograph MAY be added to the record of a tree');

describe('requirements from one revision to the next', () => {
  it('go on with their keys when nothing or only a key word changes', () => {
    expect(pairs([LABEL, CUT], [{ ...LABEL, text: LABEL.text.replace('SHALL', 'MUST') }, CUT])).toEqual([
      'R1.1>R1.1',
      'R1.2>R1.2',
    ]);
  });

  it('keep their keys under another number, even when two change places', () => {
    expect(pairs([LABEL, CUT], [entry('R1.1', CUT.text), entry('R1.2', LABEL.text)])).toEqual([
      'R1.2>R1.1',
      'R1.1>R1.2',
    ]);
    expect(pairs([LABEL, CUT], [entry('R2.7', `${CUT.text} at most`)])).toEqual(['R1.2>R2.7']);
  });

  it('with the same number and other words are one, and somebody is asked', () => {
    const [match] = matchEntries([LABEL], [entry('R1.1', 'Benches are painted green')]).matches;
    expect(match?.doubt).toMatch(/few words in common/);
  });

  it('that were cut in two or joined are pointed out', () => {
    const whole = entry('R1', `${LABEL.text}; ${CUT.text}`);
    const cut = matchEntries([whole], [entry('R1', `${LABEL.text} and more`), entry('R2', CUT.text)]);
    expect(cut.doubts).toEqual([expect.stringMatching(/^R2 may have been cut off from R1/)]);
    const joined = matchEntries([LABEL, CUT], [entry('R1.1', `${LABEL.text}; ${CUT.text}`)]);
    expect(joined.doubts).toEqual([expect.stringMatching(/^R1.2 may have been joined to R1.1/)]);
  });

  it('that come or go leave the others alone, also where an import gave the numbers', () => {
    const before = [entry('R2.x1', LABEL.text), entry('R2.x2', PHOTO.text)];
    const after = [entry('R2.x1', CUT.text), entry('R2.x2', LABEL.text), entry('R2.x3', PHOTO.text)];
    expect(pairs(before, after)).toEqual(['R2.x1>R2.x2', 'R2.x2>R2.x3']);
    expect(matchEntries(before, after).added.map(({ text }) => text)).toEqual([CUT.text]);
  });

  it('are each matched once or said to be added or removed, whatever they are', () => {
    const any = fc.uniqueArray(
      fc.record({
        number: fc.stringMatching(/^R[1-4]\.x?[1-3]$/),
        text: fc.stringMatching(/^([abc] ){0,5}$/),
      }),
      {
        selector: ({ number }) => number,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(any, any, (a, b) => {
        const before = a.map(({ number, text }) => entry(number, text));
        const after = b.map(({ number, text }) => entry(number, text));
        const { matches, added, removed } = matchEntries(before, after);
        expect([...matches.map((match) => match.old), ...removed].map(({ key }) => key).sort()).toEqual(
          before.map(({ key }) => key).sort(),
        );
        expect([...matches.map((match) => match.new), ...added].map(({ key }) => key).sort()).toEqual(
          after.map(({ key }) => key).sort(),
        );
      }),
    );
  });
});
