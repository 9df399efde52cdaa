import { describe, expect, it } from '@jest/globals';
import { PAGE_LOCALES, pagePath } from '#libs/platform';
import { pathIn, WEB_LOCALES } from '../../apps/web/app/i18n/locales.js';

describe('the links that the server writes', () => {
  it('know exactly the languages that there are pages in', () => {
    expect([...PAGE_LOCALES].sort()).toEqual([...WEB_LOCALES].sort());
  });

  it.each(WEB_LOCALES)('lead where the links of the pages do: %s', (locale) => {
    expect(pagePath(locale, '/sign-in')).toBe(pathIn(locale, '/sign-in'));
  });
});
