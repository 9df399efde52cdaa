import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Query, Res } from '@nestjs/common';
import { stringify, type Stringifier } from 'csv-stringify';
import type { Response } from 'express';
import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import type { MemberFilter } from '../../domain/directory/member-filter.js';
import {
  DirectoryRepository,
  type DirectoryPosition,
} from '../../persistence/directory/directory.repository.js';
import { filterOf, MemberFilterArgs } from './directory.args.js';
import { MEMBER_COLUMNS, memberLine, type MemberLine } from './member-lines.js';

const FORMS = { csv: 'csv', json: 'json' } as const;
type Form = keyof typeof FORMS;

const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const ROWS_AT_ONCE = 500;
const KEPT_SECONDS = 300;

/** Downloads of the directory, for everybody, with the same filters as the list. */
@Controller('export')
export class MembersExportController {
  constructor(private readonly directory: DirectoryRepository) {}

  /** Read bit by bit as the client takes it, so that a long list costs no memory. */
  @Get('members.:form')
  @PublicAccess()
  async download(
    @CurrentContext() { locale }: HubContext,
    @Param('form', new ParseEnumPipe(FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND })) form: Form,
    @Query() filter: MemberFilterArgs,
    @Res() response: Response,
  ): Promise<void> {
    const lines = Readable.from(startingWith(await first(this.lines(filterOf(filter), locale))));
    response.setHeader('content-type', MEDIA_TYPES[form]);
    response.setHeader('content-language', locale);
    response.setHeader('content-disposition', `attachment; filename="members.${form}"`);
    response.setHeader('cache-control', `public, max-age=${KEPT_SECONDS}`);
    response.vary('accept-language');
    const written =
      form === 'csv' ? pipeline(lines, csvWriter(), response) : pipeline(lines, jsonText, response);
    await written.catch(unlessTheReaderLeft);
  }

  private async *lines(filter: MemberFilter, locale: HubContext['locale']): AsyncGenerator<MemberLine, void> {
    for (let position: DirectoryPosition | null = null; ;) {
      const rows = await this.directory.after(filter, position, ROWS_AT_ONCE);
      for (const row of rows) yield memberLine(row, locale);
      const last = rows.at(-1);
      if (rows.length < ROWS_AT_ONCE || last === undefined) return;
      position = { sortName: last.sortName, id: last.id };
    }
  }
}

/** Spreadsheets take the byte order mark for UTF-8; texts that look like formulas are made harmless. */
function csvWriter(): Stringifier {
  return stringify({ bom: true, escape_formulas: true, header: true, columns: [...MEMBER_COLUMNS] });
}

async function* jsonText(lines: AsyncIterable<MemberLine>): AsyncGenerator<string> {
  let before = '{"format":"living-hub/members/1","members":[\n';
  for await (const line of lines) {
    yield before + JSON.stringify(line);
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : `${before}]}\n`;
}

interface Begun<T> {
  readonly head: IteratorResult<T, void>;
  readonly rest: AsyncGenerator<T, void>;
}

/** Reads the first item, so that what goes wrong at once is answered as a refusal and not as half a file. */
async function first<T>(items: AsyncGenerator<T, void>): Promise<Begun<T>> {
  return { head: await items.next(), rest: items };
}

async function* startingWith<T>({ head, rest }: Begun<T>): AsyncGenerator<T, void> {
  if (head.done) return;
  yield head.value;
  yield* rest;
}

function unlessTheReaderLeft(error: unknown): void {
  if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
