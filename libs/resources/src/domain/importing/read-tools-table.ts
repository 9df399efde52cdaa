import { Ledger } from './ledger.js';
import { isMimOfForm } from './template-values.js';
import type { Accounted, FileReading, FoundFile } from './tool-record.js';

const HEAD = /^\|\s*name\s*\|/i;
const RULE = /^\|[\s:|-]+\|?\s*$/;
/** From so many tables on, a licence that nearly all of them state is that of the form. */
const ENOUGH_TABLES = 10;
const NEARLY_ALL = 0.9;

interface Row {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

/** Whether a text holds tables of single tools, as `generate_mim_tables.sh` writes them. */
export function isToolsTable(text: string): boolean {
  return text.split('\n').some((line) => HEAD.test(line)) && /^\|\s*mims:?\s*\|/im.test(text);
}

/** Reads a page with one small table for each tool. What is no part of a table is listed as not understood. */
export function readToolsTable({ path: file, text }: FoundFile): FileReading {
  const accounted: Accounted[] = [];
  const tables: Row[][] = [];
  text.split('\n').forEach((given, at) => {
    const line = at + 1;
    const row = rowOf(given, line);
    const table = tables.at(-1);
    if (given.trim() === '' || RULE.test(given)) return;
    if (row !== null && HEAD.test(given)) tables.push([row]);
    else if (row !== null && table !== undefined) table.push(row);
    else
      accounted.push({
        file,
        line,
        path: '',
        as: 'not-understood',
        reason: 'This is no part of a tool’s table.',
      });
  });
  const usual = usualLicence(tables);
  const readings = tables.map((rows) => readTable(file, rows, usual));
  return {
    records: readings.flatMap(({ records }) => records),
    accounted: [...accounted, ...readings.flatMap((reading) => reading.accounted)],
  };
}

/** A row of two cells; bars that are part of a text are written `\|`. */
function rowOf(given: string, line: number): Row | null {
  const cells = /^\|(.*)\|\s*$/.exec(given.trim())?.[1]?.split(/(?<!\\)\|/);
  if (cells?.length !== 2) return null;
  const [key = '', value = ''] = cells.map((cell) => cell.replaceAll('\\|', '|').trim());
  return { line, key: key.replace(/:$/, '').toLowerCase(), value };
}

function readTable(file: string, rows: readonly Row[], usual: string | null): FileReading {
  const ledger = new Ledger('md', { file, line: rows[0]?.line ?? 1 });
  for (const { key, line, value } of rows) {
    if (key === 'name') ledger.single('longName', key, line, value);
    else if (key === 'description') ledger.text('summary', 'en', key, line, value);
    else if (key === 'url') ledger.single('landingPage', key, line, value);
    else if (key === 'mims') readMims(ledger, value, line);
    else if (key === 'license' && value === usual) ledger.template(key, line, value);
    else if (key === 'license') ledger.single('licence', key, line, value);
    else ledger.notUnderstood(key, line, 'The hub knows no such row.', value);
  }
  return ledger.close();
}

function readMims(ledger: Ledger, value: string, line: number): void {
  for (const given of value.split(/<br>/)) {
    const mim = given.replace(/^\s*-/, '');
    if (isMimOfForm(mim)) ledger.template('mims', line, mim.trim());
    else ledger.mim('mims', line, mim);
  }
}

function usualLicence(tables: readonly (readonly Row[])[]): string | null {
  if (tables.length < ENOUGH_TABLES) return null;
  const counts = new Map<string, number>();
  for (const { value } of tables.flatMap((rows) => rows.filter(({ key }) => key === 'license')))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= tables.length * NEARLY_ALL)?.[0] ?? null;
}
