import { describe, expect, it } from '@jest/globals';
import { APPLICATION_LIMITS, checkedApplication, checkedReason } from './application.rules.js';

const TEXT = { cv: 'Head of digital services', statement: 'I will listen.', link: null };

describe('an application', () => {
  it('is refused without consent to its publication', () => {
    expect(() => checkedApplication(TEXT, false)).toThrow(
      expect.objectContaining({ details: { field: 'consent' } }),
    );
  });

  it.each([
    ['cv', { cv: '  ' }],
    ['cv', { cv: 'c'.repeat(APPLICATION_LIMITS.cv + 1) }],
    ['statement', { statement: '' }],
    ['statement', { statement: 's'.repeat(APPLICATION_LIMITS.statement + 1) }],
    ['link', { link: 'javascript:alert(1)' }],
    ['link', { link: 'not a link' }],
    ['link', { link: `https://vesthavn.example/${'x'.repeat(500)}` }],
  ])('is refused when its %s is not acceptable', (field, change) => {
    expect(() => checkedApplication({ ...TEXT, ...change }, true)).toThrow(
      expect.objectContaining({ details: { field } }),
    );
  });

  it('is taken without the blanks around it', () => {
    const link = ' https://vesthavn.example/astrid ';
    expect(checkedApplication({ ...TEXT, statement: ' I will listen.\n', link }, true)).toEqual({
      ...TEXT,
      link: 'https://vesthavn.example/astrid',
    });
  });

  it('loses marks that turn the reading order round and control characters, and keeps its lines', () => {
    const cv = 'A\u202Egood\u202C \u2066clerk\u2069\u200F,\u0007\u009B\r\nten\tyears';
    const statement = 'Voilà 👩\u200D🚒\n\nnext';
    expect(checkedApplication({ ...TEXT, cv, statement }, true)).toEqual({
      ...TEXT,
      cv: 'Agood clerk,\nten\tyears',
      statement,
    });
    expect(() => checkedApplication({ ...TEXT, cv: '\u202E\u0001' }, true)).toThrow(
      expect.objectContaining({ details: { field: 'cv' } }),
    );
  });
});

describe('a reason', () => {
  it('is never empty', () => {
    expect(() => checkedReason(' ')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    expect(checkedReason(' Not a signatory. ')).toBe('Not a signatory.');
  });
});
