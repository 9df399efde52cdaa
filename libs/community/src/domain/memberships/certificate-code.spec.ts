import { describe, expect, it } from '@jest/globals';
import { newCode, normalizedCode } from './certificate-code.js';

describe('the code of a certificate', () => {
  it.each(['', 'abc', '0000-0000-0000-0000-0000-000', '0000-0000-0000-0000-0000-000U', "'; DROP TABLE --"])(
    'cannot be “%s”',
    (text) => {
      expect(normalizedCode(text)).toBeNull();
    },
  );

  it('is six groups of four, another one each time', () => {
    const codes = Array.from({ length: 200 }, newCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('is known in small letters, without or with other hyphens, and with letters that look like digits', () => {
    const code = '0101-ABCD-EFGH-JKMN-PQRS-TVWX';
    for (const text of [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' – '),
      `oi${code.slice(2)}`,
    ])
      expect(normalizedCode(text)).toBe(code);
  });
});
