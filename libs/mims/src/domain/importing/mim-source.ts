/** One file of a repository as it was read. `text` is null for what is no text in UTF-8. */
export interface SourceFile {
  /** With `/`, from the folder that was given. */
  readonly path: string;
  readonly sha256: string;
  readonly text: string | null;
}

/** What a reading did not open, and why. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** A folder or one revision of a git checkout, wholly read. */
export interface MimSource {
  /** The names of the folder and of the one around it, innermost first: they often name the MIM. */
  readonly folderNames: readonly string[];
  readonly files: readonly SourceFile[];
  readonly skipped: readonly SkippedFile[];
  /** Where it is a git checkout: the commit that was read, its time, and the address it came from. */
  readonly git: {
    readonly commit: string;
    readonly committedAt: string;
    readonly remote: string | null;
  } | null;
}

/** The lines of a text as people count them; the end of the last line begins no further one. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
