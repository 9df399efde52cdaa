import { createHash } from 'node:crypto';
import { PersonProposals, shapeOf, type Bringer } from '#libs/curation';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportedRow, ImportReport } from '../../domain/exchange/import-report.js';
import { kindOfFile } from '../../domain/exchange/kind-of-file.js';
import { readItems } from '../../domain/exchange/read-items.js';
import { FileRefusal } from '../../domain/exchange/table.js';
import { ShelfKinds } from '../shelf-kinds.js';
import { kindNamed } from './kind-named.js';
import { FileCheck, type CheckedFile, type CheckedItem } from './file-check.js';

/** A file that somebody brings in. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a file is brought in. */
export interface ImportManner {
  /** Whether only to say what the file would do. */
  readonly dryRun: boolean;
  /** Whether to bring in the rows without a fault where others have one. */
  readonly skipFaulty?: boolean;
}

/** Brings items of the shelf in from files: as drafts, all of a file or none, unless it is said otherwise. */
@Injectable()
export class ExchangeImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ShelfKinds,
    private readonly check: FileCheck,
    private readonly proposals: PersonProposals,
  ) {}

  /**
   * Makes drafts of what a file holds, or only says what it would do. With any fault nothing is written, unless rows with
   * faults are to be left out; the same file again changes nothing.
   *
   * @returns why the file cannot be read at all, or what came of every row
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError for those who may not
   */
  async run(
    bringer: Bringer,
    { name: fileName, bytes }: BroughtFile,
    { dryRun, skipFaulty = false }: ImportManner,
  ): Promise<ImportReport | FileRefusal> {
    const kind = kindNamed(this.kinds, bringer.kind);
    await this.proposals.assertMayBring(bringer);
    const shape = shapeOf(kind.schema);
    const file = readItems(fileName, bytes, {
      kind: kind.name,
      shape,
      ownColumns: kind.ownColumns,
      ownDocument: (document) => kind.ownDocument(document),
      kindOf: (document) => this.kinds.all().find((one) => one.ownDocument(document) !== null)?.name ?? null,
    });
    if (file instanceof FileRefusal) return file;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const about = { kind: kind.name, fileName, sha256, dryRun };
    if (dryRun) return report(about, await this.check.run(bringer, kind, file));
    return this.uow.run(async () => {
      const checked = await this.check.run(bringer, kind, file);
      // A fault of the file as a whole touches every row.
      const isHeldUp = file.faults.length > 0 || (checked.faults.count > 0 && !skipFaulty);
      if (isHeldUp) return report(about, checked);
      const rows: ImportedRow[] = [];
      for (const item of checked.items)
        rows.push(await this.bringIn(bringer, item, { file: fileName, sha256, row: item.row }));
      return { ...report(about, checked), rows, broughtIn: true };
    });
  }

  /** The kind of what a file holds, by what it says at its beginning, or else by its name. */
  kindOf({ name, bytes }: BroughtFile): string {
    return kindOfFile(name, bytes, this.kinds.all());
  }

  private async bringIn(
    bringer: Bringer,
    { body, ...row }: CheckedItem,
    provenance: Readonly<Record<string, unknown>>,
  ): Promise<ImportedRow> {
    if (row.outcome === 'unchanged' || row.outcome === 'faulty') return row;
    const { itemId, outcome } = await this.proposals.propose(bringer, { body, provenance });
    return { ...row, itemId, outcome };
  }
}

function report(
  about: Pick<ImportReport, 'kind' | 'fileName' | 'sha256' | 'dryRun'>,
  { items, faults, warnings }: CheckedFile,
): ImportReport {
  const rows = items.map((item): ImportedRow => withoutBody(item));
  return {
    ...about,
    broughtIn: false,
    rows,
    faults: faults.all(),
    faultCount: faults.count,
    warnings: warnings.all(),
  };
}

/** What a report repeats of the name of a row; names that are taken are shorter. */
const MOST_OF_SLUG = 200;

/** What is told of a row; its body is known to whoever sent the file. */
function withoutBody(item: CheckedFile['items'][number]): ImportedRow {
  const row: Partial<typeof item> = { ...item };
  delete (row as { body?: unknown }).body;
  return { ...(row as ImportedRow), slug: item.slug?.slice(0, MOST_OF_SLUG) ?? null };
}
