import { describe, expect, it } from '@jest/globals';
import { apiFilter, filterFrom, isNarrow, queryOf, wordOf, KINDS } from './tool-filter';

const from = (query: string) => filterFrom(new URLSearchParams(query));

describe('the filter of the tools', () => {
  it.each(['mim=%27', 'kind=king', 'layer=__proto__', 'mim=12345', 'text=%20', 'other=1'])(
    'leaves out what it does not know: %s',
    (query) => {
      expect(isNarrow(from(query))).toBe(false);
      expect(queryOf(from(query))).toBe('');
    },
  );

  it('reads an address and writes it again', () => {
    const query = '?text=broker&mim=1&kind=data-model&layer=data-sources';
    expect(queryOf(from(query))).toBe(query);
    expect(apiFilter(from(query))).toEqual({
      text: 'broker',
      mim: '1',
      kind: 'DATA_MODEL',
      layer: 'DATA_SOURCES',
    });
  });

  it('knows the words of the API', () => {
    expect(wordOf(KINDS, 'DATA_MODEL')).toBe('data-model');
    expect(wordOf(KINDS, null)).toBeNull();
  });
});
