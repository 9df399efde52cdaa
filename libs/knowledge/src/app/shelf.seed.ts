import { createHash } from 'node:crypto';
import { ContentProposals, ContentRefusedError } from '#libs/curation';
import { contentFiles, HubConfig, readContent, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { readShippedShelf } from '../domain/shipped-shelf.js';
import { ShelfShippedRepository } from '../persistence/shelf-shipped.repository.js';

const FOLDER = 'knowledge';
/** Invented entries of invented authorities. */
const DEMO = 'knowledge/demo/';

/** Publishes what ships with the hub for the shelf, of all kinds. What people have changed since is left alone. */
@Injectable()
export class ShelfSeed {
  constructor(
    private readonly config: HubConfig,
    private readonly uow: UnitOfWork,
    private readonly proposals: ContentProposals,
    private readonly shipped: ShelfShippedRepository,
  ) {}

  /**
   * Brings invented entries in demo mode only. May run at every start; a file that did not change costs one look.
   * @throws Error when the content is missing or faulty
   */
  async run(): Promise<void> {
    const waiting: string[] = [];
    const files = await contentFiles(FOLDER);
    for (const file of files.filter((name) => this.config.demo || !name.startsWith(DEMO)))
      if (!(await this.fits(file))) waiting.push(file);
    for (const file of waiting) await this.bringIn(file);
  }

  /** What names items of another file is refused until that one is brought in: such files come again after all others. */
  private async fits(file: string): Promise<boolean> {
    try {
      await this.bringIn(file);
      return true;
    } catch (error) {
      if (error instanceof ContentRefusedError) return false;
      throw error;
    }
  }

  private async bringIn(file: string): Promise<void> {
    const content = await readContent(file);
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (await this.shipped.isKnown(file, sha256)) return;
    await this.uow.run(async () => {
      for (const item of readShippedShelf(content.toString('utf8')))
        await this.proposals.publishShipped(item);
      await this.shipped.remember(file, sha256);
    });
  }
}
