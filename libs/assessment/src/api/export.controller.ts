import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  IdPipe,
  CurrentActor,
  CurrentContext,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { AssessmentExportService } from '../app/assessment-export.service.js';
import { csvOf, xlsxOf } from './answer-table.file.js';

const CSV = 'text/csv; charset=utf-8';
const JSON_FILE = 'application/json; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Downloads of one assessment, for the stewards of its authority. */
@Controller('export/assessments/:id')
@RequirePermission('assessment.read')
export class ExportController {
  constructor(private readonly exports: AssessmentExportService) {}

  @Get('json')
  async json(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
    @Query('submission', new ParseIntPipe({ optional: true })) submission?: number,
  ): Promise<void> {
    const document = await this.exports.document(actor, id, submission);
    download(response, JSON_FILE, `assessment-${document.period}.json`, JSON.stringify(document, null, 2));
  }

  @Get('csv')
  async csv(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
    @Query('submission', new ParseIntPipe({ optional: true })) submission?: number,
  ): Promise<void> {
    const table = await this.exports.table(actor, id, locale, submission);
    download(response, CSV, 'assessment.csv', csvOf(table));
  }

  @Get('xlsx')
  async xlsx(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
    @Query('submission', new ParseIntPipe({ optional: true })) submission?: number,
  ): Promise<void> {
    const table = await this.exports.table(actor, id, locale, submission);
    download(response, XLSX, 'assessment.xlsx', await xlsxOf(table));
  }
}

function download(response: Response, type: string, fileName: string, body: string | Buffer): void {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
  response.end(body);
}
