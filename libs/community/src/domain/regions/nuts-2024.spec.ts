import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { InvalidInputError } from '#libs/kernel';
import { parseRegionDocument, type Region, type RegionFault } from './region-document.js';
import { parseRegions } from './regions.parser.js';

const shipped = readFileSync(
  new URL('../../../../../content/regions/nuts-2024.yaml', import.meta.url),
  'utf8',
);

/** Regions on level 1 / 2 / 3 without those that stand for no territory. */
const COUNTS = {
  ...{ AT: '3/9/35', BE: '3/11/44', BG: '2/6/28', CY: '1/1/1', CZ: '1/8/14', DE: '16/38/400', DK: '1/5/11' },
  ...{ EE: '1/1/5', EL: '4/13/52', ES: '7/19/59', FI: '2/5/19', FR: '14/27/101', HR: '1/4/21', HU: '3/8/20' },
  ...{ IE: '1/3/8', IT: '5/21/107', LT: '1/2/10', LU: '1/1/1', LV: '1/1/5', MT: '1/1/2', NL: '4/12/40' },
  ...{ PL: '7/17/73', PT: '3/9/26', RO: '4/8/42', SE: '3/8/21', SI: '1/2/12', SK: '1/4/8' },
};

const document = (regions: string, edition = '"2024"') =>
  `format: living-hub/regions/1\nedition: ${edition}\nsource: { note: Test, readOn: 2026-11-23 }\nregions:\n${regions}`;

function faultsIn(text: string): readonly RegionFault[] {
  const parsed = parseRegionDocument(text);
  return parsed.ok ? [] : parsed.faults;
}

describe('a document of regions is refused', () => {
  it.each([
    [
      'when a region has no parent',
      '  AT: { AT1: Ost, AT211: Klagenfurt }',
      'regions.AT.AT211',
      /part of AT21/,
    ],
    [
      'when a region stands under another country',
      '  AT: { BE1: Brussel }',
      'regions.AT.BE1',
      /begins with AT/,
    ],
    ['when a region stands for no territory', '  AT: { ATZ: Extra-Regio }', 'regions.AT.ATZ', /no territory/],
    ['when a country is written in small letters', '  at: { AT1: Ost }', 'regions.at', /two capital letters/],
    ['when a code is too long', '  AT: { AT1: Ost, AT1111: Ort }', 'regions.AT.AT1111', /one to three/],
    ['when a name is empty', '  AT: { AT1: " " }', 'regions.AT.AT1', /empty/],
    ['when a name holds a control character', '  AT: { AT1: "O\\u0007st" }', 'regions.AT.AT1', /control/],
    ['when a name is no text', '  AT: { AT1: 7 }', 'regions.AT.AT1', /missing/],
    ['when a country holds a list', '  AT: [AT1]', 'regions.AT', /code: name/],
  ])('%s', (_when, regions, path, reason) => {
    expect(faultsIn(document(regions))).toEqual([{ path, reason: expect.stringMatching(reason) }]);
  });

  it('when the edition is a bare number, and says to put it in quotes', () => {
    expect(faultsIn(document('  AT: { AT1: Ost }', '2024'))).toEqual([
      { path: 'edition', reason: expect.stringMatching(/in quotes/) },
    ]);
  });

  it('when it has properties nobody knows, each of which is named', () => {
    const text = `${document('  AT: { AT1: Ost }')}\ncolour: red\nshape: round\n`;
    expect(faultsIn(text).map(({ path }) => path)).toEqual(['colour', 'shape']);
  });

  it('when a code is listed twice', () => {
    expect(faultsIn(document('  AT:\n    AT1: Ost\n    AT1: West'))[0]?.reason).toMatch(/unique/);
  });

  it('when YAML references could unfold it', () => {
    expect(faultsIn('a: &a { x: y }\nb: *a\n')[0]?.reason).toMatch(/not YAML/);
  });

  it('when it is far too long', () => {
    expect(faultsIn(`# ${'x'.repeat(500_001)}`)[0]?.reason).toMatch(/longer than/);
  });

  it('with every fault in the error that an import shows', () => {
    const broken = () => parseRegions(document('  AT: { AT11: Burgenland, BE1: Brussel }'));
    expect(broken).toThrow(InvalidInputError);
    expect(broken).toThrow(/AT11: [^\n]*\n[^\n]*BE1: /);
  });
});

describe('the regions of NUTS 2024 that ship', () => {
  const regions = parseRegions(shipped);
  const byCode = new Map(regions.map((region) => [region.code, region]));

  const countsOf = (some: readonly Region[]) =>
    [1, 2, 3].map((level) => some.filter((region) => region.level === level).length).join('/');

  it.each(Object.entries(COUNTS))('count on levels 1, 2 and 3 in %s: %s', (country, counts) => {
    expect(countsOf(regions.filter((region) => region.country === country))).toBe(counts);
  });

  it('count 92, 244 and 1165 in 27 states, and none elsewhere', () => {
    expect(countsOf(regions)).toBe('92/244/1165');
    expect([...new Set(regions.map(({ country }) => country))]).toEqual(Object.keys(COUNTS));
  });

  it('say their edition, and credit their source', () => {
    expect(parseRegionDocument(shipped)).toMatchObject({
      ok: true,
      document: { edition: '2024', source: { note: 'Source: Eurostat, NUTS 2024; reuse with credit' } },
    });
  });

  it('lie in one another: Pirkanmaa in Länsi-Suomi in Manner-Suomi', () => {
    const chain = ['FI19B', 'FI19', 'FI1'].map((code) => byCode.get(code));
    expect(chain.map((region) => region?.name)).toEqual(['Pirkanmaa', 'Länsi-Suomi', 'Manner-Suomi']);
    expect(chain.map((region) => region?.parentCode)).toEqual(['FI19', 'FI1', null]);
  });

  it('keep the script of their country', () => {
    expect(byCode.get('BG411')?.name).toBe('София (столица)');
    expect(byCode.get('EL522')?.name).toBe('Θεσσαλονίκη');
  });

  it('have names that are clean in the eyes of Unicode', () => {
    const odd = regions.filter(({ name }) => name !== name.normalize('NFC').trim() || /\s\s/.test(name));
    expect(odd).toEqual([]);
  });
});
