import { ListsPages, PageSource, type ListedPage } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { EVERYTHING } from '../../domain/knowledge-filter.js';
import { ShelfCountRepository } from '../../persistence/shelf-count.repository.js';
import { ShelfRepository } from '../../persistence/shelf.repository.js';

/** Every item on the shelf, for search engines. */
@Injectable()
@ListsPages()
export class ShelfPages extends PageSource {
  readonly name = 'knowledge';

  constructor(
    private readonly items: ShelfRepository,
    private readonly counts: ShelfCountRepository,
  ) {
    super();
  }

  async count(): Promise<number> {
    return (await this.counts.total(EVERYTHING)).count;
  }

  pages(offset: number, limit: number): Promise<readonly ListedPage[]> {
    return this.items.pages(offset, limit);
  }
}
