import type { Shape } from '#libs/curation';
import { LOCALES, isLocale, type Locale } from '#libs/kernel';

/**
 * The names of columns: the way through a body, part by part.
 *
 * - `slug`, `source.label`: a value
 * - `topics`: a list of words, one a line of the cell
 * - `title.en`: a translated text in a language; `title.en.origin` and `title.en.of` say how it came to be
 * - `results[1].text.en`: the first entry of a list, counted from 1
 */
export interface Column {
  readonly name: string;
  readonly steps: readonly ColumnStep[];
  readonly leaf: Leaf;
}

export type ColumnStep =
  { readonly field: string; readonly at: number } | { readonly entry: number; readonly shape: Shape };

export type Leaf =
  | { readonly type: 'value'; readonly of: 'text' | 'number' | 'boolean' }
  | { readonly type: 'words'; readonly of: 'text' | 'number' | 'boolean' }
  | { readonly type: 'text'; readonly locale: Locale; readonly part: TextPart };

export const TEXT_PARTS = ['text', 'origin', 'of'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** As many entries as a list may ever have; what counts further is a slip. */
const LAST_ENTRY = 1_000;
const PART = /^([A-Za-z][A-Za-z0-9]*)(?:\[([1-9]\d{0,3})\])?$/;

/** The column of this name in tables of a shape; null when there is none. */
export function columnNamed(shape: Shape, name: string): Column | null {
  const steps: ColumnStep[] = [];
  let here: Shape = shape;
  const parts = name.split('.');
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    if (isTranslated(here)) return textColumn(name, steps, [part, ...parts]);
    const match = PART.exec(part);
    if (match === null || here.type !== 'group') return null;
    const at = here.fields.findIndex((field) => field.name === match[1]);
    if (at === -1) return null;
    steps.push({ field: match[1]!, at });
    here = here.fields[at]!.shape;
    if (match[2] === undefined) continue;
    const entry = Number(match[2]);
    if (here.type !== 'list' || isWords(here) || entry > LAST_ENTRY) return null;
    here = here.entry;
    steps.push({ entry, shape: here });
  }
  const leaf = leafOf(here);
  return leaf && { name, steps, leaf };
}

/** Whether the place holds a translated text. */
export function isTranslated(shape: Shape): boolean {
  return shape.type === 'field' && shape.note.field === 'translated';
}

/** Whether the place is a list of single values, which share a cell. */
export function isWords(shape: Shape): boolean {
  return shape.type === 'list' && (shape.entry.type === 'field' || shape.entry.type === 'plain');
}

/** What the order of columns follows: that of the shape, the numbers of entries, the languages. */
export function orderOf({ steps, leaf }: Column): readonly number[] {
  const path = steps.map((step) => ('entry' in step ? step.entry : step.at));
  return leaf.type === 'text' ? [...path, LOCALES.indexOf(leaf.locale), TEXT_PARTS.indexOf(leaf.part)] : path;
}

/** Orders columns as the shape has their parts. */
export function inOrder(columns: Iterable<Column>): Column[] {
  return [...columns]
    .map((column) => ({ column, order: orderOf(column) }))
    .sort((one, other) => compared(one.order, other.order))
    .map(({ column }) => column);
}

function compared(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length && at < other.length; at++)
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  return one.length - other.length;
}

function textColumn(name: string, steps: readonly ColumnStep[], parts: readonly string[]): Column | null {
  const [locale, part = 'text', ...more] = parts;
  const isPart = part === 'origin' || part === 'of' || parts.length === 1;
  if (!isLocale(locale) || !isPart || more.length > 0) return null;
  return { name, steps, leaf: { type: 'text', locale, part: part as TextPart } };
}

function leafOf(shape: Shape): Leaf | null {
  if (shape.type === 'plain') return { type: 'value', of: shape.of };
  if (shape.type === 'field') return isTranslated(shape) ? null : { type: 'value', of: 'text' };
  if (!isWords(shape) || shape.type !== 'list') return null;
  return { type: 'words', of: shape.entry.type === 'plain' ? shape.entry.of : 'text' };
}
