import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Query, Res } from '@nestjs/common';
import { stringify, type Stringifier } from 'csv-stringify';
import type { Response } from 'express';
import { ContentPast } from '#libs/curation';
import { NotFoundError } from '#libs/kernel';
import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { writeMimYml } from '../domain/importing/write-mim-yml.js';
import type { ToolFilter } from '../domain/tool-view.js';
import { ToolRepository, type ToolPosition, type ToolRow } from '../persistence/tool.repository.js';
import { TOOL_COLUMNS, toolLine, type ToolLine } from './tool-lines.js';
import { filterOf, ToolFilterInput } from './tool.args.js';

const FORMS = { csv: 'csv', json: 'json' } as const;
type Form = keyof typeof FORMS;

const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const ROWS_AT_ONCE = 500;
const KEPT_SECONDS = 300;

/** Downloads of the catalogue of tools, for everybody. */
@Controller('export')
export class ToolsExportController {
  constructor(
    private readonly tools: ToolRepository,
    private readonly past: ContentPast,
  ) {}

  /** The list with the same filters as the page; read bit by bit as the client takes it. */
  @Get('tools.:form')
  @PublicAccess()
  async download(
    @CurrentContext() { locale }: HubContext,
    @Param('form', new ParseEnumPipe(FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND })) form: Form,
    @Query() given: ToolFilterInput,
    @Res() response: Response,
  ): Promise<void> {
    const filter = filterOf(given);
    // Read before the first header goes out, so that what goes wrong is answered as a refusal.
    const first = await this.tools.after(filter, null, ROWS_AT_ONCE);
    const lines = Readable.from(this.lines(filter, first, locale));
    response.setHeader('content-type', MEDIA_TYPES[form]);
    response.setHeader('content-language', locale);
    response.setHeader('content-disposition', `attachment; filename="tools.${form}"`);
    response.setHeader('cache-control', `public, max-age=${KEPT_SECONDS}`);
    response.vary('accept-language');
    const written =
      form === 'csv' ? pipeline(lines, csvWriter(), response) : pipeline(lines, jsonText, response);
    await written.catch(unlessTheReaderLeft);
  }

  /**
   * One tool as the file that catalogues of MIMs keep: `orion-ld.mim.yml`.
   * @throws NotFoundError when there is no such tool
   */
  @Get('tools/:slug.mim.yml')
  @PublicAccess()
  async mimYml(@Param('slug') slug: string, @Res() response: Response): Promise<void> {
    const tool = await this.tools.bySlug(slug);
    if (tool === null) throw new NotFoundError();
    response.setHeader('content-type', 'application/yaml; charset=utf-8');
    response.setHeader('content-disposition', `attachment; filename="${tool.body.slug}.mim.yml"`);
    response.setHeader('cache-control', `public, max-age=${KEPT_SECONDS}`);
    response.end(writeMimYml(tool.body));
  }

  private async *lines(
    filter: ToolFilter,
    first: readonly ToolRow[],
    locale: HubContext['locale'],
  ): AsyncGenerator<ToolLine, void> {
    for (let rows = first; ;) {
      const verified = new Map(
        (await this.past.verified(rows.map(({ id }) => id))).map((one) => [one.id, one.verifiedAt]),
      );
      for (const row of rows)
        yield toolLine({ ...row, verifiedAt: verified.get(row.id) ?? row.verifiedAt }, locale);
      const last = rows.at(-1);
      if (rows.length < ROWS_AT_ONCE || last === undefined) return;
      const position: ToolPosition = { sortName: last.sortName, id: last.id };
      rows = await this.tools.after(filter, position, ROWS_AT_ONCE);
    }
  }
}

/** Spreadsheets take the byte order mark for UTF-8; texts that look like formulas are made harmless. */
function csvWriter(): Stringifier {
  return stringify({ bom: true, escape_formulas: true, header: true, columns: [...TOOL_COLUMNS] });
}

async function* jsonText(lines: AsyncIterable<ToolLine>): AsyncGenerator<string> {
  let before = '{"format":"living-hub/tool-list/1","tools":[\n';
  for await (const line of lines) {
    yield before + JSON.stringify(line);
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : `${before}]}\n`;
}

function unlessTheReaderLeft(error: unknown): void {
  if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
