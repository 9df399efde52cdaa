import { describe, expect, it } from '@jest/globals';
import type { EntityDocuments } from './domain/document.js';
import { ENGINES, entity, found, holding, page } from './testing/held-things.js';

describe.each(ENGINES)('%s', (_name, open) => {
  const holds = (...entities: readonly (EntityDocuments | string)[]) => holding(open, entities);

  describe('accents, capitals and scripts', () => {
    it.each([
      ['bg', 'Обществени поръчки', 'обществени'],
      ['cs', 'Městská doprava', 'mestska'],
      ['da', 'Åbne data på øen', 'oen'],
      ['de', 'Straßenbeleuchtung', 'strassenbeleuchtung'],
      ['el', 'Ψηφιακός δίδυμος', 'ψηφιακοσ'],
      ['en', 'Naïve façade', 'naive facade'],
      ['es', 'Participación', 'participacion'],
      ['et', 'Õppimine', 'oppimine'],
      ['fi', 'Päätöksenteko', 'paatoksenteko'],
      ['fr', 'Œuvre numérique', 'oeuvre numerique'],
      ['ga', 'Sonraí oscailte', 'sonrai'],
      ['hr', 'Đakovačka općina', 'dakovacka opcina'],
      ['hu', 'Közösségi tér', 'kozossegi ter'],
      ['it', 'Città', 'citta'],
      ['lt', 'Įmonių registras', 'imoniu'],
      ['lv', 'Pašvaldība', 'pasvaldiba'],
      ['mt', 'Ħaż-Żebbuġ', 'haz zebbug'],
      ['nl', 'Coördinatie', 'coordinatie'],
      ['pl', 'Łódź', 'lodz'],
      ['pt', 'Gêmeo digital da região', 'gemeo regiao'],
      ['ro', 'Județul Timiș', 'judetul timis'],
      ['sk', 'Ľubovňa', 'lubovna'],
      ['sl', 'Občina Žalec', 'obcina zalec'],
      ['sv', 'Öppna data', 'oppna'],
    ])('%s: %s is found by %s, and as it is written', async (locale, title, query) => {
      const engine = await holds(entity('x', { title, locale }));
      expect(await found(engine, `${query} `, { match: 'all' })).toEqual(['x']);
      expect(await found(engine, title.toUpperCase(), { match: 'all' })).toEqual(['x']);
    });
  });

  describe('what people type', () => {
    it.each([
      '"',
      '*',
      'a*',
      'NEAR(a b)',
      'title:x',
      "x' OR 1=1 --",
      '(',
      'a AND',
      '{title}: x',
      '\u0000',
      '-',
      '--',
      '"-"',
      '^x',
      'a\nb',
      '🏙️',
      '\ud800',
    ])('%j is never read as syntax', async (text) => {
      const engine = await holds('harbour');
      expect((await page(engine, text)).total).toBeLessThanOrEqual(1);
    });

    it('may be long', async () => {
      const engine = await holds('harbour');
      expect(await page(engine, 'harbour '.repeat(2_000))).toMatchObject({ total: 1 });
      expect(await page(engine, 'x'.repeat(20_000))).toMatchObject({ total: 0 });
    });
  });

  describe('building anew', () => {
    async function* batches(...some: readonly EntityDocuments[][]) {
      for (const one of some) yield await Promise.resolve(one);
    }

    it('puts the new index in the place of the old one', async () => {
      const engine = await holds('harbour');
      await engine.rebuild(batches([entity('a', 'bridge')], [entity('b', 'bridge')]));
      expect(await found(engine, 'harbour ')).toEqual([]);
      expect(await found(engine, 'bridge ')).toEqual(['a', 'b']);
    });

    it('answers from the old one meanwhile, and loses nothing that changes', async () => {
      const engine = await holds('harbour');
      async function* slow() {
        yield [entity('a', 'bridge')];
        expect(await found(engine, 'harbour')).toEqual(['harbour']);
        await engine.replace([entity('fresh', 'bridge of today')]);
        yield await Promise.resolve([entity('b', 'bridge')]);
      }
      await engine.rebuild(slow());
      expect((await found(engine, 'bridge')).toSorted()).toEqual(['a', 'b', 'fresh']);
    });

    it('that fails leaves the old one as it was', async () => {
      const engine = await holds('harbour');
      async function* broken() {
        yield await Promise.resolve([entity('a', 'bridge')]);
        throw new Error('The database is gone.');
      }
      await expect(engine.rebuild(broken())).rejects.toThrow('gone');
      expect(await found(engine, '')).toEqual(['harbour']);
    });
  });
});
