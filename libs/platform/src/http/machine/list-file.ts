import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Locale } from '#libs/kernel';
import { stringify, type Stringifier } from 'csv-stringify';
import type { Response } from 'express';

/** The forms in which lists are taken along. */
export const LIST_FORMS = { csv: 'csv', json: 'json' } as const;
export type ListForm = keyof typeof LIST_FORMS;

const MEDIA_TYPES: Readonly<Record<ListForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A list that goes out as a file, line by line. */
export interface ListFile<Line> {
  /** Its name without an ending. */
  readonly name: string;
  readonly form: ListForm;
  readonly locale: Locale;
  readonly columns: readonly (keyof Line & string)[];
  /** The name of the JSON format, and what its list is called there. */
  readonly format: string;
  readonly list: string;
  /** What the JSON says before its list, beside the format. */
  readonly about?: Readonly<Record<string, unknown>>;
  readonly lines: AsyncIterable<Line>;
  /** Seconds for which others may keep the file. */
  readonly keptSeconds: number;
}

/** Sends a list bit by bit as the client takes it. What can be refused has to be refused before. */
export async function sendList<Line>(response: Response, file: ListFile<Line>): Promise<void> {
  const { form, keptSeconds, locale, name } = file;
  const lines = Readable.from(file.lines);
  response.setHeader('content-type', MEDIA_TYPES[form]);
  response.setHeader('content-language', locale);
  response.setHeader('content-disposition', `attachment; filename="${name}.${form}"`);
  response.setHeader('cache-control', `public, max-age=${keptSeconds}`);
  response.vary('accept-language');
  const written =
    form === 'csv'
      ? pipeline(lines, csvWriter(file), response)
      : pipeline(lines, (source: AsyncIterable<Line>) => jsonText(file, source), response);
  await written.catch(unlessTheReaderLeft);
}

/** Spreadsheets take the byte order mark for UTF-8; texts that look like formulas are made harmless. */
function csvWriter<Line>({ columns }: ListFile<Line>): Stringifier {
  return stringify({ bom: true, escape_formulas: true, header: true, columns: [...columns] });
}

async function* jsonText<Line>(
  { about = {}, format, list }: ListFile<Line>,
  lines: AsyncIterable<Line>,
): AsyncGenerator<string> {
  const before = JSON.stringify({ format, ...about }).slice(0, -1);
  const head = `${before},${JSON.stringify(list)}:[\n`;
  let between = head;
  for await (const line of lines) {
    yield between + JSON.stringify(line);
    between = ',\n';
  }
  yield between === head ? `${head}]}\n` : '\n]}\n';
}

function unlessTheReaderLeft(error: unknown): void {
  if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
