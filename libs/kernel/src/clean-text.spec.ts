import { describe, expect, it } from '@jest/globals';
import { cleanLine, cleanText } from './clean-text.js';

const DECEIVING = [
  ['right-to-left override', '\u202E'],
  ['isolate', '\u2066'],
  ['Arabic letter mark', '\u061C'],
  ['zero-width space', '\u200B'],
  ['byte order mark', '\uFEFF'],
  ['word joiner', '\u2060'],
  ['soft hyphen', '\u00AD'],
  ['tag', '\u{E0041}'],
  ['Hangul filler', '\u3164'],
  ['variation selector', '\uFE0F'],
] as const;

describe('a line', () => {
  it.each(DECEIVING)('loses what cannot be seen: %s', (_what, mark) => {
    expect(cleanLine(`Ghe${mark}nt`)).toBe('Ghent');
    expect(cleanLine(` ${mark}${mark} `)).toBe('');
  });

  it.each(['\n', '\r\n', '\t', '\u0000', '\u0085', '\u009B', '\u2028', '\u00A0', ' \u2003 '])(
    'has one space for %j',
    (between) => {
      expect(cleanLine(`${between}Val${between}Aubray${between}`)).toBe('Val Aubray');
    },
  );

  it('has the letters that look like it, composed, also when a mark stood between', () => {
    expect(cleanLine('Ne\u0301\u200B and e\u200B\u0301')).toBe('Né and é');
  });

  it('has no joiners, since a name with them would not be found', () => {
    expect(cleanLine('Gh\u200Dent\u200C')).toBe('Ghent');
  });
});

describe('a text', () => {
  it.each(DECEIVING)('loses what cannot be seen: %s', (_what, mark) => {
    expect(cleanText(`Ghe${mark}nt\nBrugge`)).toBe('Ghent\nBrugge');
    expect(cleanText(` ${mark}\n${mark} `)).toBe('');
  });

  it('keeps its lines, however they are broken, its spaces and its tabs', () => {
    expect(cleanText(' one\r\ntwo\rthree\u2028four\n\n-  five\tsix\n')).toBe(
      'one\ntwo\nthree\nfour\n\n-  five\tsix',
    );
  });

  it('loses control characters', () => {
    expect(cleanText('a\u0000b\u0007\u001B[31m\u009B')).toBe('ab[31m');
  });

  it.each(['👩\u200D🚒', '❤\uFE0F\u200D🔥', '1\uFE0F\u20E3', 'می\u200Cخواهم'])('keeps %s', (written) => {
    expect(cleanText(written)).toBe(written);
  });

  it.each(['\u200D', 'a\u200D', '\u200Db', 'a\u200D\u200Db'])(
    'loses a joiner that joins nothing: %j',
    (text) => {
      expect(cleanText(text)).not.toContain('\u200D');
    },
  );
});
