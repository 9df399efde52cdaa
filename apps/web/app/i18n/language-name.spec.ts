import { describe, expect, it } from '@jest/globals';
import { languageName } from './language-name';

describe('the name of a language', () => {
  it('is told in the language of the page', () => {
    expect(languageName('de', 'fr')).toBe('Französisch');
  });

  it.each(['-1', '', 'not a language', '\0'])('that a draft calls %j is what it says', (code) => {
    expect(languageName('en', code)).toBe(code);
  });
});
