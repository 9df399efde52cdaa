import { CurrentActor, IdPipe, RequirePermission, type Actor } from '#libs/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { EvidenceService } from '../../app/memberships/evidence.service.js';

/** Downloads of the files that show decisions, for the stewards of the member and for coordinators. */
@Controller('export/membership-evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** Always as an attachment that no browser opens by itself, whatever the file holds. */
  @Get(':id')
  @RequirePermission('membership.prepare')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { file, content } = await this.evidence.read(actor, id);
    response.setHeader('content-type', file.mediaType);
    response.setHeader('content-length', content.length);
    response.setHeader('content-disposition', attachment(file.fileName));
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.end(content);
  }
}

/** The header that names a download: in plain letters for old programs, and as it is for others (RFC 6266). */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
