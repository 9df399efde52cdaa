import { isId } from '#libs/kernel';
import { OptionalActor, PublicAccess, type Actor } from '#libs/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ContentFileService, fileNotFound } from '../../app/files/content-file.service.js';
import { FileDepot } from '../../app/files/file-depot.js';
import type { ContentFile } from '../../domain/files/content-file.js';

const WIDTH = /^[1-9]\d{0,3}$/;

/**
 * Pictures and attachments of content: for everybody once what names them is public, else for those who see the draft. To
 * all others they do not exist.
 */
@Controller('files/content')
export class ContentFileController {
  constructor(
    private readonly files: ContentFileService,
    private readonly depot: FileDepot,
  ) {}

  /** An attachment, which no browser opens by itself, whatever it holds. */
  @Get(':id')
  @PublicAccess()
  async attachment(
    @OptionalActor() actor: Actor | null,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.find(actor, id, 'attachment');
    response.setHeader('content-disposition', attachment(file.name));
    await this.send(request, response, file, 0);
  }

  /** A picture in one of its widths. */
  @Get(':id/:width')
  @PublicAccess()
  async picture(
    @OptionalActor() actor: Actor | null,
    @Param('id') id: string,
    @Param('width') width: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.find(actor, id, 'picture');
    await this.send(request, response, file, WIDTH.test(width) ? Number(width) : -1);
  }

  private async find(actor: Actor | null, id: string, kind: ContentFile['kind']): Promise<ContentFile> {
    const file = isId(id) ? await this.files.find(actor, id) : null;
    if (file?.kind !== kind) throw fileNotFound();
    return file;
  }

  /** What was withdrawn is gone at once: caches keep a file, and ask each time whether it is still there. */
  private async send(request: Request, response: Response, file: ContentFile, width: number): Promise<void> {
    const form = file.forms.find((one) => one.width === width);
    if (form === undefined) throw fileNotFound();
    const mark = `"${form.sha256}"`;
    const isKnown = request.headers['if-none-match']?.split(',').some((one) => one.trim() === mark) ?? false;
    const content = isKnown ? null : await this.depot.read(form);
    if (content === null && !isKnown) throw fileNotFound();
    response.setHeader('etag', mark);
    response.setHeader('cache-control', 'public, no-cache');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    if (content === null) {
      response.status(304).end();
      return;
    }
    response.setHeader('content-type', contentType(file.mediaType));
    response.setHeader('content-length', content.length);
    response.end(content);
  }
}

function contentType(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
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
