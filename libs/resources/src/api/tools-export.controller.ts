import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ContentPast } from '#libs/curation';
import { NotFoundError } from '#libs/kernel';
import {
  CurrentContext,
  LIST_FORMS,
  PublicAccess,
  sendList,
  type HubContext,
  type ListForm,
} from '#libs/platform';
import { writeMimYml } from '../domain/importing/write-mim-yml.js';
import type { ToolFilter } from '../domain/tool-view.js';
import { ToolRepository, type ToolPosition, type ToolRow } from '../persistence/tool.repository.js';
import { TOOL_COLUMNS, toolLine, type ToolLine } from './tool-lines.js';
import { filterOf, ToolFilterInput } from './tool.args.js';

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
    @Param('form', new ParseEnumPipe(LIST_FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND }))
    form: ListForm,
    @Query() given: ToolFilterInput,
    @Res() response: Response,
  ): Promise<void> {
    const filter = filterOf(given);
    // Read before the first header goes out, so that what goes wrong is answered as a refusal.
    const first = await this.tools.after(filter, null, ROWS_AT_ONCE);
    await sendList(response, {
      name: 'tools',
      form,
      locale,
      columns: TOOL_COLUMNS,
      format: 'living-hub/tool-list/1',
      list: 'tools',
      lines: this.lines(filter, first, locale),
      keptSeconds: KEPT_SECONDS,
    });
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
