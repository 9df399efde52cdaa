import { describe, expect, it } from '@jest/globals';
import type { EntityDocuments } from './domain/document.js';
import { ENGINES, entity, found, holding, page } from './testing/held-things.js';

describe.each(ENGINES)('%s', (_name, open) => {
  const holds = (...entities: readonly (EntityDocuments | string)[]) => holding(open, entities);
  /** What a query finds among titles, followed by a space so that its last word is whole. */
  const among = async (titles: readonly string[], query: string): Promise<string[]> =>
    found(await holds(...titles), `${query} `);

  describe('the order', () => {
    it('begins with what holds more of the words', async () => {
      expect(await among(['street lamp of the town', 'street lamp', 'street'], 'street lamp town')).toEqual([
        'street-lamp-of-the-town',
        'street-lamp',
        'street',
      ]);
    });

    it('then fewer typos', async () => {
      const engine = await holds(entity('mistyped', 'mobilety'), entity('right', { text: 'a a mobility' }));
      expect(await found(engine, 'mobility ')).toEqual(['right', 'mistyped']);
    });

    it('then words that stand closer together', async () => {
      const engine = await holds(
        entity('far', 'data about all the many spaces'),
        entity('near', { title: 'x', text: 'about data spaces' }),
      );
      expect(await found(engine, 'data spaces ')).toEqual(['near', 'far']);
    });

    it('beyond seven words all are equally far', async () => {
      const words = (count: number): string => Array(count).fill('x').join(' ');
      const engine = await holds(
        entity('title', `data ${words(30)} spaces`),
        entity('text', { title: 'y', text: `data ${words(8)} spaces` }),
      );
      expect(await found(engine, 'data spaces ')).toEqual(['title', 'text']);
    });

    it('then the better field', async () => {
      const engine = await holds(
        entity('in-text', { title: 'x', text: 'harbour' }),
        entity('in-summary', { title: 'x', summary: 'harbour' }),
        entity('in-names', { title: 'x', names: ['harbour'] }),
        entity('in-title', { title: 'the harbour' }),
      );
      expect(await found(engine, 'harbour ')).toEqual(['in-title', 'in-names', 'in-summary', 'in-text']);
    });

    it('then what is current and verified', async () => {
      const engine = await holds(
        entity('outdated', { title: 'harbour', standing: 2 }),
        entity('current', { title: 'the old harbour', standing: 0 }),
      );
      expect(await found(engine, 'harbour ')).toEqual(['current', 'outdated']);
    });

    it('then the earlier place', async () => {
      expect(await among(['the old harbour', 'a harbour'], 'harbour')).toEqual([
        'a-harbour',
        'the-old-harbour',
      ]);
    });

    it('then a title that is the query, and one that begins with it', async () => {
      expect(await among(['harbour master', 'harbour'], 'harbour')).toEqual(['harbour', 'harbour-master']);
    });
  });

  describe('words that are too many', () => {
    it('are dropped from the end', async () => {
      expect(await among(['harbour lights'], 'harbour lights zzz')).toEqual(['harbour-lights']);
    });

    it('are not dropped where all have to match', async () => {
      expect(await found(await holds('harbour lights'), 'harbour zzz ', { match: 'all' })).toEqual([]);
    });

    it('never drop a quoted run', async () => {
      expect(await among(['harbour'], 'harbour "city lights"')).toEqual([]);
    });

    it('beyond ten are left out', async () => {
      const query = 'a b c d e f g h i j zzz';
      expect(await found(await holds('a b c d e f g h i j'), query, { match: 'all' })).toHaveLength(1);
    });
  });

  describe('no words at all', () => {
    it.each(['', '   ', '!?', '""'])('%j answers everything, the last changed first', async (query) => {
      const engine = await holds(
        entity('old', { title: 'a', changedAt: 1 }),
        entity('new', { title: 'b', changedAt: 2 }),
      );
      expect(await found(engine, query)).toEqual(['new', 'old']);
    });
  });

  describe('pages', () => {
    const many = () => holds(...Array.from({ length: 25 }, (_, at) => entity(`n${at}`, `harbour ${at}`)));

    it('hold each hit once', async () => {
      const engine = await many();
      const pages = await Promise.all(
        [1, 2, 3].map((at) => found(engine, 'harbour', { page: at, pageSize: 10 })),
      );
      expect(pages.map(({ length }) => length)).toEqual([10, 10, 5]);
      expect(new Set(pages.flat()).size).toBe(25);
    });

    it('say how many there are, and end', async () => {
      const engine = await many();
      expect(await page(engine, 'harbour', { page: 9, pageSize: 10 })).toMatchObject({ total: 25, hits: [] });
    });

    it.each([
      [0, 10],
      [101, 10],
      [11, 100],
    ])('page %i of %i is refused', async (at, pageSize) => {
      const engine = await many();
      await expect(async () => page(engine, 'harbour', { page: at, pageSize })).rejects.toThrow(/narrower/);
    });
  });

  describe('marks', () => {
    it('are segments of the text as it was written', async () => {
      const { hits } = await page(await holds('Die Städte & <b>Daten</b>'), 'stadte daten');
      expect(hits[0]!.title).toEqual([
        { text: 'Die ', hit: false },
        { text: 'Städte', hit: true },
        { text: ' & <b>', hit: false },
        { text: 'Daten', hit: true },
        { text: '</b>', hit: false },
      ]);
    });

    it('show the part of a long text in which the words stand', async () => {
      const text = `${'before '.repeat(200)}the harbour${' after'.repeat(200)}`;
      const { hits } = await page(await holds(entity('long', { title: 'x', text })), 'harbour');
      const excerpt = hits[0]!.excerpt.map((segment) => segment.text).join('');
      expect(excerpt).toMatch(/^….*harbour.*…$/);
      expect(excerpt.split(' ').length).toBeLessThanOrEqual(31);
    });
  });
});
