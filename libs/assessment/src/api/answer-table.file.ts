import { stringify } from 'csv-stringify/sync';
import type { AnswerTable } from '../domain/answer-table.js';

const COLUMN_WIDTH = 28;

/**
 * The table as CSV: with a byte order mark, so that spreadsheets read it as UTF-8,
 * and with texts that look like formulas made harmless.
 */
export function csvOf({ header, rows }: AnswerTable): string {
  return stringify([[...header], ...rows.map((row) => [...row])], { bom: true, escape_formulas: true });
}

/** The table as an Excel workbook with a fixed header row. Texts are text cells, never formulas. */
export async function xlsxOf({ title, header, rows }: AnswerTable): Promise<Buffer> {
  // Loaded when first needed: it costs 45 MB, and few people download workbooks.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Answers', { views: [{ state: 'frozen', ySplit: 1 }] });
  workbook.title = title;
  sheet.addRow([...header]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]).alignment = { wrapText: true, vertical: 'top' };
  for (const column of sheet.columns) column.width = COLUMN_WIDTH;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
