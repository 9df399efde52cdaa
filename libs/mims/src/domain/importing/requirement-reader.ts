import { levelOf, numberedAs, numberKey } from './import-vocabulary.js';
import type { Block, Item, ListBlock } from './markdown-blocks.js';
import { LIMITS } from './mim-draft.js';
import type { ReadingState } from './reading-state.js';

/** Words of a requirement with the lines they stand on. */
interface Words {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Reads requirements off lists and paragraphs. */
export class RequirementReader {
  constructor(private readonly state: ReadingState) {}

  /** Takes the requirements of a list; what is none of them stays with the text around it. */
  list(list: ListBlock): void {
    if (!list.items.some((item) => this.holdsRequirement(item))) {
      this.state.append(list.from, list.to, list.text);
      return;
    }
    list.items.forEach((item, at) => this.item(item, list.ordered ? at + 1 : null));
    return undefined;
  }

  /** Takes a paragraph whose lines begin with numbers, or that binds by a key word; answers whether it did. */
  paragraph(block: Block, next: Block | undefined): 'no' | 'taken' | 'taken-with-next' {
    const { state } = this;
    const pieces = piecesOf(block);
    if (pieces.some(({ text }) => numberedAs('requirement', text) !== null)) {
      for (const piece of pieces) this.words(piece, null);
      return 'taken';
    }
    if (state.capability === null || state.explaining || levelOf(block.text) === 'unspecified') return 'no';
    const joined = next?.kind === 'list' && block.text.trimEnd().endsWith(':') && !this.numbered(next);
    const to = joined ? next.to : block.to;
    this.provisional(
      { from: block.from, to, text: joined ? `${block.text}\n\n${next.text}` : block.text },
      null,
    );
    return joined ? 'taken-with-next' : 'taken';
  }

  /** Adds a requirement; answers false where it does not fit into the form. */
  add(
    number: string,
    words: Words,
    extra: { note?: string; capability?: string; level?: string } = {},
  ): boolean {
    const { state } = this;
    const { draft } = state;
    if (
      words.text.trim() === '' ||
      words.text.length > LIMITS.requirement ||
      number.length > LIMITS.number ||
      draft.requirements.length >= LIMITS.requirements
    ) {
      state.find(words.from, `${number} does not fit into the form of a requirement and stays a passage`);
      return false;
    }
    if (draft.has('requirements', numberKey(number)))
      state.find(words.from, `the number ${number} is used twice`);
    this.takeGroup();
    const added = draft.addRequirement({
      number,
      capability: extra.capability ?? state.capability?.key,
      group: state.group,
      level: levelOf(extra.level ?? words.text),
      text: words.text.trim(),
      note: extra.note,
    });
    state.claim(words.from, words.to, 'understood', `requirements.${added.key}`);
    return true;
  }

  /** The heading that waits becomes the group of the requirements under it. */
  private takeGroup(): void {
    const { state } = this;
    const group = state.pending.at(-1);
    if (group === undefined) return;
    for (const { from, to, title } of state.pending.slice(0, -1)) state.append(from, to, `**${title}**`);
    state.pending = [];
    state.group = group.title.replace(/\s*:\s*$/, '').slice(0, 120);
    state.claim(group.from, group.to, 'understood', 'the group of the requirements under it');
  }

  private holdsRequirement(item: Item): boolean {
    if (numberedAs('requirement', item.own) !== null) return true;
    if (item.lists.some(({ items }) => items.some((inner) => this.holdsRequirement(inner)))) return true;
    const { state } = this;
    if (
      state.explaining ||
      item.own.trim() === '' ||
      /^["'“”„*_`]*[A-Z]{3,}["'“”*_`]*\s*[:=–-]/.test(item.own)
    )
      return false;
    return state.announced || (state.capability !== null && levelOf(item.own) !== 'unspecified');
  }

  private numbered(list: ListBlock): boolean {
    return list.items.some(({ own }) => numberedAs('requirement', own) !== null);
  }

  private item(item: Item, place: number | null): void {
    const apart = item.lists.some((list) => this.numbered(list));
    const words = apart
      ? { from: item.from, to: item.ownTo, text: item.own }
      : { from: item.from, to: item.to, text: item.text };
    if (this.holdsRequirement(apart ? { ...item, lists: [] } : item)) this.words(words, place);
    else this.state.append(words.from, words.to, words.text === '' ? '' : `* ${words.text}`);
    if (apart) for (const list of item.lists) this.list(list);
  }

  private words(words: Words, place: number | null): void {
    const numbered = numberedAs('requirement', words.text);
    if (numbered === null) {
      if (this.state.announced || levelOf(words.text) !== 'unspecified') this.provisional(words, place);
      else this.state.append(words.from, words.to, words.text);
    } else if (!this.add(numbered.number, { ...words, text: numbered.rest }))
      this.state.append(words.from, words.to, words.text);
  }

  /** A requirement that its source gives no number gets one that says so: `R2.x1`, or its place in a numbered list. */
  private provisional(words: Words, place: number | null): void {
    const { state } = this;
    const of = state.capability?.number.replace(/^\D+/, '') ?? '';
    const numbers = function* () {
      if (place !== null) yield of === '' ? `R${place}` : `R${of}.${place}`;
      for (let n = 1; ; n++) yield of === '' ? `R.x${n}` : `R${of}.x${n}`;
    };
    for (const number of numbers()) {
      if (state.draft.has('requirements', numberKey(number))) continue;
      if (this.add(number, words))
        state.find(words.from, `has no number in the source and is called ${number} here`);
      else state.append(words.from, words.to, words.text);
      return;
    }
  }
}

/** A paragraph cut where one of its lines begins with the number of a requirement. */
function piecesOf(block: Block): Words[] {
  const pieces: { from: number; to: number; text: string }[] = [];
  block.text.split('\n').forEach((line, at) => {
    const last = pieces.at(-1);
    const text = line.replace(/\\$/, '').trimEnd();
    if (last === undefined || numberedAs('requirement', line) !== null)
      pieces.push({ from: block.from + at, to: block.from + at, text });
    else {
      last.to = block.from + at;
      last.text += `\n${text}`;
    }
  });
  return pieces;
}
