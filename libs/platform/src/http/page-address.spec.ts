import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '#libs/kernel';
import { PAGE_LOCALES, pageAddress, pagePath } from './page-address.js';

describe('the path of a page', () => {
  it('has no prefix in English', () => {
    expect(pagePath('en', '/sign-in/abc')).toBe('/sign-in/abc');
  });

  it.each(['de', 'bg'] as const)('has the prefix of a language with pages: %s', (locale) => {
    expect(pagePath(locale, '/sign-in?refused=busy')).toBe(`/${locale}/sign-in?refused=busy`);
  });

  it('is the English one in every language without pages', () => {
    const others = LOCALES.filter((locale) => !(PAGE_LOCALES as readonly Locale[]).includes(locale));
    expect(others).toHaveLength(LOCALES.length - PAGE_LOCALES.length);
    for (const locale of others) expect(pagePath(locale, '/account')).toBe('/account');
  });
});

describe('the address of a page', () => {
  it.each([
    ['de', 'https://hub.example/de/elections/1'],
    ['fr', 'https://hub.example/elections/1'],
  ] as const)('begins with that of the hub: %s', (locale, address) => {
    expect(pageAddress('https://hub.example', locale, '/elections/1')).toBe(address);
  });
});
