import { firstLine, nextLine, typoBudget } from './typos.js';

/** A word that a typed one may mean. */
export interface NearWord {
  /** A whole word, or, when open, the beginning of words. */
  readonly term: string;
  readonly isOpen: boolean;
  /** What it takes to get there: 0, 1 or 2. */
  readonly typos: number;
}

/** Higher than every letter of a word. */
const BEYOND = '\u{FFFF}';

/** All words of an index in alphabetical order, so that those near to a typed word are found without looking at the rest. */
export class WordList {
  private inOrder: string[] = [];
  private readonly known = new Map<string, string>();
  private fresh: string[] = [];

  get size(): number {
    return this.known.size;
  }

  has(term: string): boolean {
    return this.known.has(term);
  }

  /** Takes in the words of a text and answers the same, each of them kept in memory once. */
  add(terms: readonly string[]): readonly string[] {
    return terms.map((term) => {
      const known = this.known.get(term);
      if (known !== undefined) return known;
      this.known.set(term, term);
      this.fresh.push(term);
      return term;
    });
  }

  /** Whether a word begins so. */
  hasBeginning(start: string): boolean {
    return this.sorted[this.from(start)]?.startsWith(start) ?? false;
  }

  /**
   * The words, or beginnings of words, that a typed word may mean: itself, and whatever lies within its budget of typos.
   *
   * @param isOpen whether it may be the beginning of a word
   * @param budget the typos that it forgives, unless its length says
   */
  near(typed: string, isOpen: boolean, budget: number = typoBudget(typed)): NearWord[] {
    const found: NearWord[] = [];
    if (isOpen ? this.hasBeginning(typed) : this.has(typed)) found.push({ term: typed, isOpen, typos: 0 });
    if (budget > 0) this.walk(typed, isOpen, budget, found);
    return found.sort((one, other) => one.typos - other.typos);
  }

  /** Words that came in since the last search are put in their places when somebody searches. */
  private get sorted(): readonly string[] {
    if (this.fresh.length > 0) {
      if (this.fresh.length > 100) this.inOrder = this.inOrder.concat(this.fresh).sort();
      else for (const term of this.fresh) this.inOrder.splice(placeIn(this.inOrder, term), 0, term);
      this.fresh = [];
    }
    return this.inOrder;
  }

  /** Goes through the list line by line and leaves out whole stretches whose beginning is too far off already. */
  private walk(typed: string, isOpen: boolean, budget: number, found: NearWord[]): void {
    const lines: number[][] = [firstLine(typed)];
    let before = '';
    for (let at = 0; at < this.sorted.length;) {
      const term = this.sorted[at]!;
      lines.length = Math.min(lines.length, commonStart(before, term) + 1);
      before = term;
      const stop = this.descend(typed, term, lines, { isOpen, budget, found });
      at = stop === null ? at + 1 : this.from(stop + BEYOND, at);
    }
  }

  /** Adds the lines of a word; answers the beginning behind which nothing is to be looked for, or null. */
  private descend(
    typed: string,
    term: string,
    lines: number[][],
    { isOpen, budget, found }: { isOpen: boolean; budget: number; found: NearWord[] },
  ): string | null {
    for (let length = lines.length; length <= term.length; length++) {
      const start = term.slice(0, length);
      const line = nextLine(typed, start, lines);
      lines.push(line);
      const cost = line[typed.length]!;
      if (isOpen && cost <= budget) {
        if (start !== typed) found.push({ term: start, isOpen: true, typos: Math.max(cost, 1) });
        if (cost <= 1) return start;
      }
      if (Math.min(...line) > budget) return start;
    }
    const cost = lines[term.length]![typed.length]!;
    if (!isOpen && cost <= budget && term !== typed) found.push({ term, isOpen: false, typos: cost });
    return null;
  }

  private from(term: string, low = 0): number {
    return placeIn(this.sorted, term, low);
  }
}

/** Where a word stands in a sorted list, or would. */
function placeIn(sorted: readonly string[], term: string, low = 0): number {
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
