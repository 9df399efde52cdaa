import { stringify } from 'csv-stringify/sync';

const COLUMN_WIDTH = 34;

/** A table with its header, all texts. */
export interface TextTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table as CSV: read as UTF-8 by spreadsheets, with texts that look like formulas made harmless. */
export function csvTable({ header, rows }: TextTable): string {
  return stringify([[...header], ...rows.map((row) => [...row])], { bom: true, escape_formulas: true });
}

/** The table as an Excel workbook. Texts are text cells, never formulas. */
export async function xlsxTable({ title, header, rows }: TextTable): Promise<Buffer> {
  // Loaded when first needed: it costs 45 MB, and few people download workbooks.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  const sheet = workbook.addWorksheet('Table', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...header]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]).alignment = { wrapText: true, vertical: 'top' };
  for (const column of sheet.columns) column.width = COLUMN_WIDTH;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The media types of the files a table can be had in. */
export const TABLE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
