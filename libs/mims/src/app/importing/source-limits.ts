import { createHash } from 'node:crypto';
import { InvalidInputError } from '#libs/kernel';
import type { SkippedFile, SourceFile } from '../../domain/importing/mim-source.js';

/** Far beyond the repository of any MIM, and small enough to be read at once. */
const MAX_FILES = 2_000;
const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_ALL_BYTES = 32 * 1024 * 1024;
/** How many folders may lie in one another. */
export const MAX_DEPTH = 8;

/** Gathers the files of a source, and keeps to the limits. */
export class SourceFiles {
  readonly files: SourceFile[] = [];
  readonly skipped: SkippedFile[] = [];
  private bytes = 0;
  private seen = 0;

  /** Notes a file that is not opened. */
  skip(path: string, reason: string): void {
    this.count();
    this.skipped.push({ path, reason });
  }

  /**
   * Whether a file of this size is to be read; notes it where not.
   * @throws InvalidInputError when there are more files, or more in them, than a repository of a MIM has
   */
  takes(path: string, size: number): boolean {
    this.count();
    if (size > MAX_FILE_BYTES) {
      this.skipped.push({ path, reason: 'is larger than 2 MB and was not read' });
      return false;
    }
    this.bytes += size;
    if (this.bytes > MAX_ALL_BYTES)
      throw new InvalidInputError('There are more than 32 MB of files here. Give the folder of one MIM.');
    return true;
  }

  /** Adds what a file holds. */
  add(path: string, content: Uint8Array): void {
    this.files.push({
      path,
      sha256: createHash('sha256').update(content).digest('hex'),
      text: textOf(content),
    });
  }

  /** The files in the order of their paths, which is the same on every machine. */
  inOrder(): { files: readonly SourceFile[]; skipped: readonly SkippedFile[] } {
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    return { files: this.files.toSorted(byPath), skipped: this.skipped.toSorted(byPath) };
  }

  private count(): void {
    this.seen++;
    if (this.seen > MAX_FILES)
      throw new InvalidInputError(`There are more than ${MAX_FILES} files here. Give the folder of one MIM.`);
  }
}

/** Whether a path of a repository may be used as one: relative, without `..`, and not too deep. */
export function faultOfPath(path: string): string | null {
  const parts = path.split('/');
  if (path.startsWith('/') || path.includes('\\') || parts.some((part) => part === '..' || part === ''))
    return 'has a path that leads out of the repository and was not read';
  return parts.length > MAX_DEPTH ? 'lies deeper than eight folders and was not read' : null;
}

function textOf(content: Uint8Array): string | null {
  if (content.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}
