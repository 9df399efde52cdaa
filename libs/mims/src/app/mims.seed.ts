import { hash } from 'node:crypto';
import { ContentProposals } from '#libs/curation';
import { contentFiles, readContent, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { parseShippedItem, SHIPPED_KINDS, type ShippedItem } from '../domain/shipped-item.js';
import { ShippedFileRepository, type ShippedFile } from '../persistence/shipped-file.repository.js';

interface FileOnDisk extends ShippedFile {
  readonly bytes: Buffer;
}

const FOLDER = 'mims';

/** Publishes the families, editions and MIMs that ship with the hub. */
@Injectable()
export class MimsSeed {
  constructor(
    private readonly proposals: ContentProposals,
    private readonly shipped: ShippedFileRepository,
    private readonly uow: UnitOfWork,
  ) {}

  /**
   * Publishes what is new or changed in `content/mims`; what people have published a version of stays as they left it. Runs
   * at every start, also in two processes at once; with nothing new it compares the files with what was brought in before.
   *
   * @throws Error naming file and line when something is wrong with a file
   */
  async run(): Promise<void> {
    const files = await filesOnDisk();
    if ((await this.shipped.known(files)).size === files.length) return;
    await this.uow.run(async () => {
      await this.shipped.lock();
      const known = await this.shipped.known(files);
      const open = files.filter(({ file }) => !known.has(file));
      for (const item of inOrder(open.map(itemOf))) await this.proposals.publishShipped(item);
      await this.shipped.remember(open);
    });
  }
}

async function filesOnDisk(): Promise<FileOnDisk[]> {
  const names = await contentFiles(FOLDER);
  return Promise.all(
    names.map(async (file) => {
      const bytes = await readContent(file);
      return { file, bytes, sha256: hash('sha256', bytes) };
    }),
  );
}

function itemOf({ file, bytes }: FileOnDisk): ShippedItem {
  const parsed = parseShippedItem(bytes.toString('utf8'));
  if (parsed.ok) return parsed.document;
  const list = parsed.faults.map(({ line, path, reason }) => `  line ${line ?? '?'}: ${path} ${reason}`);
  throw new Error([`content/${file} cannot be read:`, ...list].join('\n'));
}

/** Families before editions before MIMs, since each is refused without the other. */
function inOrder(items: readonly ShippedItem[]): ShippedItem[] {
  return items.toSorted((one, other) => SHIPPED_KINDS.indexOf(one.kind) - SHIPPED_KINDS.indexOf(other.kind));
}
