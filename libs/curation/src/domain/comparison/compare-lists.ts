import { isGroup } from '../body/fields-in.js';
import type { Shape } from '../body/shape.js';
import { canonical } from './plain-text.js';

/** An entry of a list with what it is recognised by in another version. */
export interface NamedEntry {
  readonly name: string;
  readonly at: number;
  readonly value: unknown;
}

/** How the entries of a list fared between two versions. */
export interface ListComparison {
  readonly removed: readonly NamedEntry[];
  readonly added: readonly NamedEntry[];
  readonly kept: readonly { readonly before: NamedEntry; readonly after: NamedEntry }[];
  /** The names of those that were kept and now stand elsewhere among the kept: as few as explain the new order. */
  readonly moved: ReadonlySet<string>;
}

/** Whether all entries have a key by which they are known, as the shape asks for. */
export function isKeyed(entry: Shape, ...lists: readonly (readonly unknown[])[]): boolean {
  if (entry.type !== 'group') return false;
  const key = entry.fields.find(({ name }) => name === 'key');
  if (key?.shape.type !== 'field' || key.shape.note.field !== 'key') return false;
  return lists.flat().every((value) => isGroup(value) && typeof value['key'] === 'string');
}

/** Entries by their key. A key that a draft has twice is told apart by its count. */
export function byKey(list: readonly unknown[]): NamedEntry[] {
  return named(list, (value) => String((value as { key: unknown }).key));
}

/** Entries by what they say. */
export function byValue(list: readonly unknown[]): NamedEntry[] {
  return named(list, canonical);
}

/** Finds the entries of one version in the other, by name. */
export function compareLists(before: readonly NamedEntry[], after: readonly NamedEntry[]): ListComparison {
  const earlier = new Map(before.map((entry) => [entry.name, entry]));
  const later = new Set(after.map(({ name }) => name));
  const kept = after.flatMap((entry) => {
    const found = earlier.get(entry.name);
    return found ? [{ before: found, after: entry }] : [];
  });
  const steady = longestRise(kept.map((pair) => pair.before.at));
  return {
    removed: before.filter(({ name }) => !later.has(name)),
    added: after.filter(({ name }) => !earlier.has(name)),
    kept,
    moved: new Set(kept.filter((_, at) => !steady.has(at)).map((pair) => pair.after.name)),
  };
}

function named(list: readonly unknown[], nameOf: (value: unknown) => string): NamedEntry[] {
  const seen = new Map<string, number>();
  return list.map((value, at) => {
    const name = nameOf(value);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name} #${count}`, at, value };
  });
}

/** The places of a longest rising run through the numbers, which need not stand side by side. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  });
  const rise = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) rise.add(at);
  return rise;
}
