import { CommunityFacade } from '#libs/community';
import { localize, NotFoundError, type Locale } from '#libs/kernel';
import { ExchangeExport, ShelfOwners, type ShelfView } from '#libs/knowledge';
import {
  answer,
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
import { REGISTER_FORMAT, registerSchema } from '../../domain/algorithms/register-document.js';
import {
  PUBLISHED_COLUMNS,
  publishedCells,
  registerLine,
  type RegisterLine,
} from '../../domain/algorithms/register-line.js';
import { AlgorithmRegisterQuery } from './algorithm-register.query.js';

const KIND = 'algorithm';
const ROWS_AT_ONCE = 500;
const KEPT_SECONDS = 60;

/** The register of algorithms as files that can be brought in again: of one authority, or of all of them. */
@Controller()
@PublicAccess()
export class AlgorithmRegisterController {
  private readonly origin: string;

  constructor(
    config: HubConfig,
    private readonly exchange: ExchangeExport,
    private readonly owners: ShelfOwners,
    private readonly community: CommunityFacade,
  ) {
    this.origin = config.http.publicUrl;
  }

  /** The format of the register as JSON Schema. */
  @Get('schemas/algorithm-register.json')
  schema(@Res() response: Response): void {
    answer(response, 'application/schema+json', `${JSON.stringify(registerSchema(this.origin), null, 2)}\n`);
  }

  /**
   * JSON goes out bit by bit as the client takes it. A table needs to know its columns first: it has as many entries as an
   * import takes, and says in a link where the others are.
   *
   * @throws NotFoundError when there is no such authority, or nobody has checked it
   */
  @Get('export/algorithms.:form')
  async download(
    @CurrentContext() { locale }: HubContext,
    @Param('form', new ParseEnumPipe(LIST_FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND }))
    form: ListForm,
    @Query() { authorityId = null, after = null }: AlgorithmRegisterQuery,
    @Res() response: Response,
  ): Promise<void> {
    const authority = authorityId === null ? null : await this.authority(authorityId, locale);
    if (form === 'csv') await this.sendTable(response, { authorityId, after, locale });
    else await this.sendDocument(response, { authority, locale });
  }

  private async sendDocument(
    response: Response,
    { authority, locale }: { authority: NamedAuthority | null; locale: Locale },
  ): Promise<void> {
    const selection = { kind: KIND, authorityId: authority?.id ?? null };
    // Read before the first header goes out, so that what goes wrong is answered as a refusal.
    const first = await this.exchange.items(selection, ROWS_AT_ONCE);
    await sendList<RegisterLine>(response, {
      ...{ name: 'algorithms', form: 'json', locale, columns: [], format: REGISTER_FORMAT },
      list: 'algorithms',
      about: { $schema: `${this.origin}/schemas/algorithm-register.json`, authority },
      lines: this.lines(selection, first, locale),
      keptSeconds: KEPT_SECONDS,
    });
  }

  private async sendTable(
    response: Response,
    { authorityId, after, locale }: { authorityId: string | null; after: string | null; locale: Locale },
  ): Promise<void> {
    const { content, next } = await this.exchange.file('csv', {
      ...{ kind: KIND, authorityId, after },
      beside: {
        columns: PUBLISHED_COLUMNS,
        rowsOf: async (items) => (await this.linesOf(items, locale)).map(publishedCells),
      },
    });
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.setHeader('content-language', locale);
    response.setHeader('content-disposition', 'attachment; filename="algorithms.csv"');
    response.setHeader('cache-control', `public, max-age=${KEPT_SECONDS}`);
    response.vary('accept-language');
    if (next !== null) {
      const query = new URLSearchParams({ ...(authorityId === null ? {} : { authorityId }), after: next });
      response.setHeader('link', `</export/algorithms.csv?${query.toString()}>; rel="next"`);
    }
    response.end(content);
  }

  private async *lines(
    selection: { readonly kind: string; readonly authorityId: string | null },
    first: readonly ShelfView[],
    locale: Locale,
  ): AsyncGenerator<RegisterLine, void> {
    for (let items = first; ;) {
      yield* await this.linesOf(items, locale);
      const last = items.at(-1);
      if (items.length < ROWS_AT_ONCE || last === undefined) return;
      items = await this.exchange.items({ ...selection, after: last.slug }, ROWS_AT_ONCE);
    }
  }

  private async linesOf(items: readonly ShelfView[], locale: Locale): Promise<RegisterLine[]> {
    const owned = await this.owners.of(items, locale);
    return owned.map((one) => registerLine(one, this.origin));
  }

  private async authority(id: string, locale: Locale): Promise<NamedAuthority> {
    const view = await this.community.authorityView(id);
    if (view === null || !view.checked) throw new NotFoundError();
    return { id, name: localize(view.name, locale, view.sourceLocale).text };
  }
}

interface NamedAuthority {
  readonly id: string;
  readonly name: string;
}
