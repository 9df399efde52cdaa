import { describe, expect, it } from '@jest/globals';
import { pathIn, withoutPrefix } from '../i18n/locales';
import { ownPath } from './own-path.server';

describe('a path to go to afterwards', () => {
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'evil', '', '/a\nb', '/a\\b'])(
    'is the home page instead of %j',
    (wanted) => {
      expect(ownPath(wanted)).toBe('/');
    },
  );

  it.each(['/', '/assessments?after=x', '/de/assessments/1#top'])(
    'is %j when it is one of ours',
    (wanted) => {
      expect(ownPath(wanted)).toBe(wanted);
    },
  );
});

describe('a path in other letters', () => {
  it.each([
    ['/оценки?после=ж', '/%D0%BE%D1%86%D0%B5%D0%BD%D0%BA%D0%B8?%D0%BF%D0%BE%D1%81%D0%BB%D0%B5=%D0%B6'],
    ['/a b%20c', '/a%20b%20c'],
    ['/\ud800', '/%EF%BF%BD'],
  ])('%j is written as %j, so that a header can carry it', (wanted, written) => {
    expect(ownPath(wanted)).toBe(written);
  });
});

describe('the same page in another language', () => {
  it.each([
    ['de', '/', '/de/'],
    ['de', '/about', '/de/about'],
    ['en', '/about', '/about'],
    ['en', '', '/'],
  ] as const)('in %s, %j lies at %j', (locale, path, expected) => {
    expect(pathIn(locale, path)).toBe(expected);
  });

  it.each([
    ['de', '/de', '/'],
    ['de', '/de/about', '/about'],
    ['de', '/deals', '/deals'],
    ['en', '/about', '/about'],
  ] as const)('in %s, the page at %j is known as %j', (locale, path, expected) => {
    expect(withoutPrefix(path, locale)).toBe(expected);
  });
});
