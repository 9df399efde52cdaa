import { ListsPages, PageSource, type ListedPage } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PublishedRecordRepository } from '../../persistence/machine/published-record.repository.js';

/** Every edition, MIM and requirement, for search engines. */
@Injectable()
@ListsPages()
export class MimPages extends PageSource {
  readonly name = 'mims';

  constructor(private readonly records: PublishedRecordRepository) {
    super();
  }

  count(): Promise<number> {
    return this.records.countPages();
  }

  pages(offset: number, limit: number): Promise<readonly ListedPage[]> {
    return this.records.pages(offset, limit);
  }
}
