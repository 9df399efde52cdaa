import { csvRows, type CsvRow } from './csv-rows.js';
import { Ledger } from './ledger.js';
import type { Accounted, FileReading, FoundFile, SingleField } from './tool-record.js';
import { kindOf } from './values.js';

const SINGLES: Readonly<Record<string, SingleField>> = {
  'short name': 'name',
  name: 'name',
  'long name': 'longName',
  maintainer: 'maintainer',
  version: 'version',
  layer: 'layer',
  scope: 'scope',
  docs: 'documentation',
  documentation: 'documentation',
  git: 'repository',
  repository: 'repository',
  licence: 'licence',
  license: 'licence',
};
const NAMES = ['short name', 'name'];
/** How the makers of the table used it; nothing about the tool. */
const BOOKKEEPING = /^(index|d\d.*\?|kh\?|rationale.*)$/;

/** Whether a table is one of tools: it has a column of names and one of MIMs. */
export function isToolsCsv(text: string): boolean {
  const read = csvRows(text.slice(0, text.search(/\n|$/)));
  if (!('rows' in read)) return false;
  const headings = (read.rows[0]?.cells ?? []).map(plain);
  return headings.includes('mims') && NAMES.some((name) => headings.includes(name));
}

/** Reads a table of tools, one a row. */
export function readToolsCsv({ path: file, text }: FoundFile): FileReading {
  const read = csvRows(text);
  if ('unclosedAt' in read)
    return {
      records: [],
      accounted: [wholeLine(file, read.unclosedAt, 'A quotation mark is never closed.')],
    };
  const [head, ...rows] = read.rows;
  const headings = head?.cells.map((cell) => cell.trim()) ?? [];
  const readings = rows.map((row) => readRow(file, headings, row));
  return {
    records: readings.flatMap(({ records }) => records),
    accounted: readings.flatMap(({ accounted }) => accounted),
  };
}

function readRow(file: string, headings: readonly string[], { line, cells }: CsvRow): FileReading {
  const ledger = new Ledger('csv', { file, line });
  cells.forEach((cell, at) => {
    const heading = headings[at];
    if (heading) readCell(ledger, heading, line, cell);
    else if (cell !== '') ledger.notUnderstood(`column ${at + 1}`, line, 'This column has no heading.', cell);
  });
  return ledger.close();
}

function readCell(ledger: Ledger, heading: string, line: number, cell: string): void {
  const known = plain(heading);
  const single = SINGLES[known];
  if (single) ledger.single(single, heading, line, cell);
  else if (known === 'description') ledger.text('summary', 'en', heading, line, cell);
  else if (known === 'mims') for (const part of cell.split(/[,;]/)) ledger.mim(heading, line, part);
  else if (known === 'category') readCategory(ledger, heading, line, cell);
  else if (BOOKKEEPING.test(known)) ledger.keep(heading, line, cell);
  else if (cell.trim() === '') ledger.account(heading, line, 'empty');
  else ledger.notUnderstood(heading, line, 'The hub knows no such column.', cell);
}

function readCategory(ledger: Ledger, heading: string, line: number, cell: string): void {
  const kind = kindOf(cell);
  if (kind === null) ledger.entry('tags', heading, line, cell);
  else ledger.single('kind', heading, line, kind);
}

function plain(heading: string): string {
  return heading.trim().toLowerCase();
}

function wholeLine(file: string, line: number, reason: string): Accounted {
  return { file, line, path: '', as: 'not-understood', reason };
}
