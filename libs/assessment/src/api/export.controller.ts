import { Controller, Get, HttpStatus, Param, ParseEnumPipe, ParseIntPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { AssessmentExportService } from '../app/assessment-export.service.js';
import { csvOf, xlsxOf } from './answer-table.file.js';

const FORMS = { json: 'json', csv: 'csv', xlsx: 'xlsx' } as const;
type Form = keyof typeof FORMS;

const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Downloads of one assessment, for the stewards of its authority. */
@Controller('export/assessments/:id')
export class ExportController {
  constructor(private readonly exports: AssessmentExportService) {}

  @Get(':form')
  @RequirePermission('assessment.read')
  async download(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Param('id', IdPipe) id: string,
    @Param('form', new ParseEnumPipe(FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND })) form: Form,
    @Res() response: Response,
    @Query('submission', new ParseIntPipe({ optional: true })) submission?: number,
  ): Promise<void> {
    const { title, body } = await this.write(form, actor, id, locale, submission);
    response.setHeader('content-type', MEDIA_TYPES[form]);
    response.setHeader('content-disposition', `attachment; filename="${fileName(title)}.${form}"`);
    response.end(body);
  }

  private async write(
    form: Form,
    actor: Actor,
    id: string,
    locale: HubContext['locale'],
    submission?: number,
  ): Promise<{ title: string; body: string | Buffer }> {
    if (form === 'json') {
      const document = await this.exports.document(actor, id, submission);
      const title = `${document.authority.name} ${document.period}`;
      return { title, body: JSON.stringify(document, null, 2) };
    }
    const table = await this.exports.table(actor, id, locale, submission);
    return { title: table.title, body: form === 'csv' ? csvOf(table) : await xlsxOf(table) };
  }
}

/** A title as a file name that every system takes: `vesthavn-2025`. */
function fileName(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return ['assessment', ...words].join('-').slice(0, 80);
}
