import type { Shape } from '#libs/curation';
import { readYaml } from '#libs/platform';
import { columnNamed, isTranslated, type Column } from './column.js';
import { compose, type ComposedBody } from './compose.js';
import { readCsv } from './csv-file.js';
import { formOf } from './file-kind.js';
import { emptyColumns, isGroup } from './flatten.js';
import { nearest } from './nearest.js';
import type { OwnDocument } from './own-document.js';
import { columnLetters, FileRefusal, MOST_BYTES, MOST_ROWS, TOO_MANY_ROWS, type FileTable } from './table.js';
import { readXlsx } from './xlsx-file.js';
import { knowledgeDocument } from './yaml-file.js';

/** A place in a file, as the program that opens it shows it. */
export interface FilePlace {
  /** The row of a table, or the line of a text; null for the file as a whole. */
  readonly row: number | null;
  /** The name of the column; in a text, the way to the place. */
  readonly column: string | null;
  /** The letters above the column; null in a text, and for a column that is missing. */
  readonly letters: string | null;
}

/** Something that is wrong, or worth knowing, at a place of a file. */
export interface FileRemark extends FilePlace {
  readonly reason: string;
}

/** An item as a file holds it; its body in the short form of files. */
export interface ReadItem {
  readonly row: number;
  readonly body: unknown;
  readonly faults: readonly FileRemark[];
  placeOf(path: readonly PropertyKey[]): FilePlace;
}

/** All that a file holds, and what is wrong with it as a whole. */
export interface ReadFile {
  readonly items: readonly ReadItem[];
  readonly faults: readonly FileRemark[];
}

/** What the items of a file are to be like. */
export interface ExpectedItems {
  readonly kind: string;
  readonly shape: Shape;
  /** Columns that are left alone. */
  readonly ownColumns: readonly string[];
  /** What a document of a format of the kind's own holds; null for every other document. */
  ownDocument(document: unknown): OwnDocument | null;
  /** The kind in whose own format a document is; null where there is none. */
  kindOf(document: unknown): string | null;
}

const MOST_TEXT_BYTES = MOST_BYTES / 2;
/** What all the items together may take over from what they share, in characters: 2 000 for each of the most items. */
const MOST_SHARED = 10_000_000;
const TOO_MUCH_SHARED =
  'What the items share is too long for so many items. Write it at those it belongs to.';
const MOST_OF_NAME = 200;
const NO_ITEMS = 'There is nothing below the names of the columns.';

/** Reads a file of items of a kind: CSV, a workbook, YAML or JSON. */
export function readItems(
  fileName: string,
  bytes: Uint8Array,
  expected: ExpectedItems,
): ReadFile | FileRefusal {
  const form = formOf(fileName, bytes);
  if (form instanceof FileRefusal) return form;
  if (form === 'yaml') return readDocument(bytes, expected);
  const table = form === 'csv' ? readCsv(bytes) : readXlsx(bytes);
  return table instanceof FileRefusal ? table : readTable(table, expected);
}

function readTable(
  { header, rows }: FileTable,
  { ownColumns, shape }: ExpectedItems,
): ReadFile | FileRefusal {
  if (rows.length === 0) return new FileRefusal(NO_ITEMS, 1);
  if (rows.length > MOST_ROWS) return new FileRefusal(TOO_MANY_ROWS, rows[MOST_ROWS]!.row);
  const columns = new Map<number, Column>();
  const places = new Map<string, number>();
  const faults: FileRemark[] = [];
  const at = (place: number, column: string | null, reason: string): FileRemark => ({
    ...{ row: 1, column, letters: columnLetters(place) },
    reason,
  });
  const known = emptyColumns(shape, 'en');
  for (const [place, name] of header) {
    const column = columnNamed(shape, name);
    const twin = places.get(name);
    if (ownColumns.includes(name)) continue;
    if (column === null) faults.push(at(place, name, unknownReason(shape, name, known)));
    else if (twin !== undefined)
      faults.push(
        at(place, name, `This column stands here twice, first as ${columnLetters(twin)}. Keep one.`),
      );
    else {
      columns.set(place, column);
      places.set(name, place);
    }
  }
  const nameless = new Set(
    rows.flatMap(({ cells }) => [...cells.keys()].filter((place) => !header.get(place))),
  );
  for (const place of [...nameless].sort((one, other) => one - other))
    faults.push(at(place, null, 'This column has no name in row 1, but something in it.'));
  const missing = missingColumns(shape, places);
  for (const name of missing)
    faults.push({ row: 1, column: name, letters: null, reason: 'This column is missing. Add it.' });

  const items = rows.map(({ row, cells }) => {
    const named = [...columns].flatMap(([place, column]) => {
      const cell = cells.get(place);
      return cell === undefined ? [] : [[column, cell] as const];
    });
    return tableItem(row, compose(shape, named), places, missing);
  });
  return { items, faults };
}

