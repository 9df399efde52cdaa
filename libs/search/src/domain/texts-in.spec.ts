import { describe, expect, it } from '@jest/globals';
import { textsIn } from './texts-in.js';

describe('the texts of a body in a language', () => {
  const body = {
    slug: 'lamps',
    title: { en: { text: 'Lamps' }, de: { text: 'Lampen' } },
    results: [{ key: 'a', what: { en: { text: 'Fewer calls' } } }],
  };

  it('are found however deep they lie', () => {
    expect(textsIn(body, 'en')).toEqual(['Lamps', 'Fewer calls']);
    expect(textsIn(body, 'de')).toEqual(['Lampen']);
    expect(textsIn(body, 'fr')).toEqual([]);
  });

  it.each([
    ['**bold** and *thin* `code`', 'bold and thin code'],
    ['# Heading\n\n- one\n- two\n1. three', 'Heading one two three'],
    ['See [the page](https://a.example/x).', 'See the page.'],
    ['2 * 3 - 1', '2 3 - 1'],
  ])('lose the signs of Markdown: %j', (prose, text) => {
    expect(textsIn({ en: { text: prose } }, 'en')).toEqual([text]);
  });

  it('of nothing but brackets are read at once', () => {
    const before = performance.now();
    textsIn({ en: { text: '['.repeat(50_000) } }, 'en');
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
