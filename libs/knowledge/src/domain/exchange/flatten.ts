import type { NamedShape, Shape } from '#libs/curation';
import { LOCALES } from '#libs/kernel';
import { isTranslated, isWords, TEXT_PARTS } from './column.js';
import type { Cell } from './table.js';

/** The cells of a body by the names of their columns, in the order of the shape. What is not there has no cell. */
export function flatten(shape: Shape, body: unknown): Map<string, Cell> {
  const language = isGroup(body) ? body['language'] : undefined;
  return new Map(cellsOf(shape, body, '', language));
}

/**
 * The names of the columns that an empty table of a kind has: what every item may say, in one language, and the first entry
 * of every list.
 */
export function emptyColumns(shape: Shape, locale: string): string[] {
  return [...namesOf(shape, '', locale)];
}

function* cellsOf(
  shape: Shape,
  value: unknown,
  name: string,
  language: unknown,
): Generator<[string, Cell], void> {
  if (value === undefined || value === null) return;
  if (isTranslated(shape)) yield* textCells(value, name, language);
  else if (isWords(shape)) yield* wordsCell(value, name);
  else if (shape.type === 'list') {
    for (const [at, entry] of asList(value).entries())
      yield* cellsOf(shape.entry, entry, `${name}[${at + 1}]`, language);
  } else if (shape.type === 'group') {
    if (isGroup(value))
      for (const field of shape.fields)
        yield* cellsOf(field.shape, value[field.name], joined(name, field), language);
  } else if (isCell(value)) yield [name, value];
}

function* textCells(texts: unknown, name: string, language: unknown): Generator<[string, Cell], void> {
  if (!isGroup(texts)) return;
  for (const locale of LOCALES) {
    const text = texts[locale];
    if (!isGroup(text)) continue;
    for (const part of TEXT_PARTS) {
      const said = text[part];
      // That the original is the original follows from the language of the item.
      if (typeof said !== 'string' || (part === 'origin' && locale === language)) continue;
      yield [part === 'text' ? `${name}.${locale}` : `${name}.${locale}.${part}`, said];
    }
  }
}

function* wordsCell(words: unknown, name: string): Generator<[string, Cell], void> {
  const list = asList(words);
  if (list.length > 0) yield [name, list.map(String).join('\n')];
}

function* namesOf(shape: Shape, name: string, locale: string): Generator<string, void> {
  if (isTranslated(shape)) yield `${name}.${locale}`;
  else if (shape.type === 'list' && !isWords(shape)) yield* namesOf(shape.entry, `${name}[1]`, locale);
  else if (shape.type === 'group')
    for (const field of shape.fields) yield* namesOf(field.shape, joined(name, field), locale);
  else yield name;
}

function joined(name: string, field: NamedShape): string {
  return name === '' ? field.name : `${name}.${field.name}`;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Whether a value has properties that can be read by name. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
