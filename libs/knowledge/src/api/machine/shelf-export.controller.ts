import { NotFoundError, type Locale } from '#libs/kernel';
import {
  CurrentContext,
  HubConfig,
  LIST_FORMS,
  PublicAccess,
  sendList,
  type HubContext,
  type ListForm,
} from '#libs/platform';
import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ShelfOwners } from '../../app/machine/shelf-owners.js';
import { ShelfKinds } from '../../app/shelf-kinds.js';
import type { KnowledgeFilter } from '../../domain/knowledge-filter.js';
import { SHELF_COLUMNS, shelfLine, type ShelfLine } from '../../domain/machine/shelf-line.js';
import { ShelfRepository, type ShelfRow } from '../../persistence/shelf.repository.js';
import { filterOf, KnowledgeFilterInput } from '../knowledge.args.js';

const ROWS_AT_ONCE = 500;
const KEPT_SECONDS = 60;

/** Downloads of the lists of the shelf, for everybody. Files that can be brought in again are a matter of the exchange. */
@Controller('export/knowledge')
export class ShelfExportController {
  private readonly origin: string;

  constructor(
    config: HubConfig,
    private readonly items: ShelfRepository,
    private readonly owners: ShelfOwners,
    private readonly kinds: ShelfKinds,
  ) {
    this.origin = config.http.publicUrl;
  }

  /**
   * The list of a kind with the same filters as its page; read bit by bit as the client takes it.
   * @throws NotFoundError when there is no such kind
   */
  @Get(':kind.:form')
  @PublicAccess()
  async download(
    @CurrentContext() { locale }: HubContext,
    @Param('kind') kind: string,
    @Param('form', new ParseEnumPipe(LIST_FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND }))
    form: ListForm,
    @Query() given: KnowledgeFilterInput,
    @Res() response: Response,
  ): Promise<void> {
    if (this.kinds.named(kind) === null) throw new NotFoundError();
    const filter = { ...filterOf(given), kind };
    // Read before the first header goes out, so that what goes wrong is answered as a refusal.
    const first = await this.items.after(filter, null, ROWS_AT_ONCE);
    await sendList(response, {
      name: kind,
      form,
      locale,
      columns: SHELF_COLUMNS,
      format: 'living-hub/knowledge-list/1',
      list: 'items',
      lines: this.lines(filter, first, locale),
      keptSeconds: KEPT_SECONDS,
    });
  }

  private async *lines(
    filter: KnowledgeFilter,
    first: readonly ShelfRow[],
    locale: Locale,
  ): AsyncGenerator<ShelfLine, void> {
    for (let rows = first; ;) {
      for (const { item, owner, verifiedAt } of await this.owners.of(rows, locale))
        yield shelfLine(item, locale, { origin: this.origin, owner, verifiedAt });
      const last = rows.at(-1);
      if (rows.length < ROWS_AT_ONCE || last === undefined) return;
      rows = await this.items.after(filter, { sortTitle: last.sortTitle, id: last.id }, ROWS_AT_ONCE);
    }
  }
}
