import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import {
  FileRefusal,
  MOST_COLUMNS,
  MOST_ROWS,
  TOO_MANY_COLUMNS,
  TOO_MANY_ROWS,
  type Cell,
  type FileTable,
  type TableRow,
} from './table.js';

const SEPARATORS = [',', ';', '\t'] as const;
/** What spreadsheets take for the beginning of a formula; the same signs that are escaped when a table is written. */
const LIKE_FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A table as CSV: with a byte order mark, for spreadsheets, and with what looks like a formula made harmless. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (Cell | undefined)[])[],
): string {
  const texts = rows.map((row) => row.map(escaped));
  return stringify([[...header], ...texts], { bom: true, quoted_match: /[\r\n]/ });
}

/** Reads a table from CSV in UTF-8, with commas, semicolons or tabs between its cells. */
export function readCsv(bytes: Uint8Array): FileTable | FileRefusal {
  const text = decoded(bytes);
  if (text instanceof FileRefusal) return text;
  const rows: TableRow[] = [];
  let read = 0;
  const take = (record: readonly string[]): null => {
    read += 1;
    const said = read === 1 ? record.map((cell) => cell.trim()) : record.map(unescaped);
    const cells = new Map([...said.entries()].filter(([, cell]) => cell.trim() !== ''));
    if (record.length > MOST_COLUMNS && said.findLastIndex((cell) => cell.trim() !== '') >= MOST_COLUMNS)
      throw new EndOfReading(new FileRefusal(TOO_MANY_COLUMNS, read));
    // The first row names the columns, and is none of those that are brought in.
    if (rows.length > MOST_ROWS && cells.size > 0)
      throw new EndOfReading(new FileRefusal(TOO_MANY_ROWS, read));
    if (cells.size > 0 || read === 1) rows.push({ row: read, cells });
    return null;
  };
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: take,
    });
  } catch (error) {
    if (error instanceof EndOfReading) return error.refusal;
    if (!(error instanceof CsvError)) throw error;
    return new FileRefusal(
      'The quotation marks of this row do not fit. A cell that holds one begins and ends with one, and has it twice inside.',
      read + 1,
    );
  }
  const [header, ...others] = rows;
  return { header: (header?.cells ?? new Map()) as ReadonlyMap<number, string>, rows: others };
}

/** Thrown to end the reading of a file that is refused: nothing behind that place is looked at. */
class EndOfReading extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.reason);
  }
}

function decoded(bytes: Uint8Array): string | FileRefusal {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const refusal = new FileRefusal(
    `This file is ${isUtf16 ? 'in UTF-16' : 'not in UTF-8'}. Save it as “CSV UTF-8” and try again.`,
  );
  if (isUtf16) return refusal;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? refusal : text;
  } catch {
    return refusal;
  }
}

/** The sign that stands most often between the names of the columns. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

// A text that begins with apostrophes and a sign gets one more, so that reading takes off exactly what writing put on.
function escaped(cell: Cell | undefined): string {
  const text = cell === undefined ? '' : String(cell);
  return typeof cell === 'string' && LIKE_FORMULA.test(text) ? `'${text}` : text;
}

function unescaped(text: string): string {
  return text.startsWith("'") && LIKE_FORMULA.test(text) ? text.slice(1) : text;
}
