import { describe, expect, it } from '@jest/globals';
import { apiFilter, filterFrom, isNarrow, queryOf } from './directory-filter.ts';

const from = (query: string) => filterFrom(new URLSearchParams(query));

describe('the filter of the directory in an address', () => {
  it.each([
    '',
    'kind=friend',
    'kind=constructor',
    'country=denmark',
    'type=__proto__',
    'size=1',
    'text=%20%20',
  ])('asks for nothing with “%s”', (query) => {
    expect(isNarrow(from(query))).toBe(false);
    expect(queryOf(from(query))).toBe('');
  });

  it('leaves out what no database takes', () => {
    expect(from('text=a%00b').text).toBe('ab');
    expect(from(`text=${'x'.repeat(300)}`).text).toHaveLength(100);
  });

  it('goes there and back', () => {
    const query =
      '?kind=supporter&country=NO&type=organisation-city-outside-eu&size=under-5000&text=Sund+%26+vik';
    expect(queryOf(from(query))).toBe(query);
    expect(apiFilter(from(query))).toEqual({
      kind: 'SUPPORTER',
      country: 'NO',
      type: 'ORGANISATION_CITY_OUTSIDE_EU',
      size: 'UNDER_5000',
      text: 'Sund & vik',
    });
  });

  it('takes more with it', () => {
    expect(queryOf(from('country=DK'), { after: 'abc' })).toBe('?country=DK&after=abc');
  });
});
