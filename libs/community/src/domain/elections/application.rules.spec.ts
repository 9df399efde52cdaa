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
});

describe('a reason', () => {
  it('is never empty', () => {
    expect(() => checkedReason(' ')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    expect(checkedReason(' Not a signatory. ')).toBe('Not a signatory.');
  });
});
