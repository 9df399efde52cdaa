import { describe, expect, it } from '@jest/globals';
import { line, webAddress } from './fields.js';

describe('a line', () => {
  it.each(['admin\u202egnp.exe', 'a\u200bb', '\u2066left', 'end\ufeffless'])(
    'that hides something is refused: %j',
    (text) => {
      expect(line().safeParse(text).success).toBe(false);
    },
  );

  it.each(['Ελλάδα', 'R1.1', 'Ċentru', 'Гражданска услуга'])(
    'in the letters of Europe is taken: %s',
    (text) => {
      expect(line().safeParse(text).success).toBe(true);
    },
  );
});

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    'https://user:secret@example.org',
    'https://example.org/\u202e"onload',
    'example.org',
  ])('is refused: %j', (text) => {
    expect(webAddress().safeParse(text).success).toBe(false);
  });
});
