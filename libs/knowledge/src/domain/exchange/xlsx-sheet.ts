import {
  columnPlace,
  FileRefusal,
  MOST_COLUMNS,
  MOST_ROWS,
  TOO_MANY_COLUMNS,
  TOO_MANY_ROWS,
  type BadCell,
  type Cell,
  type TableRow,
} from './table.js';
import { attribute, xmlTokens } from './xml-tokens.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  /** Whether numbers of a style are days. */
  readonly daysByStyle: readonly boolean[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

interface OpenCell {
  readonly place: number;
  readonly type: string;
  readonly style: number;
  text: string;
  hasFormula: boolean;
}

const DAY_MS = 86_400_000;
/** As many as a program that makes workbooks lets people write. */
const LONGEST_CELL = 32_767;
const TOO_LONG = 'This cell holds more than 32 767 characters. Shorten it.';
const FORMULA = 'This cell holds a formula. Put its result here as plain text or number.';

/** The rows of a sheet of a workbook, the first one included; only cells that hold something. */
export function sheetRows(xml: string, context: SheetContext): TableRow[] | FileRefusal {
  const reader = new SheetReader(context);
  return reader.read(xml);
}

/** The texts that cells share, in their order. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isReading = 0;
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') text += isText && isReading === 0 ? token.text : '';
    else if (token.name === 't') isText = token.type === 'open' && !token.isEmpty;
    // How the word is read aloud (of Japanese texts) is no part of it.
    else if (token.name === 'rPh') isReading += token.type === 'close' ? -1 : token.isEmpty ? 0 : 1;
    else if (token.name === 'si') {
      if (token.type === 'close' || token.isEmpty) texts.push(unhidden(text));
      if (token.type === 'open') text = '';
    }
  }
  return texts;
}

class SheetReader {
  private readonly rows: TableRow[] = [];
  private row = 0;
  private cells = new Map<number, Cell | BadCell>();
  private cell: OpenCell | null = null;
  private lastPlace = -1;
  private isValue = false;
  private isReading = false;

  constructor(private readonly context: SheetContext) {}

  read(xml: string): TableRow[] | FileRefusal {
    for (const token of xmlTokens(xml)) {
      if (token.type === 'text') {
        if (this.isValue && !this.isReading && this.cell !== null) this.cell.text += token.text;
        continue;
      }
      if (token.type === 'open') this.open(token.name, token.attributes, token.isEmpty);
      if (token.type === 'close' || token.isEmpty) this.close(token.name);
      if (this.rows.length > MOST_ROWS + 1) return new FileRefusal(TOO_MANY_ROWS, this.row);
      if (this.lastPlace >= MOST_COLUMNS && this.cell !== null && this.cell.text !== '')
        return new FileRefusal(TOO_MANY_COLUMNS, this.row);
    }
    return this.rows;
  }

  private open(name: string, attributes: string, isEmpty: boolean): void {
    if (name === 'row') {
      this.row = Number(attribute(attributes, 'r')) || this.row + 1;
      this.cells = new Map();
      this.lastPlace = -1;
    } else if (name === 'c') {
      const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0];
      this.lastPlace = letters === undefined ? this.lastPlace + 1 : columnPlace(letters);
      this.cell = {
        place: this.lastPlace,
        type: attribute(attributes, 't') ?? 'n',
        style: Number(attribute(attributes, 's') ?? 0),
        text: '',
        hasFormula: false,
      };
    } else if (name === 'f' && this.cell !== null) this.cell.hasFormula = true;
    else if (name === 'v' || name === 't') this.isValue = !isEmpty;
    else if (name === 'rPh') this.isReading = !isEmpty;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'rPh') this.isReading = false;
    else if (name === 'c') {
      const { cell } = this;
      const value = cell && this.valueOf(cell);
      if (cell !== null && value !== null) this.cells.set(cell.place, value);
      this.cell = null;
    } else if (name === 'row' && (this.cells.size > 0 || this.row === 1))
      this.rows.push({ row: this.row, cells: this.cells });
  }

  private valueOf({ type, style, text, hasFormula }: OpenCell): Cell | BadCell | null {
    if (hasFormula) return { reason: FORMULA };
    if (text === '' && type !== 's') return null;
    if (type === 'e') return { reason: `This cell holds the error ${text}. Put a value here.` };
    if (type === 'b') return text === '1';
    if (type === 'd') return text.slice(0, 10);
    if (type === 'n') return this.numberOf(Number(text), style);
    const words = type === 's' ? (this.context.texts[Number(text)] ?? '') : unhidden(text);
    if (words.length > LONGEST_CELL) return { reason: TOO_LONG };
    return words.trim() === '' ? null : words;
  }

  private numberOf(value: number, style: number): Cell | BadCell {
    if (!Number.isFinite(value)) return { reason: 'This cell holds no number that can be read.' };
    if (this.context.daysByStyle[style] !== true) return value;
    const days = value + (this.context.from1904 ? 1_462 : 0);
    const at = new Date(Math.round((days - 25_569) * DAY_MS));
    if (Number.isNaN(at.getTime()) || days < 61)
      return { reason: 'This cell holds no day that can be read. Write a day like 2026-11-23.' };
    const text = at.toISOString();
    return days < 0 || Number.isInteger(days) ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
  }
}

/** Workbooks write signs that XML cannot hold as `_x000D_`. */
function unhidden(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
