import type { Shape } from '#libs/curation';
import { isTranslated, isWords, type Column, type Leaf } from './column.js';
import { isGroup } from './flatten.js';
import { isBad, type BadCell, type Cell } from './table.js';

/** A body put together from the cells of a row, in the short form of files. */
export interface ComposedBody {
  readonly body: unknown;
  /** What cannot be read, by the name of its column. */
  readonly faults: readonly { readonly name: string; readonly reason: string }[];
  /** The name of the column that a place in the body comes from. */
  nameOf(path: readonly PropertyKey[]): string;
}

type Cells = Iterable<readonly [Column, Cell | BadCell]>;
/** What a place of the body holds while it is put together; lists by the numbers of their entries. */
type Part = Record<string, unknown> | Map<number, unknown>;

const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const YES = new Set(['true', 'yes']);
const NO = new Set(['false', 'no']);

/** Puts a body together from the cells of one row. What cannot be read is left out, and told. */
export function compose(shape: Shape, cells: Cells): ComposedBody {
  const root: Record<string, unknown> = {};
  const faults: { name: string; reason: string }[] = [];
  for (const [column, cell] of cells) {
    const read = isBad(cell) ? cell : readCell(column.leaf, cell);
    if (isFault(read)) faults.push({ name: column.name, reason: read.reason });
    else put(root, column, read.value);
  }
  const numbers = new Map<unknown, readonly number[]>();
  const body = settled(shape, root, numbers);
  return { body, faults, nameOf: (path) => nameOf(shape, body, numbers, path) };
}

function isFault(read: BadCell | { readonly value: unknown }): read is BadCell {
  return 'reason' in read;
}

function readCell(leaf: Leaf, cell: Cell): BadCell | { readonly value: unknown } {
  if (leaf.type === 'text') return { value: String(cell) };
  if (leaf.type === 'value') return readValue(leaf.of, cell);
  const words = String(cell)
    .split(/\r\n|\n|\r/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => readValue(leaf.of, word));
  const broken = words.find(isFault);
  return broken ?? { value: words.map((word) => (isFault(word) ? null : word.value)) };
}

function readValue(of: 'text' | 'number' | 'boolean', cell: Cell): BadCell | { readonly value: unknown } {
  if (of === 'text') return { value: String(cell) };
  if (typeof cell === of) return { value: cell };
  const text = String(cell).trim();
  if (of === 'number')
    return NUMBER.test(text)
      ? { value: Number(text) }
      : { reason: `Write a number like 12 or 12.5, instead of “${shortened(text)}”.` };
  if (YES.has(text.toLowerCase())) return { value: true };
  if (NO.has(text.toLowerCase())) return { value: false };
  return { reason: `Write true or false, instead of “${shortened(text)}”.` };
}

function put(root: Record<string, unknown>, { steps, leaf }: Column, value: unknown): void {
  let here: Part = root;
  const keys = steps.map((step) => ('entry' in step ? step.entry : step.field));
  if (leaf.type === 'text') keys.push(leaf.locale, leaf.part);
  for (const [at, key] of keys.entries()) {
    const next = keys[at + 1];
    if (next === undefined) setIn(here, key, value);
    else here = partIn(here, key, () => (typeof next === 'number' ? new Map<number, unknown>() : {}));
  }
}

function setIn(part: Part, key: string | number, value: unknown): void {
  if (part instanceof Map) part.set(Number(key), value);
  else part[key] = value;
}

function partIn(part: Part, key: string | number, make: () => Part): Part {
  const known = (part instanceof Map ? part.get(Number(key)) : part[key]) as Part | undefined;
  if (known !== undefined) return known;
  const made = make();
  setIn(part, key, made);
  return made;
}

/** Lists by number become lists; an entry that says no key is called by its number. */
function settled(shape: Shape, part: unknown, numbers: Map<unknown, readonly number[]>): unknown {
  if (shape.type === 'list' && part instanceof Map) {
    const entries = [...(part as Map<number, unknown>)].sort(([one], [other]) => one - other);
    const list = entries.map(([number, entry]) => {
      const inner = settled(shape.entry, entry, numbers);
      return hasKey(shape.entry) && isGroup(inner) ? { key: String(number), ...inner } : inner;
    });
    numbers.set(
      list,
      entries.map(([number]) => number),
    );
    return list;
  }
  if (shape.type !== 'group' || !isGroup(part)) return part;
  const known = new Map(shape.fields.map((field) => [field.name, field.shape]));
  const settledFields = Object.entries(part).map(([name, inner]) => {
    const fieldShape = known.get(name);
    return [name, fieldShape === undefined ? inner : settled(fieldShape, inner, numbers)];
  });
  return Object.fromEntries(settledFields);
}

function hasKey(shape: Shape): boolean {
  if (shape.type !== 'group') return false;
  return shape.fields.some(
    ({ name, shape: field }) => name === 'key' && field.type === 'field' && field.note.field === 'key',
  );
}

function nameOf(
  shape: Shape,
  body: unknown,
  numbers: ReadonlyMap<unknown, readonly number[]>,
  path: readonly PropertyKey[],
): string {
  let name = '';
  let here: Shape = shape;
  let value: unknown = body;
  for (const [at, step] of path.entries()) {
    if (isTranslated(here)) {
      const [locale, part] = path.slice(at);
      const detail = part === undefined || part === 'text' ? '' : `.${String(part)}`;
      return `${name}.${String(locale)}${detail}`;
    }
    if (isWords(here)) return name;
    if (here.type === 'list' && typeof step === 'number') {
      name += `[${numbers.get(value)?.[step] ?? step + 1}]`;
      value = Array.isArray(value) ? (value as unknown[])[step] : undefined;
      here = here.entry;
      continue;
    }
    name = name === '' ? String(step) : `${name}.${String(step)}`;
    if (here.type !== 'group') return name;
    const field = here.fields.find((one) => one.name === step);
    if (field === undefined) return name;
    value = isGroup(value) ? value[field.name] : undefined;
    here = field.shape;
  }
  return name;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
