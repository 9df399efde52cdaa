import { describe, expect, it } from '@jest/globals';
import { filterSql } from './directory-filter.js';

const NOTHING = { kind: null, country: null, type: null, size: null, text: null } as const;

describe('the filter of the directory', () => {
  it('takes what patterns are made of as it is written', () => {
    expect(filterSql({ ...NOTHING, text: '50%_\\' }).parameters).toEqual(['%50\\%\\_\\\\%']);
  });

  it('never puts a value into the statement', () => {
    const { where } = filterSql({ ...NOTHING, text: `' OR 1=1 --`, country: 'DK' });
    expect(where).toBe('e.country = $1 AND e.search_text LIKE folded_text($2)');
  });

  it('asks for nothing when nothing is asked', () => {
    expect(filterSql(NOTHING)).toEqual({ where: 'TRUE', parameters: [] });
  });

  it('knows the class without an upper end', () => {
    expect(filterSql({ ...NOTHING, size: 'over-500000' })).toEqual({
      where: 'e.population >= $1',
      parameters: [500_000],
    });
  });
});
