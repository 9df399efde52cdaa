/** A cell of a table: text, number, or nothing. Numbers stay numbers, so that a spreadsheet can count with them. */
export type Cell = string | number | null;
