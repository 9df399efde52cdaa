import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SitemapController } from './sitemap.controller.js';
import { Sitemap } from './sitemap.js';

/** The public pages of all libraries, for search engines. */
@Module({ imports: [DiscoveryModule], controllers: [SitemapController], providers: [Sitemap] })
export class SitemapModule {}
