import { CurrentContext, IdPipe, PublicAccess, type HubContext } from '#libs/platform';
import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ClaimQueries } from '../../app/conformance/claim.queries.js';
import { claimNotFound } from '../../app/conformance/claim.service.js';
import { COMPLIANCE_COLUMNS, complianceRow } from '../../domain/conformance/claim-table.js';
import { csvTable, TABLE_TYPES, xlsxTable } from './table.file.js';

const FORMS = { csv: 'csv', xlsx: 'xlsx' } as const;
type Form = keyof typeof FORMS;

/** Downloads of a claim as the compliance table that buyers know. */
@Controller('export/claims')
export class ClaimExportController {
  constructor(private readonly queries: ClaimQueries) {}

  /** @throws NotFoundError for what does not exist, or is a draft of others */
  @Get(':id/compliance.:form')
  @PublicAccess()
  async compliance(
    @CurrentContext() { actor, locale }: HubContext,
    @Param('id', IdPipe) id: string,
    @Param('form', new ParseEnumPipe(FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND })) form: Form,
    @Res() response: Response,
  ): Promise<void> {
    const claim = await this.queries.claim(actor, id);
    if (claim === null) throw claimNotFound();
    const [lines = []] = await this.queries.lines([claim]);
    const { name, version } = claim.solution;
    const table = {
      title: `${name} ${version} · MIM${claim.mim.number} ${claim.mim.edition}`,
      header: COMPLIANCE_COLUMNS,
      rows: lines.map((line) => complianceRow(line, locale, claim.mim.language)),
    };
    response.setHeader('content-type', TABLE_TYPES[form]);
    response.setHeader('content-disposition', `attachment; filename="compliance.${form}"`);
    response.setHeader('cache-control', 'private, no-store');
    response.send(form === 'csv' ? csvTable(table) : await xlsxTable(table));
  }
}
