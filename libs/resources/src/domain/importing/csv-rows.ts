/** One row of a CSV text. */
export interface CsvRow {
  /** The line it begins in, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text, or the line of a quotation mark that is never closed. Commas or semicolons, as the first line has more. */
export function csvRows(text: string): { rows: readonly CsvRow[] } | { unclosedAt: number } {
  const given = text.replace(/^\uFEFF/, '');
  const first = given.slice(0, given.search(/[\r\n]|$/));
  const comma = first.split(';').length > first.split(',').length ? ';' : ',';
  return new CsvReader(given, comma).read();
}

class CsvReader {
  private readonly rows: CsvRow[] = [];
  private at = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly comma: string,
  ) {}

  read(): { rows: readonly CsvRow[] } | { unclosedAt: number } {
    while (this.at < this.text.length) {
      const begin = this.line;
      const cells: string[] = [];
      do {
        const cell = this.cell();
        if (cell === null) return { unclosedAt: begin };
        cells.push(cell);
      } while (this.take(this.comma));
      this.endOfLine();
      if (cells.some((cell) => cell !== '')) this.rows.push({ line: begin, cells });
    }
    return { rows: this.rows };
  }

  private cell(): string | null {
    const parts: string[] = [];
    while (this.at < this.text.length && !this.isEnd()) {
      if (parts.length > 0 || this.text[this.at] !== '"') {
        parts.push(this.plain());
        continue;
      }
      const quoted = this.quoted();
      if (quoted === null) return null;
      parts.push(quoted);
    }
    return parts.join('');
  }

  private plain(): string {
    const from = this.at;
    while (this.at < this.text.length && !this.isEnd()) this.at++;
    return this.text.slice(from, this.at);
  }

  private quoted(): string | null {
    const parts: string[] = [];
    for (this.at++; ; this.at += 2) {
      const end = this.text.indexOf('"', this.at);
      if (end === -1) return null;
      parts.push(this.text.slice(this.at, end));
      this.at = end;
      if (this.text[end + 1] !== '"') break;
      parts.push('"');
    }
    this.at++;
    const found = parts.join('');
    this.line += found.split('\n').length - 1;
    return found;
  }

  private isEnd(): boolean {
    const sign = this.text[this.at];
    return sign === this.comma || sign === '\n' || sign === '\r';
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private endOfLine(): void {
    const isBroken = this.take('\r');
    if (this.take('\n') || isBroken) this.line++;
  }
}
