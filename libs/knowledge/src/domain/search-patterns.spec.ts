import { describe, expect, it } from '@jest/globals';
import { searchPatterns } from './search-patterns.js';

describe('What finds the words of a text', () => {
  it('is nothing for no text, so that everything is found', () => {
    expect(searchPatterns(null)).toEqual([]);
    expect(searchPatterns('  \n')).toEqual([]);
  });

  it('takes signs that mean something in patterns as they are written, when there is nothing else', () => {
    expect(searchPatterns('%_\\')).toEqual(['%\\%\\_\\\\%']);
  });

  it('finds words of three letters and more wherever they stand', () => {
    expect(searchPatterns('street-lights, Ђорђе')).toEqual(['%street%', '%lights%', '%Ђорђе%']);
  });

  it('finds shorter words only where a word begins with them', () => {
    expect(searchPatterns('AI 5G')).toEqual(['% AI%', '% 5G%']);
  });

  it('looks at eight words and no more', () => {
    expect(searchPatterns('one two three four five six seven eight nine')).toHaveLength(8);
  });
});
