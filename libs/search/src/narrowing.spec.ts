import { describe, expect, it } from '@jest/globals';
import type { EntityDocuments } from './domain/document.js';
import { PUBLIC, type SearchRequest } from './domain/search-engine.js';
import { ENGINES, entity, found, holding, page, type Part } from './testing/held-things.js';

describe.each(ENGINES)('%s', (_name, open) => {
  const holds = (...entities: readonly (EntityDocuments | string)[]) => holding(open, entities);

  describe('facets', () => {
    const facets = (topic: string, kind: string): Part => ({
      title: `harbour ${topic}`,
      facets: { topic: [topic], kind: [kind] },
    });
    const held = () =>
      holds(
        entity('a', facets('data', 'case')),
        entity('b', facets('data', 'tool')),
        entity('c', facets('people', 'tool')),
        entity('d', { title: 'elsewhere', facets: { topic: ['data'], kind: ['tool'] } }),
      );
    const ask = async (topic: string[], kind: string[], more: Partial<SearchRequest> = {}) =>
      page(await held(), 'harbour', {
        facets: [
          { facet: 'topic', chosen: topic },
          { facet: 'kind', chosen: kind },
        ],
        ...more,
      });

    it('count what was found, the most frequent first', async () => {
      expect((await ask([], [])).facets).toEqual({
        topic: [
          { value: 'data', count: 2 },
          { value: 'people', count: 1 },
        ],
        kind: [
          { value: 'tool', count: 2 },
          { value: 'case', count: 1 },
        ],
      });
    });

    it('narrow the others and not themselves', async () => {
      const { facets: counted, total } = await ask(['people'], []);
      expect(total).toBe(1);
      expect(counted['kind']).toEqual([{ value: 'tool', count: 1 }]);
      expect(counted['topic']).toHaveLength(2);
    });

    it('widen by a second value', async () => {
      expect((await ask(['people', 'data'], [])).total).toBe(3);
    });

    it('narrow each other', async () => {
      expect((await ask(['data'], ['tool'])).hits.map(({ entity: { id } }) => id)).toEqual(['b']);
    });

    it('are counted after a filter', async () => {
      const { facets: counted } = await ask([], [], { filter: { facet: 'kind', in: ['case'] } });
      expect(counted['topic']).toEqual([{ value: 'data', count: 1 }]);
    });

    it('take values whatever their capitals', async () => {
      expect((await ask(['DATA'], [])).total).toBe(2);
    });

    it('know nothing of a value that nobody has', async () => {
      expect((await ask(['nothing'], [])).total).toBe(0);
    });

    it('count an entity once, however many passages fit', async () => {
      const engine = await holds(
        entity('a', facets('data', 'case'), { ...facets('data', 'case'), passage: 'two' }),
      );
      const { facets: counted } = await page(engine, 'harbour', { facets: [{ facet: 'topic', chosen: [] }] });
      expect(counted['topic']).toEqual([{ value: 'data', count: 1 }]);
    });
  });

  describe('filters', () => {
    const held = () =>
      holds(
        ...['a', 'b', 'c'].map((topic) => entity(topic, { title: 'harbour', facets: { topic: [topic] } })),
      );
    const topic = (...values: string[]) => ({ facet: 'topic', in: values });

    it.each<[string, SearchRequest['filter'], string[]]>([
      ['one of some values', topic('a', 'b'), ['a', 'b']],
      ['both', { and: [topic('a', 'b'), topic('b', 'c')] }, ['b']],
      ['either', { or: [topic('a'), topic('c')] }, ['a', 'c']],
      ['none of', { not: topic('a') }, ['b', 'c']],
      ['nothing to be met by all', { and: [] }, ['a', 'b', 'c']],
      ['nothing to be met by any', { or: [] }, []],
    ])('%s', async (_what, filter, ids) => {
      expect((await found(await held(), 'harbour', { filter })).toSorted()).toEqual(ids);
    });
  });

  describe('the scope', () => {
    const held = () =>
      holds(
        entity('open', { title: 'harbour', facets: { topic: ['sea'] } }),
        entity('closed', { title: 'harbour', facets: { topic: ['sea'] }, audience: ['group:legal'] }),
      );
    const request = {
      ...{ text: 'harbour', locale: 'en', page: 1, pageSize: 20 },
      facets: [{ facet: 'topic', chosen: [] }],
    };

    it('keeps from hits, totals and counts what somebody may not find', async () => {
      const { facets, hits, total } = await (await held()).search(request, PUBLIC);
      expect(hits.map(({ entity: { id } }) => id)).toEqual(['open']);
      expect([total, facets['topic']]).toEqual([1, [{ value: 'sea', count: 1 }]]);
    });

    it('opens what is for a group to those who are in it', async () => {
      const engine = await held();
      expect(await engine.search(request, { audiences: ['public', 'group:legal'] })).toMatchObject({
        total: 2,
      });
      expect(await engine.search(request, { audiences: ['group:other'] })).toMatchObject({ total: 0 });
      expect(await engine.search(request, { audiences: [] })).toMatchObject({ total: 0 });
    });

    it('holds against conditions, exclusions and empty queries', async () => {
      const engine = await held();
      for (const text of ['', '-nothing', '"harbour"', 'harbour -x'])
        expect(
          await engine.search({ ...request, text, filter: { not: { and: [{ or: [] }] } } }, PUBLIC),
        ).toMatchObject({ total: 1 });
    });
  });

  describe('an entity', () => {
    const held = () =>
      holds(
        entity(
          'mim',
          { title: 'Accessing data', summary: 'How data is read.' },
          {
            title: 'Accessing data',
            passage: 'r1',
            heading: 'Keys',
            text: 'Every request carries a token.',
          },
          { title: 'Zugang zu Daten', locale: 'de', summary: 'Wie Daten gelesen werden.' },
        ),
      );

    it('is one hit, however many of its passages and languages fit', async () => {
      expect(await page(await held(), 'data')).toMatchObject({ total: 1, hits: [{ locale: 'en' }] });
    });

    it('shows the passage that fits best, and leads to it', async () => {
      const { hits } = await page(await held(), 'token');
      expect(hits).toMatchObject([{ anchor: 'r1', heading: [{ text: 'Keys', hit: false }] }]);
      expect(hits[0]!.excerpt.filter(({ hit }) => hit)).toEqual([{ text: 'token', hit: true }]);
    });

    it('is found by words of its name and of a passage together', async () => {
      expect(await found(await held(), 'accessing token', { match: 'all' })).toEqual(['mim']);
    });

    it('is shown in the language of the reader where both fit', async () => {
      expect(await page(await held(), '', { locale: 'de' })).toMatchObject({ hits: [{ locale: 'de' }] });
    });

    it('loses what is not given any more', async () => {
      const engine = await held();
      await engine.replace([entity('mim', 'Reading data')]);
      expect(await found(engine, 'token ')).toEqual([]);
      await engine.replace([{ entity: { kind: 'thing', id: 'mim' }, documents: [] }]);
      expect(await page(engine, '')).toMatchObject({ total: 0 });
      expect(await engine.health()).toMatchObject({ documents: 0, entities: 0 });
    });
  });
});
