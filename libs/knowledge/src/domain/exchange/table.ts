/** What one cell of a table says. Days are texts: `2026-11-23`. */
export type Cell = string | number | boolean;

/** A cell that says nothing a table may say: a formula, an error. The reason tells how to mend it. */
export interface BadCell {
  readonly reason: string;
}

/** A row with the number that a spreadsheet shows beside it; only cells that hold something. */
export interface TableRow {
  readonly row: number;
  /** By the place of their column, from 0. */
  readonly cells: ReadonlyMap<number, Cell | BadCell>;
}

/** A table as a file holds it: its first row names the columns. */
export interface FileTable {
  readonly header: ReadonlyMap<number, string>;
  readonly rows: readonly TableRow[];
}

/** Whatever a file is refused for as a whole, before anything in it is looked at. */
export class FileRefusal {
  constructor(
    readonly reason: string,
    readonly row: number | null = null,
  ) {}
}

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 2_000;

export const TOO_MANY_ROWS = `At most ${MOST_ROWS} rows are brought in at once. Split the file.`;
export const TOO_MANY_COLUMNS = `At most ${MOST_COLUMNS} columns are read. Take the rest away, or use YAML.`;

/** The letters that a spreadsheet shows above a column: A, B, … Z, AA. */
export function columnLetters(place: number): string {
  const rest = place % 26;
  const before = Math.floor(place / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + rest);
}

/** The place of a column by its letters, from 0. */
export function columnPlace(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Whether a cell holds something that has to be mended before it can be read. */
export function isBad(cell: Cell | BadCell | undefined): cell is BadCell {
  return typeof cell === 'object';
}
