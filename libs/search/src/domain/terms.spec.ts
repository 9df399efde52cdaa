import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#libs/kernel';
import { readContent, readYaml } from '#libs/platform';
import { SqliteSearchEngine } from '../sqlite/sqlite-search-engine.js';
import { entity, found } from '../testing/held-things.js';
import { synonymsOf, termsDocument } from './terms.js';

const twins = {
  format: 'living-hub/terms/1' as const,
  terms: [{ en: ['digital twin'], pt: ['gêmeo digital'], de: ['Digitaler Zwilling'] }],
};

async function holding(...titles: readonly string[]): Promise<SqliteSearchEngine> {
  const engine = new SqliteSearchEngine(() => ':memory:', synonymsOf(twins));
  await engine.replace(titles.map((title, at) => entity(`${at} ${title}`, title)));
  return engine;
}

describe('what is the same in other languages', () => {
  it.each([
    [{ ...twins, format: 'other' }],
    [{ ...twins, terms: [{ xx: ['twin'] }] }],
    [{ ...twins, terms: [{ en: [] }] }],
    [{ ...twins, terms: [{ en: [''] }] }],
  ])('is no list: %j', (document) => {
    expect(termsDocument.safeParse(document).success).toBe(false);
  });

  it('is found, as a run of words', async () => {
    const engine = await holding('Local digital twins', 'A digital twin', 'Digital city, twin town');
    expect(await found(engine, 'gemeo digital', { match: 'all' })).toEqual(['1 A digital twin']);
  });

  it('stands beside the other words of the query', async () => {
    const engine = await holding('A digital twin of the harbour', 'A digital twin');
    expect(await found(engine, 'digitaler zwilling harbour', { match: 'all' })).toEqual([
      '0 A digital twin of the harbour',
    ]);
  });
});

describe('the list that ships', () => {
  it('is in its format, and every thing has an English name and others', async () => {
    const content = readYaml((await readContent('search/terms.yaml')).toString());
    const { terms } = termsDocument.parse(content.ok && content.value);
    expect(terms.length).toBeGreaterThan(10);
    for (const thing of terms)
      expect(Object.keys(thing)).toEqual(expect.arrayContaining(['en', 'de', 'fr', 'pt']));
    const languages = new Set(terms.flatMap((thing) => Object.keys(thing)));
    expect([...languages].toSorted()).toEqual([...LOCALES].toSorted());
  });
});
