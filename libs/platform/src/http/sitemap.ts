import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ListsPages, type ListedPage, type PageSource } from './page-source.js';

/** What the sitemap protocol allows in one file. */
const PAGES_IN_ONE = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The public pages of all libraries, as search engines read them (sitemaps.org). */
@Injectable()
export class Sitemap {
  constructor(private readonly discovery: DiscoveryService) {}

  /** The index: one entry for every part. */
  async index(origin: string): Promise<string> {
    const parts: string[] = [];
    for (const source of this.sources()) {
      const files = Math.ceil((await source.count()) / PAGES_IN_ONE);
      for (let file = 1; file <= files; file++) parts.push(`${origin}/sitemap/${source.name}-${file}.xml`);
    }
    const entries = parts.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>`);
    return document('sitemapindex', entries);
  }

  /** One part, named `mims-1`; null when there is none of this name. */
  async part(name: string, origin: string): Promise<string | null> {
    const [, source = '', file = ''] = /^([a-z-]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
    const found = this.sources().find((one) => one.name === source);
    if (found === undefined) return null;
    const pages = await found.pages((Number(file) - 1) * PAGES_IN_ONE, PAGES_IN_ONE);
    return pages.length === 0
      ? null
      : document(
          'urlset',
          pages.map((page) => entry(page, origin)),
        );
  }

  private sources(): PageSource[] {
    return this.discovery
      .getProviders({ metadataKey: ListsPages.KEY })
      .map(({ instance }) => instance as PageSource)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }
}

function entry({ address, updatedAt }: ListedPage, origin: string): string {
  const changed = updatedAt === null ? '' : `<lastmod>${updatedAt.toISOString()}</lastmod>`;
  return `<url><loc>${escaped(new URL(address, origin).href)}</loc>${changed}</url>`;
}

function document(root: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${root}>\n`;
}

/** Addresses hold no other sign that XML takes for its own. */
function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
