import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readItems, type ReadFile } from './read-items.js';
import { FileRefusal } from './table.js';
import { readXlsx } from './xlsx-file.js';

const SHEETS = '<sheets><sheet name="a" r:id="rId1"/></sheets>';
const RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

/** A workbook of these parts, which need not be well-formed. */
function workbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole: Record<string, string> = {
    'xl/workbook.xml': `<workbook>${SHEETS}</workbook>`,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>slug</t></is></c></row></sheetData></worksheet>',
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, strToU8(text)])));
}

/** Read in some milliseconds; by the square of it, it takes a minute. */
const MANY = 400_000;
const SOON_MS = 10_000;

describe('a small workbook that means to keep the hub busy', () => {
  it.each<[string, (count: number) => Record<string, string>]>([
    [
      'by properties that never end',
      (count) => ({ 'xl/workbook.xml': `<workbook>${SHEETS}</workbook>${'<workbookPr'.repeat(count)}` }),
    ],
    [
      'by a format of brackets',
      (count) => ({
        'xl/styles.xml': `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(count)}"/></numFmts>`,
      }),
    ],
  ])('%s is read like any other', (_how, parts) => {
    const started = performance.now();
    expect(readXlsx(workbook(parts(MANY)))).toMatchObject({ rows: [] });
    expect(performance.now() - started).toBeLessThan(SOON_MS);
  });

  it('cannot repeat one long text in every cell', () => {
    const cell = '<c r="A1" t="s"><v>0</v></c>';
    const table = readXlsx(
      workbook({
        'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_768)}</t></si></sst>`,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>slug</t></is></c></row><row r="2">${cell.replace('A1', 'A2')}</row></sheetData></worksheet>`,
      }),
    );
    expect(JSON.stringify('rows' in table && [...table.rows[0]!.cells.values()])).toMatch(
      /32 767 characters/,
    );
  });

  it('is stopped where it unfolds into too much, whatever it says of its own size', () => {
    const bytes = workbook({ 'xl/worksheets/sheet1.xml': ' '.repeat(100_000_000) });
    const lying = Buffer.from(bytes);
    for (const [sign, place] of [
      ['PK\u0001\u0002', 24],
      ['PK\u0003\u0004', 22],
    ] as const)
      for (let at = lying.indexOf(sign); at !== -1; at = lying.indexOf(sign, at + 4))
        lying.writeUInt32LE(100, at + place);
    expect(readXlsx(lying)).toEqual(
      new FileRefusal('This workbook is too large. Split it, and take pictures out of it.'),
    );
  });

  it('is not taken for a shorter one when its end is missing', () => {
    const bytes = workbook({});
    expect(readXlsx(bytes)).toMatchObject({ rows: [] });
    expect(readXlsx(bytes.subarray(0, bytes.length - 60))).toBeInstanceOf(FileRefusal);
  });
});

describe('a document that means to keep the hub busy', () => {
  const expected = {
    ...{ kind: 'initiative', shape: { type: 'group', fields: [] } as const, ownColumns: [] },
    ...{ ownDocument: () => null, kindOf: () => null },
  };
  const read = (document: object) =>
    readItems('items.json', Buffer.from(JSON.stringify(document)), expected) as ReadFile;
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]));

  it('by tens of thousands of properties has the place of each found at once', () => {
    const { items } = read({
      ...{ format: 'living-hub/knowledge/1', kind: 'initiative' },
      items: [keys(60_000)],
    });
    const started = performance.now();
    const names = Object.keys(items[0]!.body as object);
    expect(names.map((name) => items[0]!.placeOf([name]).row)).toHaveLength(60_000);
    expect(performance.now() - started).toBeLessThan(SOON_MS);
  });

  it('by what thousands of items share is refused', () => {
    const shared = keys(1000);
    const items = Array.from({ length: 5000 }, () => ({}));
    expect(read({ format: 'living-hub/knowledge/1', kind: 'initiative', shared, items })).toEqual(
      new FileRefusal(
        'What the items share is too long for so many items. Write it at those it belongs to.',
        1,
      ),
    );
  });
});
