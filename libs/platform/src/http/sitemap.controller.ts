import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { HubConfig } from '../config/index.js';
import { PublicAccess } from '../graphql/access.decorators.js';
import { Sitemap } from './sitemap.js';

const KEPT_SECONDS = 3_600;

/** For search engines. */
@Controller()
@PublicAccess()
export class SitemapController {
  constructor(
    private readonly config: HubConfig,
    private readonly sitemap: Sitemap,
  ) {}

  @Get('sitemap.xml')
  async index(@Res() response: Response): Promise<void> {
    send(response, await this.sitemap.index(this.config.http.publicUrl));
  }

  @Get('sitemap/:name.xml')
  async part(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const part = await this.sitemap.part(name, this.config.http.publicUrl);
    if (part === null) throw new NotFoundException('There is nothing here.');
    send(response, part);
  }
}

function send(response: Response, text: string): void {
  response.setHeader('cache-control', `public, max-age=${KEPT_SECONDS}`);
  response.type('application/xml').send(text);
}
