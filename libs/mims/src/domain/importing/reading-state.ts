import type { MimPart } from '../bodies/vocabulary.js';
import { levelOf } from './import-vocabulary.js';
import type { LineFate, LineLedger } from './line-ledger.js';
import {
  lengthOf,
  LIMITS,
  type DraftCapability,
  type DraftMechanism,
  type DraftRequirement,
  type DraftSection,
  type MimDraft,
} from './mim-draft.js';

/** Something a person should look at: where, and what it is. */
export interface Finding {
  readonly file: string;
  readonly line: number | null;
  readonly what: string;
}

/** The entry that blocks belong to until the next heading of its depth. */
type Open =
  | { readonly list: 'capabilities'; readonly depth: number; readonly entry: DraftCapability }
  | { readonly list: 'mechanisms'; readonly depth: number; readonly entry: DraftMechanism }
  | { readonly list: 'requirements'; readonly depth: number; readonly entry: DraftRequirement };

/** A heading whose place is only known once something stands under it. */
export interface PendingHeading {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly title: string;
}

/** Where the reading of one page stands: the part, the open entry, and where passages go. */
export class ReadingState {
  part: MimPart;
  partDepth = 0;
  open: Open | null = null;
  /** The capability that requirements belong to; stays while one of its requirements is open. */
  capability: DraftCapability | null = null;
  /** Whether the last heading or bold line announced requirements. */
  announced = false;
  /** A heading other than a capability that requirements stand under. */
  group: string | undefined;
  explaining = false;
  pending: PendingHeading[] = [];
  private section: DraftSection | null = null;
  /** The heading of the section that has no words yet. */
  private titleAt: PendingHeading | null = null;
  sectionDepth = 0;
  sectionTitle: string;

  constructor(
    readonly file: string,
    readonly draft: MimDraft,
    readonly ledger: LineLedger,
    readonly findings: Finding[],
    part: MimPart,
    title: string,
  ) {
    this.part = part;
    this.sectionTitle = title;
  }

  claim(from: number, to: number, fate: LineFate, detail: string): void {
    this.ledger.claim(from, to, fate, detail);
  }

  find(line: number | null, what: string): void {
    this.findings.push({ file: this.file, line, what });
  }

  /** Later passages stand under this title, in a section of their own. */
  beginSection(title: string, depth: number, at: PendingHeading | null = null): void {
    this.dropTitle();
    this.titleAt = at;
    this.section = null;
    this.sectionTitle = title;
    this.sectionDepth = depth;
  }

  /** Puts Markdown where the page stands, below the headings that wait for it, and speaks for its lines. */
  append(from: number, to: number, text: string): void {
    for (const heading of this.pending) {
      const mark = '#'.repeat(Math.min(6, Math.max(3, heading.depth)));
      this.place(heading.from, heading.to, `${mark} ${heading.title}`);
    }
    this.pending = [];
    if (text.trim() === '') this.claim(from, to, 'ignored', 'mark-up without words');
    else this.place(from, to, text);
  }

  private place(from: number, to: number, text: string): void {
    const { open, draft } = this;
    if (open?.list === 'requirements' && open.entry.text.length + text.length + 2 <= LIMITS.requirement) {
      open.entry.text = open.entry.text === '' ? text : `${open.entry.text}\n\n${text}`;
      if (open.entry.level === 'unspecified') open.entry.level = levelOf(open.entry.text);
      this.claim(from, to, 'understood', `requirements.${open.entry.key}.text`);
    } else if (open?.list === 'mechanisms' && fits(open.entry.text, text, LIMITS.mechanism))
      this.into(open.entry.text, from, to, text, `mechanisms.${open.entry.key}.text`);
    else if (this.capability !== null && open !== null && fits(this.capability.text, text, LIMITS.capability))
      this.into(this.capability.text, from, to, text, `capabilities.${this.capability.key}.text`);
    else if (open === null && this.part === 'objective' && fits(draft.objective, text, LIMITS.objective))
      this.into(draft.objective, from, to, text, 'objective');
    else this.keep(from, to, text);
  }

  private into(blocks: string[], from: number, to: number, text: string, place: string): void {
    blocks.push(text);
    this.claim(from, to, 'understood', place);
  }

  /** Keeps Markdown as a passage of the current section. */
  private keep(from: number, to: number, text: string): void {
    const beyond = `longer than ${LIMITS.section} characters in one piece`;
    if (text.length > LIMITS.section) {
      this.claim(from, to, 'not-understood', beyond);
      return;
    }
    if (this.section !== null && !fits(this.section.text, text, LIMITS.section)) this.section = null;
    if (this.section === null) {
      if (this.draft.sections.length >= LIMITS.sections) {
        this.claim(from, to, 'not-understood', `a MIM takes ${LIMITS.sections} passages, and there are more`);
        return;
      }
      this.section = this.draft.addSection(this.part, this.sectionTitle);
    }
    if (this.titleAt !== null)
      this.ledger.claim(this.titleAt.from, this.titleAt.to, 'passage', `sections.${this.section.key}.title`);
    this.titleAt = null;
    this.section.text.push(text);
    this.claim(from, to, 'passage', `sections.${this.section.key}`);
  }

  /** What waits for words at the end of a page or before another heading gets none. */
  dropPending(): void {
    for (const heading of this.pending) this.drop(heading);
    this.pending = [];
  }

  /** As `dropPending`, for the title of a passage too: at the end of a page. */
  end(): void {
    this.dropPending();
    this.dropTitle();
  }

  private dropTitle(): void {
    if (this.titleAt !== null) this.drop(this.titleAt);
    this.titleAt = null;
  }

  private drop({ from, to, title }: PendingHeading): void {
    this.claim(from, to, 'not-understood', 'a heading with nothing under it');
    this.find(from, `nothing stands under the heading “${title.slice(0, 80)}”`);
  }
}

function fits(blocks: readonly string[], text: string, limit: number): boolean {
  return lengthOf(blocks) + text.length <= limit;
}