function tableItem(
  row: number,
  { body, faults, nameOf }: ComposedBody,
  places: ReadonlyMap<string, number>,
  missing: readonly string[],
): ReadItem {
  const placeNamed = (name: string): FilePlace => {
    const place = places.get(name);
    return { row, column: name, letters: place === undefined ? null : columnLetters(place) };
  };
  const placeOf = (path: readonly PropertyKey[]): FilePlace => {
    const name = nameOf(path);
    if (places.has(name)) return placeNamed(name);
    const inner = (prefix: string) => prefix.startsWith(`${name}.`) || prefix.startsWith(`${name}[`);
    const language = isGroup(body) ? String(body['language']) : '';
    const own = `${name}.${language}`;
    if (places.has(own)) return placeNamed(own);
    return placeNamed(missing.find(inner) ?? [...places.keys()].find(inner) ?? name);
  };
  return {
    row,
    body,
    placeOf,
    faults: faults.map(({ name, reason }) => ({ ...placeNamed(name), reason })),
  };
}

function unknownReason(shape: Shape, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  const language = columnNamed(shape, `${name}.en`) === null ? '' : ` Say in which language: ${name}.en.`;
  if (language !== '') return `There is no such column.${language}`;
  return meant === null
    ? 'There is no such column. Take it away, or look at an exported file for the names.'
    : `There is no such column. Do you mean ${meant}?`;
}

/** What every item has to say and no column is there for. */
function missingColumns(shape: Shape, places: ReadonlyMap<string, number>): string[] {
  if (shape.type !== 'group') return [];
  return shape.fields.flatMap(({ name, required, shape: inner }): string[] => {
    if (!required) return [];
    if (inner.type === 'group')
      return inner.fields
        .filter((field) => field.required && !places.has(`${name}.${field.name}`))
        .map((field) => `${name}.${field.name}`);
    if (!isTranslated(inner)) return places.has(name) ? [] : [name];
    const isThere = [...places.keys()].some((one) => one.startsWith(`${name}.`));
    return isThere ? [] : [`${name}.en`];
  });
}

function readDocument(bytes: Uint8Array, expected: ExpectedItems): ReadFile | FileRefusal {
  if (bytes.length > MOST_TEXT_BYTES)
    return new FileRefusal('A YAML or JSON file may have at most 5 MB. Split it, or use a table.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new FileRefusal('This file is not in UTF-8. Save it as UTF-8 and try again.');
  }
  const yaml = readYaml(text, { maxBytes: MOST_TEXT_BYTES });
  if (!yaml.ok) {
    const faults = yaml.faults.map(({ reason, line = null }) => ({
      ...{ row: line, column: null, letters: null },
      reason,
    }));
    return { items: [], faults };
  }
  const { value, lineOf } = yaml;
  const own = expected.ownDocument(value);
  const document = own === null ? knowledgeDocument.safeParse(value) : null;
  const other = document?.success === false ? expected.kindOf(value) : null;
  if (other !== null)
    return new FileRefusal(`This file holds items of the kind ${other}.`, lineOf(['format']));
  if (document?.success === false)
    return new FileRefusal(
      'This is no file of items: it begins with “format: living-hub/knowledge/1” and “kind:”, and has “items:”.',
      lineOf(document.error.issues[0]?.path ?? []),
    );
  if (document !== null && document.data.kind !== expected.kind)
    return new FileRefusal(`This file holds items of the kind ${document.data.kind}.`, lineOf(['kind']));
  const shared = document?.data.shared ?? {};
  const ways = own?.bodies ?? document!.data.items.map((_item, at) => ['items', at]);
  if (ways.length > MOST_ROWS) return new FileRefusal(TOO_MANY_ROWS, lineOf(ways[MOST_ROWS]!));
  if (JSON.stringify(shared).length * ways.length > MOST_SHARED)
    return new FileRefusal(TOO_MUCH_SHARED, lineOf(['shared']));
  const items = ways.map((way): ReadItem => {
    const found = at(value, way);
    return {
      row: lineOf(way),
      body: isGroup(found) ? { ...shared, ...found } : found,
      faults: [],
      placeOf: (path) => ({ row: lineOf([...way, ...path]), column: pathName(path) || null, letters: null }),
    };
  });
  const faults = (own?.faults ?? []).map(({ path, reason }): FileRemark => ({
    ...{ row: null, column: pathName(path) || null, letters: null },
    reason,
  }));
  return { items, faults };
}

function at(value: unknown, way: readonly (string | number)[]): unknown {
  return way.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return (inner as unknown[])[Number(step)];
    return isGroup(inner) ? inner[step] : undefined;
  }, value);
}

/** The name that the place would have as a column; of one that nobody would give a column, the beginning. */
function pathName(path: readonly PropertyKey[]): string {
  const parts = path.at(-1) === 'text' ? path.slice(0, -1) : path;
  return parts
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, MOST_OF_NAME);
}
