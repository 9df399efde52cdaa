import { FileRefusal, MOST_BYTES } from './table.js';

/** The forms in which items are exchanged. */
export const EXCHANGE_FORMS = ['csv', 'xlsx', 'yaml'] as const;
export type ExchangeForm = (typeof EXCHANGE_FORMS)[number];

const BY_ENDING: Readonly<Record<string, ExchangeForm>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'yaml',
};
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** What kind of file this is, by its name and its first bytes; or why it is not read. */
export function formOf(fileName: string, bytes: Uint8Array): ExchangeForm | FileRefusal {
  if (bytes.length === 0) return new FileRefusal('This file is empty.');
  if (bytes.length > MOST_BYTES) return new FileRefusal('This file is larger than 10 MB. Split it.');
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte))
    return new FileRefusal('This is an old workbook, or one with a password. Save it as .xlsx without one.');
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  if (/^xls[bm]$|^xlt[xm]$/.test(ending))
    return new FileRefusal('Workbooks with macros are not read. Save it as a plain workbook (.xlsx).');
  const form = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  if (form === undefined) return new FileRefusal('Only .csv, .xlsx, .yaml and .json files are read.');
  const isZip = ZIP.every((byte, at) => bytes[at] === byte);
  if (isZip === (form === 'xlsx')) return form;
  return new FileRefusal(
    isZip ? 'This is a workbook. Give its name the ending .xlsx.' : 'This is no workbook (.xlsx).',
  );
}
