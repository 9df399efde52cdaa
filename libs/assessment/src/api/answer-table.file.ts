import { stringify } from 'csv-stringify/sync';
import type { Workbook } from 'exceljs';
import type { AnswerTable } from '../domain/answer-table.js';
import type { Cell } from '../domain/cell.js';
import { SCORE_HEADER } from '../domain/score-table.js';

const COLUMN_WIDTH = 28;

/**
 * The table as CSV: with a byte order mark, so that spreadsheets read it as UTF-8,
 * and with texts that look like formulas made harmless.
 */
export function csvOf({ header, rows }: AnswerTable): string {
  return stringify([[...header], ...rows.map((row) => [...row])], { bom: true, escape_formulas: true });
}

/** The tables as an Excel workbook: scores first, then answers. Texts are text cells, never formulas. */
export async function xlsxOf({ title, header, rows, scores }: AnswerTable): Promise<Buffer> {
  // Loaded when first needed: it costs 45 MB, and few people download workbooks.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  addSheet(workbook, 'Scores', SCORE_HEADER, scores);
  addSheet(workbook, 'Answers', header, rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: Workbook,
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...header]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]).alignment = { wrapText: true, vertical: 'top' };
  for (const column of sheet.columns) column.width = COLUMN_WIDTH;
}
