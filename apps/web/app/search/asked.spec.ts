import { describe, expect, it } from '@jest/globals';
import { addressOf, askedIn, nextPage, toggled } from './asked.js';

const asked = (address: string) => askedIn(new URL(address, 'http://hub.example').searchParams);

describe('the address of a search', () => {
  it.each([
    '/search',
    '/search?q=street+lamps',
    '/search?q=%22a+b%22&kind=mim&kind=tool&topic=governance&page=3',
    '/search?country=DK',
  ])('%s says what is asked, and the other way round', (address) => {
    expect(addressOf(asked(address))).toBe(address);
  });

  it.each([
    ['/search?page=0', '/search'],
    ['/search?page=51', '/search'],
    ['/search?page=x', '/search'],
    ['/search?kind=%3Cscript%3E&kind=mim', '/search?kind=mim'],
    [`/search?q=${'x'.repeat(400)}`, `/search?q=${'x'.repeat(300)}`],
    ['/search?other=1', '/search'],
  ])('%s is read as far as it makes sense', (address, read) => {
    expect(addressOf(asked(address))).toBe(read);
  });

  it('chooses a second value, and drops a chosen one, from the first page on', () => {
    const one = toggled(asked('/search?q=a&page=2'), 'kind', 'mim');
    expect(addressOf(one)).toBe('/search?q=a&kind=mim');
    expect(addressOf(toggled(one, 'kind', 'tool'))).toBe('/search?q=a&kind=mim&kind=tool');
    expect(addressOf(toggled(one, 'kind', 'mim'))).toBe('/search?q=a');
  });

  it('has a next page as long as there are hits, up to a thousand', () => {
    expect(nextPage(asked('/search'), 20)).toBeNull();
    expect(nextPage(asked('/search'), 21)).toBe(2);
    expect(nextPage(asked('/search?page=50'), 5000)).toBeNull();
  });
});
