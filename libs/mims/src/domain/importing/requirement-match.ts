import { numberKey } from './import-vocabulary.js';
import { likeness } from '../similarity.js';
import { containment, tellingWords } from './word-similarity.js';

/** What matching needs of an entry, old or new. */
export interface Matchable {
  readonly key: string;
  readonly number: string;
  readonly text: string;
}

/** An old entry and the new one that goes on with its key. */
export interface Match {
  readonly old: Matchable;
  readonly new: Matchable;
  /** From 0 to 1, how much of the words is the same. */
  readonly similarity: number;
  /** Why somebody should look at it; null where it is plain. */
  readonly doubt: string | null;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly added: readonly Matchable[];
  readonly removed: readonly Matchable[];
  /** What looks like one entry cut in two, or two made one. */
  readonly doubts: readonly string[];
}

/** Words are alike enough for the same number to mean the same entry. */
const ALIKE = 0.5;
/** Words are alike enough for another number to mean the same entry. */
const MOVED = 0.65;
/** Words are alike enough, on average, for a run without numbers to be the run of as many that was there before. */
const SAME_RUN = 0.2;
/** The share of an entry's words that is found in another for it to look cut off from it. */
const PART = 0.75;
/** Beyond this many comparisons entries with another number are told apart by equal words alone. */
const MAX_COMPARISONS = 400_000;

interface Worded {
  readonly entry: Matchable;
  readonly words: readonly string[];
  readonly said: string;
}

/**
 * Finds for every new entry the old one it goes on with: the same words, with the same number or another; the same number
 * and like words; like words under another number; and last the same number alone, or the same place in a list without
 * numbers, which is said to be in doubt.
 */
export function matchEntries(before: readonly Matchable[], after: readonly Matchable[]): Matching {
  const old = new Set(before.map(worded));
  const fresh = new Set(after.map(worded));
  const pairs: { old: Worded; new: Worded; doubt: string | null }[] = [];
  const pair = (a: Worded, b: Worded, doubt: string | null = null) => {
    old.delete(a);
    fresh.delete(b);
    pairs.push({ old: a, new: b, doubt });
  };
  byNumber(old, fresh, (a, b) => a.said === b.said, pair);
  bySameWords(old, fresh, pair);
  // Numbers that an import gave move with every insertion: their words alone say which is which.
  const steady = (one: Worded) => !/x\d+$/.test(one.entry.number);
  byNumber(old, fresh, (a, b) => steady(b) && likeness(a.words, b.words) >= ALIKE, pair);
  byLikeWords(old, fresh, pair);
  byNumber(
    old,
    fresh,
    () => true,
    (a, b) => pair(a, b, 'has the same number and few words in common'),
  );
  byPlace(old, fresh, pair);
  const order = new Map(after.map((entry, at) => [entry, at]));
  return {
    matches: pairs
      .map(({ old: a, new: b, doubt }) => ({
        old: a.entry,
        new: b.entry,
        similarity: likeness(a.words, b.words),
        doubt,
      }))
      .sort((a, b) => order.get(a.new)! - order.get(b.new)!),
    added: [...fresh].map(({ entry }) => entry),
    removed: [...old].map(({ entry }) => entry),
    doubts: cutOrJoined(pairs, [...fresh], [...old]),
  };
}

type Pair = (old: Worded, fresh: Worded, doubt?: string | null) => void;

function worded(entry: Matchable): Worded {
  const words = tellingWords(entry.text);
  return { entry, words, said: words.join(' ') };
}

function byNumber(
  old: ReadonlySet<Worded>,
  fresh: ReadonlySet<Worded>,
  alike: (a: Worded, b: Worded) => boolean,
  pair: Pair,
): void {
  const numbers = new Map([...old].map((one) => [numberKey(one.entry.number), one]));
  for (const one of [...fresh]) {
    const number = numberKey(one.entry.number);
    const same = numbers.get(number);
    if (same === undefined || !alike(same, one)) continue;
    numbers.delete(number);
    pair(same, one);
  }
}

function bySameWords(old: ReadonlySet<Worded>, fresh: ReadonlySet<Worded>, pair: Pair): void {
  const said = new Map([...old].map((one) => [one.said, one]));
  for (const one of [...fresh]) {
    const same = one.said === '' ? undefined : said.get(one.said);
    if (same === undefined) continue;
    said.delete(one.said);
    pair(same, one);
  }
}

function byLikeWords(old: ReadonlySet<Worded>, fresh: ReadonlySet<Worded>, pair: Pair): void {
  if (old.size * fresh.size > MAX_COMPARISONS) return;
  const candidates = [...fresh]
    .flatMap((b) => [...old].map((a) => ({ a, b, alike: likeness(a.words, b.words) })))
    .filter(({ alike }) => alike >= MOVED)
    .sort((x, y) => y.alike - x.alike);
  const byOld = Map.groupBy(candidates, ({ a }) => a);
  const byNew = Map.groupBy(candidates, ({ b }) => b);
  for (const candidate of candidates) {
    const { a, b, alike } = candidate;
    if (!old.has(a) || !fresh.has(b)) continue;
    const rivals = [...(byOld.get(a) ?? []), ...(byNew.get(b) ?? [])].filter(
      (other) => other !== candidate && alike - other.alike < 0.05,
    );
    pair(a, b, rivals.length > 0 ? 'could as well go on with another one' : null);
  }
}

/** Pairs a whole run that its source gives no numbers with a run of as many old ones, in order: somebody has to look. */
function byPlace(old: ReadonlySet<Worded>, fresh: ReadonlySet<Worded>, pair: Pair): void {
  const stem = ({ entry }: Worded) => entry.number.replace(/\d+[a-z]?$/, '');
  const before = [...Map.groupBy(old, stem).values()];
  for (const [name, run] of Map.groupBy(fresh, stem)) {
    if (!name.endsWith('x')) continue;
    const found = before.findIndex(
      (other) => other.length === run.length && averageLikeness(other, run) >= SAME_RUN,
    );
    if (found < 0) continue;
    const [other = []] = before.splice(found, 1);
    run.forEach((one, at) =>
      pair(other[at]!, one, 'has no number in the source and was taken for the same by its place'),
    );
  }
}

function averageLikeness(before: readonly Worded[], after: readonly Worded[]): number {
  const sum = after.reduce((all, one, at) => all + likeness(before[at]!.words, one.words), 0);
  return sum / after.length;
}

function cutOrJoined(
  pairs: readonly { old: Worded; new: Worded }[],
  added: readonly Worded[],
  removed: readonly Worded[],
): string[] {
  if (pairs.length * (added.length + removed.length) > MAX_COMPARISONS) return [];
  const doubts: string[] = [];
  for (const one of added) {
    const from = pairs.find(({ old }) => one.words.length > 3 && containment(one.words, old.words) >= PART);
    if (from !== undefined)
      doubts.push(
        `${one.entry.number} may have been cut off from ${from.old.entry.number}: most of its words stood there`,
      );
  }
  for (const one of removed) {
    const into = pairs.find(
      (other) => one.words.length > 3 && containment(one.words, other.new.words) >= PART,
    );
    if (into !== undefined)
      doubts.push(
        `${one.entry.number} may have been joined to ${into.new.entry.number}: most of its words stand there now`,
      );
  }
  return doubts;
}
