import { DiscoveryService } from '@nestjs/core';

/** A public page that search engines may know, and when it last changed. */
export interface ListedPage {
  /** Without origin and without language: `/mims/mims-plus/9.0`. */
  readonly address: string;
  readonly updatedAt: Date | null;
}

/** Port: the public pages of one library. A provider marked `@ListsPages()` implements it; the sitemap asks them all. */
export abstract class PageSource {
  /** The name of its part of the sitemap: small letters and hyphens. */
  abstract readonly name: string;
  abstract count(): Promise<number>;
  /** The pages from a position on, in a lasting order; never what the public may not read. */
  abstract pages(offset: number, limit: number): Promise<readonly ListedPage[]>;
}

/** Marks a `PageSource`, so that the sitemap finds it. */
export const ListsPages = DiscoveryService.createDecorator();
