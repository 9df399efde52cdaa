import type { MimPart } from '../bodies/vocabulary.js';
import { announcesRequirements, explainsWords, numberedAs, partOfHeading } from './import-vocabulary.js';
import {
  firstAddress,
  plainText,
  type Block,
  type HeadingBlock,
  type Item,
  type ListBlock,
} from './markdown-blocks.js';
import { LIMITS } from './mim-draft.js';
import type { ReadingState } from './reading-state.js';
import { RequirementReader } from './requirement-reader.js';
import { TableReader } from './table-reader.js';

/** Parts that people write capabilities and requirements under. */
const HOLDS_CAPABILITIES: ReadonlySet<MimPart> = new Set([
  'capabilities',
  'requirements',
  'other',
  'objective',
]);

/** Reads the blocks of one page into the draft. Every line of every block is spoken for in the ledger. */
export class PageReader {
  private readonly requirements: RequirementReader;
  private readonly tables: TableReader;

  constructor(
    private readonly state: ReadingState,
    /** Whether a heading is the title of the whole MIM. */
    private readonly isTitle: (heading: string) => boolean,
  ) {
    this.requirements = new RequirementReader(state);
    this.tables = new TableReader(state, this.requirements);
  }

  read(blocks: readonly Block[]): void {
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      if (block.kind === 'heading') this.heading(block);
      else if (block.kind === 'rule')
        this.state.claim(block.from, block.to, 'ignored', 'a line across the page');
      else if (block.kind === 'paragraph') at += this.paragraph(block, blocks[at + 1]);
      else if (block.kind === 'list') this.list(block);
      else if (block.kind !== 'table' || !this.tables.read(block))
        this.state.append(block.from, block.to, block.text);
    }
    this.state.end();
  }

  private heading(block: HeadingBlock): void {
    const { state } = this;
    const { from, to, depth } = block;
    const title = plainText(block.title);
    if (title === '') {
      state.claim(from, to, 'ignored', 'a heading without words');
      return;
    }
    const address = firstAddress(block.title);
    if (address !== undefined) state.find(from, `the link of this heading was left out: ${address}`);
    if (state.pending.some((waiting) => waiting.depth >= depth)) state.dropPending();
    if (depth === 1 && this.isTitle(title)) {
      this.close();
      state.beginSection(title, depth);
      state.claim(from, to, 'understood', 'the name of the MIM');
      return;
    }
    if (this.entry(block, title)) return undefined;
    const part = partOfHeading(title);
    const inside = state.open !== null && depth > state.open.depth;
    if (part !== null && !inside) {
      this.part(part, block, title);
      return;
    }
    state.announced = announcesRequirements(title);
    state.explaining = explainsWords(title);
    state.group = undefined;
    if (state.announced) {
      state.claim(from, to, 'understood', 'the heading of the requirements under it');
      return;
    }
    const text = block.title.length <= LIMITS.title ? title : `${title.slice(0, LIMITS.title - 1)}…`;
    const waiting = { from, to, depth, title: block.title.length > LIMITS.title ? title : text };
    if (inside) return void state.pending.push(waiting);
    this.passage(waiting, depth);
  }

  /** A heading outside of any entry: below that of the current passage it stays in it, else it begins another one. */
  private passage(heading: { from: number; to: number; depth: number; title: string }, depth: number): void {
    const { state } = this;
    const objective = state.part === 'objective' && state.open === null && depth > state.partDepth;
    this.close();
    if (objective || (state.sectionDepth > 0 && depth > state.sectionDepth && depth > state.partDepth + 1))
      state.pending.push(heading);
    else if (heading.title.length > LIMITS.title)
      state.append(heading.from, heading.to, `### ${heading.title}`);
    else {
      if (state.partDepth > 0 && depth <= state.partDepth) this.enter('other', 0);
      state.beginSection(heading.title, depth, heading);
    }
  }

  private part(part: MimPart, block: HeadingBlock, title: string): void {
    const { state } = this;
    this.close();
    this.enter(part, block.depth);
    state.announced = part === 'requirements';
    state.beginSection(title, block.depth);
    state.claim(block.from, block.to, 'understood', `the heading of the part ${part}`);
  }

  private enter(part: MimPart, depth: number): void {
    this.state.part = part;
    this.state.partDepth = depth;
    this.state.explaining = false;
  }

  private close(): void {
    this.state.open = null;
    this.state.capability = null;
    this.state.group = undefined;
    this.state.announced = this.state.part === 'requirements';
  }

  /** A heading with the number of a capability, a requirement or a mechanism opens that entry. */
  private entry(block: HeadingBlock, title: string): boolean {
    const { state } = this;
    const mechanism = numberedAs('mechanism', title);
    if (mechanism !== null && state.part !== 'capabilities')
      return this.openMechanism(mechanism.number, mechanism.rest, block, block.depth);
    if (!HOLDS_CAPABILITIES.has(state.part) || state.open?.list === 'mechanisms') return false;
    const capability = numberedAs('capability', title);
    if (capability !== null)
      return this.openCapability(capability.number, capability.rest, block, block.depth);
    const requirement = numberedAs('requirement', title);
    if (requirement === null) return false;
    const title_ = requirement.rest === '' ? requirement.number : requirement.rest;
    if (!this.requirements.add(requirement.number, { from: block.from, to: block.to, text: `**${title_}**` }))
      return false;
    state.open = { list: 'requirements', depth: block.depth, entry: state.draft.requirements.at(-1)! };
    return true;
  }

  private openCapability(
    number: string,
    title: string,
    at: { from: number; to: number },
    depth: number,
  ): boolean {
    const { state } = this;
    const { draft } = state;
    if (number.length > LIMITS.number || title.length > LIMITS.title) return false;
    if (draft.capabilities.length >= LIMITS.capabilities) return false;
    this.close();
    state.explaining = false;
    const entry = draft.addCapability(number, title === '' ? number : title);
    state.capability = entry;
    state.open = { list: 'capabilities', depth, entry };
    state.claim(at.from, at.to, 'understood', `capabilities.${entry.key}.title`);
    return true;
  }

  private openMechanism(
    number: string,
    title: string,
    at: { from: number; to: number },
    depth: number,
  ): boolean {
    const { state } = this;
    const { draft } = state;
    if (number.length > LIMITS.number || title.length > LIMITS.title) return false;
    if (draft.mechanisms.length >= LIMITS.mechanisms) return false;
    this.close();
    const entry = draft.addMechanism(number, title === '' ? number : title);
    state.open = { list: 'mechanisms', depth, entry };
    state.claim(at.from, at.to, 'understood', `mechanisms.${entry.key}.title`);
    return true;
  }

  /** Answers how many further blocks were taken with this one. */
  private paragraph(block: Block, next: Block | undefined): number {
    const { state } = this;
    const bold = /^(\*\*|__)(.+?)\1\s*:?$/s.exec(block.text.trim())?.[2];
    const inMechanism = state.open?.list === 'mechanisms';
    if (bold !== undefined && !inMechanism && !block.text.includes('\n')) {
      const title = plainText(bold);
      const capability = HOLDS_CAPABILITIES.has(state.part) ? numberedAs('capability', title) : null;
      if (capability !== null && this.openCapability(capability.number, capability.rest, block, 6)) return 0;
      if (announcesRequirements(title)) {
        state.announced = true;
        state.claim(block.from, block.to, 'understood', 'the heading of the requirements under it');
        return 0;
      }
    }
    if (!inMechanism && HOLDS_CAPABILITIES.has(state.part) && state.open?.list !== 'requirements') {
      const taken = this.requirements.paragraph(block, next);
      if (taken !== 'no') return taken === 'taken-with-next' ? 1 : 0;
    }
    state.append(block.from, block.to, block.text);
    return 0;
  }

  private list(block: ListBlock): void {
    const { state } = this;
    if (state.part === 'mechanisms' && this.numbered(block, 'mechanism')) {
      this.entries(block, 'mechanism');
      return;
    }
    const apart = state.open?.list === 'mechanisms' || state.open?.list === 'requirements';
    if (!HOLDS_CAPABILITIES.has(state.part) || apart) {
      state.append(block.from, block.to, block.text);
      return;
    }
    if (this.numbered(block, 'capability')) {
      this.entries(block, 'capability');
      return;
    }
    this.requirements.list(block);
  }

  private numbered(block: ListBlock, kind: 'capability' | 'mechanism'): boolean {
    return block.items.some(({ own }) => numberedAs(kind, own) !== null);
  }

  /** A list whose entries are capabilities or mechanisms; lists inside an entry are read as if they stood below it. */
  private entries(block: ListBlock, kind: 'capability' | 'mechanism'): void {
    for (const item of block.items) {
      const numbered = numberedAs(kind, item.own);
      if (numbered === null || !this.openItem(kind, numbered, item)) {
        this.state.append(item.from, item.to, `* ${item.text}`);
        continue;
      }
      for (const list of item.lists) this.list(list);
      this.state.claim(item.from, item.to, 'not-understood', 'stands between the lists of an entry');
    }
  }

  private openItem(
    kind: 'capability' | 'mechanism',
    { number, rest }: { number: string; rest: string },
    item: Item,
  ): boolean {
    const [first = '', ...more] = rest.split('\n');
    const at = { from: item.from, to: item.from };
    const open = kind === 'capability' ? this.openCapability.bind(this) : this.openMechanism.bind(this);
    if (!open(number, plainText(first), at, 6)) return false;
    if (firstAddress(first) !== undefined) this.state.append(item.from, item.from, first);
    if (more.length > 0) this.state.append(item.from + 1, item.ownTo, more.join('\n'));
    return true;
  }
}
