import { CurrentContext, HubConfig, PublicAccess, type HubContext } from '#libs/platform';
import { Controller, Get, HttpStatus, Param, ParseEnumPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ClauseSheetService, type ClauseSheet } from '../../app/clauses/clause-sheet.service.js';
import { COMPLIANCE_COLUMNS, complianceRow } from '../../domain/conformance/claim-table.js';
import { csvTable, TABLE_TYPES, xlsxTable, type TextTable } from '../conformance/table.file.js';
import { CLAUSE_COLUMNS, clauseRows, clauseText } from './clause.document.js';
import { clauseWords } from './clause.words.js';

const FORMS = { csv: 'csv', xlsx: 'xlsx', md: 'md', txt: 'txt' } as const;
type Form = keyof typeof FORMS;
const TABLES = { csv: 'csv', xlsx: 'xlsx' } as const;
type TableForm = keyof typeof TABLES;

const TYPES: Readonly<Record<Form, string>> = {
  ...TABLE_TYPES,
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Downloads of a selection of clauses, which stands in the address: `?c=mims-plus/9.0/accessing-data/r1.1`. */
@Controller('export/clauses')
@PublicAccess()
export class ClauseExportController {
  constructor(
    private readonly sheets: ClauseSheetService,
    private readonly config: HubConfig,
  ) {}

  /** The clauses as a table, or as a text to paste. */
  @Get('clauses.:form')
  async clauses(
    @CurrentContext() { locale }: HubContext,
    @Param('form', new ParseEnumPipe(FORMS, { errorHttpStatusCode: HttpStatus.NOT_FOUND })) form: Form,
    @Query('c') picked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const sheet = await this.sheets.ofTexts(textsOf(picked));
    const { publicUrl } = this.config.http;
    head(response, TYPES[form], `clauses.${form}`, locale);
    if (form === 'md' || form === 'txt') response.send(clauseText(sheet, locale, publicUrl));
    else {
      const rows = clauseRows(sheet, locale, publicUrl);
      await send(response, form, { title: clauseWords(locale).title, header: CLAUSE_COLUMNS, rows });
    }
  }

  /** The table that bidders fill in: the columns of a compliance table, with their part left empty. */
  @Get('compliance.:form')
  async compliance(
    @CurrentContext() { locale }: HubContext,
    @Param('form', new ParseEnumPipe(TABLES, { errorHttpStatusCode: HttpStatus.NOT_FOUND })) form: TableForm,
    @Query('c') picked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const sheet = await this.sheets.ofTexts(textsOf(picked));
    head(response, TYPES[form], `compliance.${form}`, locale);
    await send(response, form, {
      title: clauseWords(locale).title,
      header: COMPLIANCE_COLUMNS,
      rows: complianceRows(sheet, locale),
    });
  }
}

function complianceRows({ lines }: ClauseSheet, locale: HubContext['locale']): (readonly string[])[] {
  const open = { answer: null, recheck: null, verified: 'no' } as const;
  return lines.map(({ mim, requirement, specification }) =>
    complianceRow({ requirement, specification, ...open }, locale, mim.language),
  );
}

async function send(response: Response, form: TableForm, table: TextTable): Promise<void> {
  response.send(form === 'csv' ? csvTable(table) : await xlsxTable(table));
}

function head(response: Response, type: string, name: string, locale: string): void {
  response.setHeader('content-type', type);
  response.setHeader('content-language', locale);
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.vary('accept-language');
}

function textsOf(picked: unknown): string[] {
  const all: unknown[] = Array.isArray(picked) ? picked : [picked];
  return all.filter((one): one is string => typeof one === 'string');
}
