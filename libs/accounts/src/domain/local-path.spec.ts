import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localPathOrHome } from './local-path.js';

describe('the place to go to after signing in', () => {
  it.each([
    undefined,
    null,
    '',
    'assessments',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/ok\r\nSet-Cookie: sid=1',
    `/${'a'.repeat(512)}`,
  ])('is the home page instead of %j', (next) => {
    expect(localPathOrHome(next)).toBe('/');
  });

  it.each(['/', '/assessments', '/de/assessments/0198?step=2#q7', '/sign-in/abc_-d'])('may be %s', (next) => {
    expect(localPathOrHome(next)).toBe(next);
  });

  it('never leaves the site, whatever is asked for', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '\t',
      '\n',
      ':',
      '@',
      '?',
      '#',
      'evil.example',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const target = new URL(localPathOrHome(parts.join('')), 'https://hub.example/sign-in/x');
        expect(target.origin).toBe('https://hub.example');
        expect(target.pathname.startsWith('//')).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
