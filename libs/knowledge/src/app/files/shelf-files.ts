import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { fileFaults, filesIn } from '../../domain/files/body-files.js';
import { ContentFileRepository } from '../../persistence/files/content-file.repository.js';

/** Sees to it that the files of what is public are public, and no others. */
@Injectable()
export class ShelfFiles {
  constructor(private readonly files: ContentFileRepository) {}

  /** What is wrong with the files that a body of an item names. */
  async faultsOf(body: unknown, itemId: string): Promise<readonly PlacedFault[]> {
    if (filesIn(body).length === 0) return [];
    return fileFaults(body, await this.files.kindsOf(itemId));
  }

  /** Makes the files that a body names public, within the unit of work that publishes it. */
  async publish(itemId: string, body: unknown): Promise<void> {
    await this.files.publish(
      itemId,
      filesIn(body).map(({ file }) => file),
    );
  }
}
