import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Query, Res } from '@nestjs/common';
import { stringify, type Stringifier } from 'csv-stringify';
import type { Response } from 'express';
import { CurrentContext, HubConfig, PublicAccess, type HubContext } from '#libs/platform';
import { NeedReader, type NeedEntry } from '../../app/needs/need.reader.js';
import { NEED_COLUMNS, needLine, type NeedLine } from './need-lines.js';
import { filterOf, NeedFilterInput } from './need.args.js';

const FORMS = { csv: 'csv', json: 'json' } as const;
type Form = keyof typeof FORMS;

const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const ROWS_AT_ONCE = 100;

/** Downloads of the list of needs, for everybody: what authorities ask of the next financing period among them. */
@Controller('export')
export class NeedsExportController {
  constructor(
    private readonly needs: NeedReader,
    private readonly config: HubConfig,
  ) {}

  /** The list with the same filters and in the same order as the page; read bit by bit as the client takes it. */
  @Get('needs.:form')
  @PublicAccess()
  async download(
    @CurrentContext() { locale }: HubContext,
    @Param('form', new ParseEnumPipe(FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND })) form: Form,
    @Query() given: NeedFilterInput,
    @Res() response: Response,
  ): Promise<void> {
    const entries = this.needs.all(filterOf(given), ROWS_AT_ONCE);
    // Read before the first header goes out, so that what goes wrong is answered as a refusal.
    const first = await entries.next();
    const lines = Readable.from(this.lines(first, entries, locale));
    response.setHeader('content-type', MEDIA_TYPES[form]);
    response.setHeader('content-language', locale);
    response.setHeader('content-disposition', `attachment; filename="needs.${form}"`);
    response.setHeader('cache-control', 'no-cache');
    response.vary('accept-language');
    const written =
      form === 'csv' ? pipeline(lines, csvWriter(), response) : pipeline(lines, jsonText, response);
    await written.catch(unlessTheReaderLeft);
  }

  private async *lines(
    first: IteratorResult<NeedEntry, void>,
    rest: AsyncIterable<NeedEntry>,
    locale: HubContext['locale'],
  ): AsyncGenerator<NeedLine, void> {
    const { publicUrl } = this.config.http;
    if (first.done === true) return;
    yield needLine(first.value, locale, publicUrl);
    for await (const entry of rest) yield needLine(entry, locale, publicUrl);
  }
}

/** Spreadsheets take the byte order mark for UTF-8; texts that look like formulas are made harmless. */
function csvWriter(): Stringifier {
  return stringify({ bom: true, escape_formulas: true, header: true, columns: [...NEED_COLUMNS] });
}

async function* jsonText(lines: AsyncIterable<NeedLine>): AsyncGenerator<string> {
  let before = '{"format":"living-hub/need-list/1","needs":[\n';
  for await (const line of lines) {
    yield before + JSON.stringify(line);
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : `${before}]}\n`;
}

function unlessTheReaderLeft(error: unknown): void {
  if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
