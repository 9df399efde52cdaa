import { SEARCHED } from './document.js';
import type { Plan, Reading } from './plan.js';

/** The folded words of a document, field by field in the order of `SEARCHED`. */
export type FoldedFields = readonly (readonly string[])[];

/**
 * How well a document fits, as numbers that are compared one after the other, the lower the better: words that are
 * missing, typos, distances, fields, what the reader prefers, places, and how exact it is. No number makes up for an
 * earlier one.
 */
export type Rank = readonly number[];

const NONE: readonly Reading[] = [];
/** Beyond this distance all are equally far apart. */
const FAR = 8;

/** A reading of a word at a place. */
interface Match {
  readonly word: number;
  readonly field: number;
  readonly place: number;
  readonly typos: number;
  readonly isExact: boolean;
}

/** Looks up which words of a query a term may stand for. */
export class Matcher {
  private readonly whole = new Map<string, Reading[]>();
  /** Beginnings of words, by their first letter. */
  private readonly open = new Map<string, Reading[]>();

  constructor(private readonly plan: Plan) {
    for (const reading of new Set(plan.readings.flat())) {
      const [first] = reading.terms;
      if (reading.isOpen && reading.terms.length === 1) keep(this.open, first![0]!, reading);
      else keep(this.whole, first!, reading);
    }
    for (const terms of plan.phrases)
      keep(this.whole, terms[0]!, { from: -1, to: -1, terms, isOpen: false, typos: 0 });
  }

  /** The readings that begin at a place of a text. */
  at(text: readonly string[], place: number): readonly Reading[] {
    const term = text[place]!;
    const whole = this.whole
      .get(term)
      ?.filter(({ terms }) => terms.every((one, further) => text[place + further] === one));
    const open = this.open.get(term[0]!)?.filter(({ terms }) => term.startsWith(terms[0]!));
    if (whole === undefined) return open ?? NONE;
    return open === undefined ? whole : [...whole, ...open];
  }

  /** All matches in a document. */
  matches(fields: FoldedFields): Match[] {
    const found: Match[] = [];
    for (const [field, text] of fields.entries())
      for (let place = 0; place < text.length; place++)
        for (const { from, to, terms, typos } of this.at(text, place))
          for (let word = from; from >= 0 && word <= to; word++) {
            const isExact = terms.length === 1 && text[place] === this.plan.words[word];
            found.push({ word, field, place: place + (word - from), typos: isExact ? 0 : typos, isExact });
          }
    return found;
  }
}

/**
 * @param preference what the reader prefers at equal match, as numbers, the lower the better
 */
export function rankOf(
  plan: Plan,
  matcher: Matcher,
  fields: FoldedFields,
  preference: readonly number[],
): Rank {
  const matches = matcher.matches(fields);
  const byWord = plan.words.map((_, word) => matches.filter((match) => match.word === word));
  const missing = byWord.findIndex((some) => some.length === 0);
  const counted = missing === -1 ? byWord : byWord.slice(0, missing);
  const best = counted.map((some) => fewestTypos(some));
  return [
    plan.words.length - counted.length,
    sum(best.map((some) => some[0]!.typos)),
    distance(best),
    sum(best.map((some) => Math.min(...some.map(({ field }) => field)))),
    ...preference,
    sum(best.map((some) => firstPlace(some))),
    inexactness(plan, fields, best),
  ];
}

/** Which of two stands first: below zero for the first. */
export function compareRanks(one: Rank, other: Rank): number {
  for (const [at, value] of one.entries()) {
    const difference = value - other[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function fewestTypos(matches: readonly Match[]): Match[] {
  const fewest = Math.min(...matches.map(({ typos }) => typos));
  return matches.filter(({ typos }) => typos === fewest);
}

/** How far apart neighbours of the query stand, all in all; in the wrong order they are one further. */
function distance(best: readonly (readonly Match[])[]): number {
  let total = 0;
  for (let at = 1; at < best.length; at++) {
    let nearest = FAR;
    for (const one of best[at - 1]!)
      for (const other of best[at]!)
        if (one.field === other.field) {
          const apart = other.place - one.place;
          nearest = Math.min(nearest, apart > 0 ? apart : 1 - apart);
        }
    total += nearest;
  }
  return total;
}

function firstPlace(matches: readonly Match[]): number {
  const field = Math.min(...matches.map((match) => match.field));
  return Math.min(...matches.filter((match) => match.field === field).map(({ place }) => place));
}

/** 0 when a field is the query and nothing else, 1 when one begins with it, else more for each word that is not exact. */
function inexactness(plan: Plan, fields: FoldedFields, best: readonly (readonly Match[])[]): number {
  const begins = fields
    .slice(0, SEARCHED.indexOf('summary'))
    .filter((text) => text.length > 0 && plan.words.every((word, at) => text[at] === word));
  if (plan.words.length > 0 && begins.some(({ length }) => length === plan.words.length)) return 0;
  if (plan.words.length > 0 && begins.length > 0) return 1;
  return 2 + best.filter((some) => !some.some(({ isExact }) => isExact)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function keep(map: Map<string, Reading[]>, key: string, reading: Reading): void {
  const some = map.get(key);
  if (some === undefined) map.set(key, [reading]);
  else some.push(reading);
}
