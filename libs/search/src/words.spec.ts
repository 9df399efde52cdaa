import { describe, expect, it } from '@jest/globals';
import type { EntityDocuments } from './domain/document.js';
import { ENGINES, entity, found, holding } from './testing/held-things.js';

describe.each(ENGINES)('%s', (_name, open) => {
  const holds = (...entities: readonly (EntityDocuments | string)[]) => holding(open, entities);
  /** What a query finds among titles, followed by a space so that its last word is whole. */
  const among = async (titles: readonly string[], query: string): Promise<string[]> =>
    found(await holds(...titles), `${query} `);

  describe('typos', () => {
    it.each<[string, string, string, boolean]>([
      ['four letters forgive none', 'data', 'dato', false],
      ['five letters forgive a replaced one', 'cloud', 'clowd', true],
      ['five letters forgive a missing one', 'cloud', 'clod', false],
      ['six letters forgive a missing one', 'mobile', 'moble', true],
      ['six letters forgive one too many', 'mobile', 'mobille', true],
      ['six letters forgive two swapped', 'mobile', 'moblie', true],
      ['eight letters forgive no second', 'mobility', 'mabilyty', false],
      ['eight letters forgive one', 'mobility', 'mobilyty', true],
      ['nine letters forgive two', 'transport', 'tronspart', true],
      ['nine letters forgive no third', 'transport', 'tronspert', true],
      ['nine letters forgive never three', 'transport', 'trxnspxxt', false],
      ['the first letter counts twice: five letters do not forgive it', 'cloud', 'kloud', false],
      ['the first letter counts twice: nine letters do', 'transport', 'dransport', true],
      ['the first letter counts twice: nothing else then', 'transport', 'dranspurt', false],
      ['a missing first letter counts twice', 'transport', 'ransport', false],
      ['numbers forgive none', '123456', '123457', false],
    ])('%s', async (_rule, title, query, isFound) => {
      expect(await among([title], query)).toEqual(isFound ? [title] : []);
    });

    it('stand behind what is spelled as it was typed', async () => {
      expect(await among(['clouds', 'cloud'], 'cloud')).toEqual(['cloud', 'clouds']);
    });

    it('are not forgiven within quotes', async () => {
      expect(await among(['cloud'], '"clowd"')).toEqual([]);
    });
  });

  describe('the last word', () => {
    it('is the beginning of a word while it is typed', async () => {
      expect(await found(await holds('photovoltaics'), 'pho')).toEqual(['photovoltaics']);
    });

    it('is whole once a space follows', async () => {
      expect(await found(await holds('photovoltaics'), 'photo ')).toEqual([]);
    });

    it('is whole when another follows', async () => {
      expect(await found(await holds('photovoltaics'), 'photo roof', { match: 'all' })).toEqual([]);
    });

    it('forgives typos in a beginning', async () => {
      expect(await found(await holds('photovoltaics'), 'photovlt')).toEqual(['photovoltaics']);
    });

    it('forgives none in a short beginning', async () => {
      expect(await found(await holds('photovoltaics'), 'fot')).toEqual([]);
    });

    it('finds from the first letter on', async () => {
      expect(await found(await holds('zebra crossings'), 'z')).toEqual(['zebra-crossings']);
    });

    it('costs nothing for being a beginning', async () => {
      const engine = await holds(entity('named', 'Photovoltaics'), entity('told', { text: 'photo' }));
      expect(await found(engine, 'photo')).toEqual(['named', 'told']);
    });
  });

  describe('words that are written together or apart', () => {
    it.each([
      ['one is known as two', 'open data', 'opendata'],
      ['two are known as one', 'opendata', 'open data'],
      ['three are known as one', 'opendatahub', 'open data hub'],
      ['a number at its name', 'MIM 2', 'mim2'],
      ['a number apart from its name', 'MIM2', 'mim 2'],
      ['a hyphen', 'NGSI-LD', 'ngsild'],
      ['two with a typo are known as one', 'opendata', 'open dota'],
    ])('%s', async (_what, title, query) => {
      expect(await among([title], query)).toHaveLength(1);
    });

    it('three with a typo are not', async () => {
      expect(await among(['opendatahub'], 'open dota hub')).toEqual([]);
    });

    it('stand behind what is written as it was typed', async () => {
      expect(await among(['open data', 'opendata'], 'opendata')).toEqual(['opendata', 'open-data']);
    });
  });

  describe('quotes and minus', () => {
    const titles = ['digital twin of a city', 'twin city goes digital'];

    it('quoted words stand side by side', async () => {
      expect(await among(titles, '"digital twin"')).toEqual(['digital-twin-of-a-city']);
    });

    it('a quote that is not closed counts', async () => {
      expect(await found(await holds(...titles), '"digital twin')).toEqual(['digital-twin-of-a-city']);
    });

    it('a quoted run narrows the words beside it', async () => {
      expect(await among(titles, 'city "digital twin"')).toEqual(['digital-twin-of-a-city']);
    });

    it('a word with a minus must not occur', async () => {
      expect(await among(titles, 'city -goes')).toEqual(['digital-twin-of-a-city']);
    });

    it('a quoted run with a minus must not occur', async () => {
      expect(await among(titles, 'city -"digital twin"')).toEqual(['twin-city-goes-digital']);
    });

    it('a minus alone leaves all but those', async () => {
      expect(await among(titles, '-goes')).toEqual(['digital-twin-of-a-city']);
    });

    it('what is not wanted drops out with all its passages', async () => {
      const engine = await holds(
        entity('one', { title: 'City' }, { title: 'City', passage: 'b', text: 'a harbour' }),
      );
      expect(await found(engine, 'city -harbour ')).toEqual([]);
    });

    it('a hyphen within a word is no minus', async () => {
      expect(await among(['e-government'], 'e-government')).toEqual(['e-government']);
    });
  });
});
