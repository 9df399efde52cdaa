import { PublicAccess } from '#libs/platform';
import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ExchangeExport } from '../../app/exchange/exchange-export.service.js';
import type { ExchangeForm } from '../../domain/exchange/index.js';
import { ExchangeQuery } from './exchange.inputs.js';
import { sendExchangeFile } from './send-exchange-file.js';

const FORMS = { csv: 'csv', xlsx: 'xlsx', yaml: 'yaml' } as const;

/** Downloads of published items that can be brought in again, here or in another hub. */
@Controller('export/knowledge-exchange')
export class ExchangeExportController {
  constructor(private readonly exchange: ExchangeExport) {}

  /** @throws NotFoundError when there is no such kind */
  @Get(':kind.:form')
  @PublicAccess()
  async download(
    @Param('kind') kind: string,
    @Param('form', new ParseEnumPipe(FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND }))
    form: ExchangeForm,
    @Query() { after, empty }: ExchangeQuery,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.exchange.file(form, {
      kind,
      after: after ?? null,
      isEmpty: empty === '1',
    });
    sendExchangeFile(response, file, {
      form,
      name: kind,
      path: `/export/knowledge-exchange/${kind}.${form}`,
    });
  }
}
