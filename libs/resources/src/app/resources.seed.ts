import { createHash } from 'node:crypto';
import { ContentProposals } from '#libs/curation';
import { readContent, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { readShippedTools } from '../domain/shipped-tools.js';
import { ShippedFilesRepository } from '../persistence/shipped-files.repository.js';

const TOOLS = 'tools/tools.yaml';

/** Publishes the tools that ship with the hub. What people have changed since is left alone. */
@Injectable()
export class ResourcesSeed {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly proposals: ContentProposals,
    private readonly shipped: ShippedFilesRepository,
  ) {}

  /**
   * May run at every start; a file that did not change costs one look.
   * @throws Error when the content is missing or faulty
   */
  async run(): Promise<void> {
    const source = await readContent(TOOLS);
    const sha256 = createHash('sha256').update(source).digest('hex');
    if (await this.shipped.isKnown(TOOLS, sha256)) return;
    await this.uow.run(async () => {
      for (const tool of readShippedTools(source.toString('utf8'))) await this.proposals.publishShipped(tool);
      await this.shipped.remember(TOOLS, sha256);
    });
  }
}
