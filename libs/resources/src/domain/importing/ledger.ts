import { isBlank, readValue } from './values.js';
import { keyOfMention, readMim } from './mim-mention.js';
import type {
  Accounted,
  Fact,
  FileReading,
  ListField,
  MimMention,
  Place,
  SingleField,
  TextField,
  ToolRecord,
} from './tool-record.js';

const LONGEST_ENTRY: Readonly<Record<ListField, number>> = {
  otherNames: 120,
  tags: 60,
  features: 300,
  platforms: 60,
  languages: 35,
  usedBy: 200,
};
const LONGEST_TEXT: Readonly<Record<TextField, number>> = { summary: 500, description: 10_000 };

/** Takes down what a file says about one tool, so that no value of it gets lost on the way. */
export class Ledger {
  private readonly facts: Fact[] = [];
  private readonly seen = new Set<string>();
  private readonly accounted: Accounted[] = [];
  private readonly keptValues: Record<string, unknown> = {};

  constructor(
    private readonly format: ToolRecord['format'],
    private readonly start: Place,
  ) {}

  /** A value for a field of its own. */
  single(field: SingleField, path: string, line: number, text: string): void {
    if (isBlank(text)) {
      this.account(path, line, 'empty');
      return;
    }
    const read = readValue(field, text);
    if ('reason' in read) {
      this.notUnderstood(path, line, read.reason, text);
      return;
    }
    this.add({ field, value: read.value, ...this.at(line) }, path);
  }

  /** One entry of a list. */
  entry(field: ListField, path: string, line: number, text: string): void {
    const value = text.trim().replace(/\s+/g, ' ');
    if (isBlank(value)) {
      this.account(path, line, 'empty');
      return;
    }
    if (value.length > LONGEST_ENTRY[field]) {
      this.notUnderstood(path, line, `At most ${LONGEST_ENTRY[field]} characters fit here.`, text);
      return;
    }
    this.add({ field, value, ...this.at(line) }, path);
  }

  /** A text in one language. */
  text(field: TextField, locale: string, path: string, line: number, text: string): void {
    const value = field === 'summary' ? text.trim().replace(/\s+/g, ' ') : text.trim();
    if (isBlank(value)) {
      this.account(path, line, 'empty');
      return;
    }
    if (value.length > LONGEST_TEXT[field]) {
      this.notUnderstood(path, line, `At most ${LONGEST_TEXT[field]} characters fit here.`, text);
      return;
    }
    this.add({ field, value, locale, ...this.at(line) }, path);
  }

  /** A MIM that the text names, if it does. */
  mim(path: string, line: number, text: string): void {
    if (isBlank(text)) {
      this.account(path, line, 'empty');
      return;
    }
    const mention = readMim(text);
    if (mention === null) {
      this.notUnderstood(path, line, 'This names no MIM, like MIM7.', text);
      return;
    }
    this.mention(path, line, mention);
  }

  /** A MIM that is known already. */
  mention(path: string, line: number, value: MimMention): void {
    this.add({ field: 'mims', value, ...this.at(line) }, path);
  }

  /** What the format knows and the hub has no field for. */
  keep(path: string, line: number, value: unknown, reason = 'The hub has no field for it.'): void {
    if (value === null || (typeof value === 'string' && isBlank(value))) {
      this.account(path, line, 'empty');
      return;
    }
    this.keptValues[path] = value;
    this.account(path, line, 'kept', reason);
  }

  /** What stands there because the form was copied. */
  template(path: string, line: number, value: unknown): void {
    this.keptValues[path] = value;
    this.account(path, line, 'template', 'The form comes with this value; it says nothing about this tool.');
  }

  /** What means something else than the format says; kept with the origin of the draft all the same. */
  notUnderstood(path: string, line: number, reason: string, value?: unknown): void {
    if (value !== undefined && value !== null) this.keptValues[path] = value;
    this.account(path, line, 'not-understood', reason);
  }

  /** That there is nothing at a place, or what became of it otherwise. */
  account(path: string, line: number, as: Accounted['as'], reason = ''): void {
    this.accounted.push({ path, as, reason, ...this.at(line) });
  }

  /** All that was taken down. */
  close(): FileReading {
    const { format, start, facts, accounted, keptValues } = this;
    return { records: [{ format, ...start, facts, kept: keptValues }], accounted };
  }

  private add(fact: Fact, path: string): void {
    const mark = markOf(fact);
    if (!this.seen.has(mark)) this.facts.push(fact);
    this.seen.add(mark);
    this.account(path, fact.line, 'understood');
  }

  private at(line: number): Place {
    return { file: this.start.file, line };
  }
}

function markOf(fact: Fact): string {
  const value = fact.field === 'mims' ? keyOfMention(fact.value) : fact.value;
  return [fact.field, 'locale' in fact ? fact.locale : '', value].join('\n');
}
