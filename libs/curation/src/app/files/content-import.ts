import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { canonical } from '../../domain/comparison/plain-text.js';
import type { ContentDocument } from '../../domain/files/content-document.js';
import { placedIn, readFileText, type ContentFile, type FileFault } from '../../domain/files/content-file.js';
import { ContentKinds } from '../content-kinds.js';
import { ContentExport } from './content-export.js';
import { ContentIntake, type ReadFile } from './content-intake.js';
import { ContentReplay } from './content-replay.js';

/** What became of the files. */
export interface ImportOutcome {
  readonly added: number;
  readonly unchanged: number;
  /** Files of items that the hub has in another state; they were not touched. */
  readonly leftAlone: readonly string[];
}

/** Something is wrong with the files, and nothing of them was taken. */
export class ContentFilesRefusedError extends DomainError {
  constructor(readonly faults: readonly FileFault[]) {
    super('CONTENT_FILES_REFUSED', `${faults.map(sentenceOf).join('\n')}\nNothing was imported.`, { faults });
  }
}

const MOST_FAULTS = 200;

/** Brings content in from files: each item as it was taken out, with its id, its past and its addresses. */
@Injectable()
export class ContentImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ContentKinds,
    private readonly exporter: ContentExport,
    private readonly intake: ContentIntake,
    private readonly replay: ContentReplay,
  ) {}

  /**
   * Takes all of the files or none. An item that is here already stays as it is, whether the file says the same or not.
   *
   * @throws ContentFilesRefusedError naming the files, lines and reasons
   */
  async run(files: readonly ContentFile[]): Promise<ImportOutcome> {
    const read = this.read(files);
    return this.uow.run(async () => {
      await this.intake.lock();
      const added: ReadFile[] = [];
      const leftAlone: string[] = [];
      for (const one of read) {
        const state = await this.compare(one.document);
        if (state === 'new') added.push(one);
        if (state === 'other') leftAlone.push(one.file.name);
      }
      refuse(await this.intake.obstacles(added));
      for (const { document } of added) await this.intake.add(document);
      refuse(await this.intake.linkSuccessors(added));
      refuse(await this.replay.run(added));
      return { added: added.length, unchanged: read.length - added.length - leftAlone.length, leftAlone };
    });
  }

  private read(files: readonly ContentFile[]): ReadFile[] {
    const faults: FileFault[] = [];
    const read: ReadFile[] = [];
    const byId = new Map<string, string>();
    for (const file of files) {
      const found = readFileText(file);
      if ('faults' in found) {
        faults.push(...found.faults);
        continue;
      }
      const { document } = found;
      const twin = byId.get(document.id);
      byId.set(document.id, file.name);
      if (twin !== undefined)
        faults.push(...placedIn(file, [{ path: ['id'], reason: `${twin} has the same id.` }]));
      else if (!this.kinds.all().some(({ name }) => name === document.kind))
        faults.push(...placedIn(file, [{ path: ['kind'], reason: 'There is no such kind of content.' }]));
      else read.push({ file, document });
    }
    refuse(faults);
    return read;
  }

  private async compare(document: ContentDocument): Promise<'new' | 'same' | 'other'> {
    const here = await this.exporter.document(document.id, document.draft !== undefined);
    if (here === null) return 'new';
    return canonical(here) === canonical(document) ? 'same' : 'other';
  }
}

function refuse(faults: readonly FileFault[]): void {
  if (faults.length > 0) throw new ContentFilesRefusedError(faults.slice(0, MOST_FAULTS));
}

function sentenceOf({ file, line, path, reason }: FileFault): string {
  const place = line === null ? file : `${file}:${line}`;
  return path === '' ? `${place}: ${reason}` : `${place}: ${path}: ${reason}`;
}
