import { levelOfCell, numberedAs, slugOf } from './import-vocabulary.js';
import { firstAddress, plainText, type Row, type TableBlock } from './markdown-blocks.js';
import { LIMITS, type DraftMechanism } from './mim-draft.js';
import { containment } from './word-similarity.js';
import type { ReadingState } from './reading-state.js';
import type { RequirementReader } from './requirement-reader.js';
import { wordsOf } from '../similarity.js';

const COLUMNS = {
  id: /^(#|nr\.?|no\.?|id|number|nummer|kennung|ref(erence)?\.?|req(uirement)?s?[. -]*(id|no\.?|nr\.?|number)?|anforderung(s-?(id|nr\.?))?)$/i,
  requirement: /(requirement|anforderung|text|description|beschreibung|statement|exigence|wortlaut)/i,
  level: /(level|priority|key ?word|obligation|verbindlichkeit|stufe|moscow)/i,
  capability: /^(capabilit(y|ies)|fähigkeit)/i,
  standard: /(standard|specification|protocol|technolog|^spec|spezifikation|^norm)/i,
  how: /(how|implement|fulfil|met by|meets|umsetzung|realisation|erfüllt)/i,
} as const;

/** What the columns of a table are, by their headings; -1 for those it does not have. */
type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

/** Reads tables whose headings say what they hold: requirements, standards of a mechanism, how it meets requirements. */
export class TableReader {
  constructor(
    private readonly state: ReadingState,
    private readonly requirements: RequirementReader,
  ) {}

  /** Answers whether the table was one of the three; else it stays a passage. */
  read(table: TableBlock): boolean {
    const { state } = this;
    const columns = columnsOf(table.head);
    const mechanism = state.open?.list === 'mechanisms' ? state.open.entry : null;
    const numbered = table.rows.filter(
      ({ cells }) => numberedAs('requirement', plainText(cells[Math.max(0, columns.id)] ?? '')) !== null,
    );
    const byNumber = numbered.length > 0 && numbered.length >= table.rows.length / 2;
    if (mechanism !== null && columns.how > 0 && byNumber) return this.fulfilments(table, columns, mechanism);
    if (mechanism !== null && columns.standard === 0 && table.head.cells.length >= 2)
      return this.standards(table, mechanism);
    const part = state.part === 'capabilities' || state.part === 'requirements' || state.part === 'other';
    if (mechanism === null && part && byNumber) return this.requirementRows(table, columns);
    return false;
  }

  private head(table: TableBlock, what: string): void {
    // The line of dashes below the headings belongs to them.
    this.state.claim(table.head.line, table.head.line + 1, 'understood', what);
    if (this.state.open?.list !== 'mechanisms') return;
    for (const { from, to } of this.state.pending)
      this.state.claim(from, to, 'understood', 'the heading of the table under it');
    this.state.pending = [];
  }

  private requirementRows(table: TableBlock, columns: Columns): true {
    const id = Math.max(0, columns.id);
    const text =
      columns.requirement >= 0 && columns.requirement !== id ? columns.requirement : longest(table, id);
    this.head(table, 'the headings of a table of requirements');
    for (const row of table.rows) {
      const cell = (at: number) => row.cells[at] ?? '';
      const numbered = numberedAs('requirement', plainText(cell(id)));
      const words = { from: row.line, to: row.line, text: cell(text) };
      const others = row.cells.flatMap((value, at) =>
        [id, text, columns.level, columns.capability].includes(at) || value === ''
          ? []
          : [`${plainText(table.head.cells[at] ?? '')}: ${value}`],
      );
      const level = columns.level >= 0 ? levelOfCell(cell(columns.level)) : 'unspecified';
      const added =
        numbered !== null &&
        this.requirements.add(numbered.number, words, {
          ...(others.length > 0 &&
            others.join('\n\n').length <= LIMITS.requirement && { note: others.join('\n\n') }),
          ...(level !== 'unspecified' && { level: level.toUpperCase() }),
          ...this.capabilityOf(cell(columns.capability)),
        });
      if (!added) this.keep(table, row);
    }
    return true;
  }

  private capabilityOf(cell: string): { capability?: string } {
    const numbered = numberedAs('capability', plainText(cell));
    const capability = this.state.draft.capabilities.find(({ number }) => number === numbered?.number);
    return capability === undefined ? {} : { capability: capability.key };
  }

  private standards(table: TableBlock, mechanism: DraftMechanism): true {
    this.head(table, 'the headings of a table of standards');
    for (const row of table.rows) {
      const [first = '', ...rest] = row.cells;
      const name = plainText(first);
      const role = rest
        .map((cell, at) => (at === 0 ? cell : `${plainText(table.head.cells[at + 1] ?? '')}: ${cell}`))
        .filter((cell) => cell.replace(/^[^:]*:\s*$/, '') !== '')
        .join('; ');
      const fits = name !== '' && name.length <= 200 && role.length <= 1_000;
      if (!fits || mechanism.specifications.length >= LIMITS.specifications) this.keep(table, row);
      else {
        const url = firstAddress(first);
        mechanism.specifications.push({
          name,
          ...(url !== undefined && URL.canParse(url) && { url }),
          ...(role !== '' && { role }),
        });
        this.state.claim(
          row.line,
          row.line,
          'understood',
          `mechanisms.${mechanism.key}.specifications.${slugOf(name)}`,
        );
      }
    }
    return true;
  }

  private fulfilments(table: TableBlock, columns: Columns, mechanism: DraftMechanism): true {
    this.head(table, 'the headings of a table of how requirements are met');
    const id = Math.max(0, columns.id);
    for (const row of table.rows) {
      const requirement = plainText(row.cells[id] ?? '');
      const how = row.cells
        .map((cell, at) => {
          if (at === id || cell === '') return '';
          return at === columns.requirement ? this.repeated(row, requirement, cell) : cell;
        })
        .filter((cell) => cell !== '')
        .join('\n\n');
      const fits = requirement !== '' && requirement.length <= 60 && how !== '' && how.length <= 3_000;
      if (!fits || mechanism.fulfils.length >= LIMITS.fulfils) this.keep(table, row);
      else {
        mechanism.fulfils.push({ requirement, how });
        this.state.claim(
          row.line,
          row.line,
          'understood',
          `mechanisms.${mechanism.key}.fulfils.${slugOf(requirement)}`,
        );
      }
    }
    return true;
  }

  /** A mapping table often repeats the requirement: the same words are not kept twice, others are, and are reported. */
  private repeated(row: Row, requirement: string, cell: string): string {
    const number = numberedAs('requirement', requirement)?.number;
    const own = this.state.draft.requirements.find((one) => one.number === number);
    if (own !== undefined && containment(wordsOf(cell), wordsOf(own.text)) >= 0.95) return '';
    this.state.find(
      row.line,
      own === undefined
        ? `the table quotes ${requirement}, which is none of the requirements here; its words are kept with the table`
        : `the table quotes ${requirement} in other words than the requirement has; both are kept`,
    );
    return `> ${cell}`;
  }

  /** A row that does not fit stays a passage, with the headings of its columns. */
  private keep(table: TableBlock, row: Row): void {
    const text = row.cells
      .map((cell, at) => (cell === '' ? '' : `${plainText(table.head.cells[at] ?? '')}: ${cell}`))
      .filter((cell) => cell !== '')
      .join('; ');
    this.state.append(row.line, row.line, text === '' ? '' : `* ${text}`);
  }
}

function columnsOf(head: Row): Columns {
  const find = (words: RegExp, not = -1) =>
    head.cells.findIndex((cell, at) => at !== not && words.test(plainText(cell)));
  const id = find(COLUMNS.id);
  const how = find(COLUMNS.how, id);
  return {
    id,
    requirement: head.cells.findIndex(
      (cell, at) => at !== id && at !== how && COLUMNS.requirement.test(plainText(cell)),
    ),
    level: find(COLUMNS.level, id),
    capability: find(COLUMNS.capability, id),
    standard: find(COLUMNS.standard),
    how,
  };
}

function longest(table: TableBlock, not: number): number {
  const lengths = table.head.cells.map((_, at) =>
    at === not ? -1 : table.rows.reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}
