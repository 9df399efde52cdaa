import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
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
});
