import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Unzip, UnzipInflate } from 'fflate';
import { FileRefusal, type Cell, type FileTable } from './table.js';
import { sharedTexts, sheetRows } from './xlsx-sheet.js';
import { attribute, xmlTokens } from './xml-tokens.js';

/** What a workbook may unfold into; a table of 5 000 long rows stays below. */
const MOST_UNFOLDED_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 500;
/** A file is unfolded in steps of so many bytes, of which each becomes a thousand at most. */
const STEP_BYTES = 4 * 1024;
const IS_READ = /^\/?xl\/(?:workbook|sharedStrings|styles)\.xml$|\.rels$|^\/?xl\/worksheets\/[^/]+\.xml$/i;
const END_OF_ZIP = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const COLUMN_WIDTH = 28;

/** Number formats that every workbook knows, and that stand for days or times. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
const MACROS = 'This workbook holds macros. Save it as a plain workbook (.xlsx) without them.';
const NO_WORKBOOK = 'This is no workbook that can be read. Save it as .xlsx, without a password.';
const TOO_LARGE = 'This workbook is too large. Split it, and take pictures out of it.';

/** A table as an Excel workbook: texts are text cells and never formulas, numbers are numbers. */
export async function writeXlsx(
  title: string,
  header: readonly string[],
  rows: readonly (readonly (Cell | undefined)[])[],
): Promise<Buffer> {
  // Loaded when first needed: it costs 45 MB, and few people download workbooks.
  const { default: ExcelJS } = await import('exceljs');
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false });
  const sheet = workbook.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = header.map(() => ({ width: COLUMN_WIDTH }));
  const first = sheet.addRow([...header]);
  first.font = { bold: true };
  first.commit();
  for (const row of rows) sheet.addRow(row.map(asCell)).commit();
  sheet.commit();
  await workbook.commit();
  return whole;
}

/** Reads the table of the first sheet of an Excel workbook. */
export function readXlsx(bytes: Uint8Array): FileTable | FileRefusal {
  try {
    const parts = unfolded(bytes);
    if (parts instanceof FileRefusal) return parts;
    const rows = sheetRows(parts.sheet, {
      texts: parts.texts === null ? [] : sharedTexts(parts.texts),
      daysByStyle: parts.styles === null ? [] : daysByStyle(parts.styles),
      from1904: /<workbookPr[^<>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(parts.workbook),
    });
    if (rows instanceof FileRefusal) return rows;
    const header = rows.find(({ row }) => row === 1);
    const names = [...(header?.cells ?? [])].map(([place, cell]): [number, string] => [
      place,
      typeof cell === 'object' ? '' : String(cell).trim(),
    ]);
    return { header: new Map(names), rows: rows.filter(({ row }) => row !== 1) };
  } catch {
    // Whatever is broken inside, the person can do no more than save it again.
    return new FileRefusal(NO_WORKBOOK);
  }
}

interface Parts {
  readonly workbook: string;
  readonly sheet: string;
  readonly texts: string | null;
  readonly styles: string | null;
}

function unfolded(bytes: Uint8Array): Parts | FileRefusal {
  // A workbook that was cut off on its way would else be read as a shorter one.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(END_OF_ZIP))
    return new FileRefusal(NO_WORKBOOK);
  const files = unzipped(bytes);
  if (files instanceof FileRefusal) return files;
  const text = (name: string) => {
    const chunks = files.get(name);
    return chunks === undefined ? null : Buffer.concat(chunks).toString('utf8');
  };
  const workbook = text('xl/workbook.xml');
  const sheet = workbook && text(firstSheet(workbook, text('xl/_rels/workbook.xml.rels') ?? ''));
  if (workbook === null || sheet === null) return new FileRefusal(NO_WORKBOOK);
  return { workbook, sheet, texts: text('xl/sharedStrings.xml'), styles: text('xl/styles.xml') };
}

/** The parts that are read. What unfolds is counted as it comes: what a file says of its own sizes may be a lie. */
function unzipped(bytes: Uint8Array): ReadonlyMap<string, readonly Uint8Array[]> | FileRefusal {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  let count = 0;
  let refusal: FileRefusal | undefined;
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > MOST_PARTS) refusal ??= new FileRefusal(TOO_LARGE);
    if (/vbaProject|macrosheets|\.bin$/i.test(file.name) && !/printerSettings/i.test(file.name))
      refusal ??= new FileRefusal(MACROS);
    if (refusal !== undefined || !IS_READ.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      size += chunk.length;
      if (size > MOST_UNFOLDED_BYTES) refusal ??= new FileRefusal(TOO_LARGE);
      else chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && refusal === undefined; at += STEP_BYTES)
    unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
  return refusal ?? parts;
}

/** The part in which the first sheet of the workbook lies that people see. */
function firstSheet(workbook: string, relations: string): string {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(relations))
    if (token.type === 'open' && token.name === 'Relationship')
      targets.set(attribute(token.attributes, 'Id') ?? '', attribute(token.attributes, 'Target') ?? '');
  for (const token of xmlTokens(workbook)) {
    if (token.type !== 'open' || token.name !== 'sheet') continue;
    if ((attribute(token.attributes, 'state') ?? 'visible') !== 'visible') continue;
    const id = /\br:id\s*=\s*["']([^"']*)["']/.exec(token.attributes)?.[1] ?? '';
    const target = targets.get(id) ?? 'worksheets/sheet1.xml';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

/** Which of the styles of cells show a number as a day. */
function daysByStyle(xml: string): boolean[] {
  const own = new Set<number>();
  const styles: boolean[] = [];
  let isCellStyles = false;
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') continue;
    if (token.name === 'cellXfs') isCellStyles = token.type === 'open' && !token.isEmpty;
    if (token.type !== 'open') continue;
    const id = Number(attribute(token.attributes, 'numFmtId') ?? 0);
    if (token.name === 'numFmt' && isDayFormat(attribute(token.attributes, 'formatCode') ?? '')) own.add(id);
    if (token.name === 'xf' && isCellStyles) styles.push(DAY_FORMATS.has(id) || own.has(id));
  }
  return styles;
}

function isDayFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\][]*\]|\\./g, ''));
}

// Signs that XML cannot hold, and texts that look as if they stood for such a sign, are written as `_x000D_`.
function asCell(cell: Cell | undefined): Cell | null {
  if (typeof cell !== 'string') return cell ?? null;
  return cell
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0B-\x1F\x7F\uFFFE\uFFFF]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
}
