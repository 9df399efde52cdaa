import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AuditExportService } from '../../app/audit-export.service.js';

/** The download of the whole audit log. */
@Controller('export/audit')
export class AuditController {
  constructor(private readonly exports: AuditExportService) {}

  /** Line by line, as fast as the reader takes it. */
  @Get()
  @RequirePermission('audit.read')
  async download(@CurrentActor() { personId }: Actor, @Res() response: Response): Promise<void> {
    response.setHeader('content-type', 'application/jsonl; charset=utf-8');
    response.setHeader('content-disposition', 'attachment; filename="audit.jsonl"');
    await pipeline(Readable.from(this.exports.lines(personId)), response).catch(unlessReaderLeft);
  }
}

/** A reader may go away half-way: that is no fault. */
function unlessReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
