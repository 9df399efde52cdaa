import { ListsPages, PageSource, type ListedPage } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** The entrances of the offerings, and the pages that say what the hub is. */
const PATHS = [
  '/',
  '/about',
  '/about/scoring',
  '/accessibility',
  '/community',
  '/declaration',
  '/elections',
  '/example',
  '/groups',
  '/mims',
  '/tools',
] as const;

/** The pages that belong to no library, for search engines. */
@Injectable()
@ListsPages()
export class MainPages extends PageSource {
  readonly name = 'main';

  count(): Promise<number> {
    return Promise.resolve(PATHS.length);
  }

  pages(offset: number, limit: number): Promise<readonly ListedPage[]> {
    const pages = PATHS.slice(offset, offset + limit).map((address) => ({ address, updatedAt: null }));
    return Promise.resolve(pages);
  }
}
