import type { FileRemark } from './read-items.js';

/** What an import makes, or would make, of a row. */
export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'faulty';

/** A row of a file and what becomes of it. */
export interface ImportedRow {
  readonly row: number;
  readonly slug: string | null;
  readonly outcome: RowOutcome;
  /** The names of the columns that differ from what is here. */
  readonly changed: readonly string[];
  /** The item; null for one that is not there yet, and for rows with faults. */
  readonly itemId: string | null;
}

/** What came of a file, or would. */
export interface ImportReport {
  readonly kind: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly dryRun: boolean;
  /** Whether drafts were made of the rows without faults. */
  readonly broughtIn: boolean;
  readonly rows: readonly ImportedRow[];
  /** In the order of the file, at most 10 000; how many there are in truth says `faultCount`. */
  readonly faults: readonly FileRemark[];
  readonly faultCount: number;
  /** What may be brought in and is odd; at most 10 000. */
  readonly warnings: readonly FileRemark[];
}

/** How many remarks a report lists. */
export const MOST_REMARKS = 10_000;

/** Collects remarks up to what a report lists, and counts all. */
export class Remarks {
  private readonly listed: FileRemark[] = [];
  private readonly seen = new Set<string>();
  count = 0;

  add(remark: FileRemark): void {
    const { row, column, reason } = remark;
    const key = `${row} ${column} ${reason}`;
    if (this.seen.has(key)) return;
    this.count += 1;
    if (this.listed.length >= MOST_REMARKS) return;
    this.seen.add(key);
    this.listed.push(remark);
  }

  /** In the order of the file. */
  all(): FileRemark[] {
    return [...this.listed].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  }
}
