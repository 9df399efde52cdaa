import { shapeOf, type Shape } from '#libs/curation';
import { ConflictError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { columnNamed, inOrder } from '../../domain/exchange/column.js';
import { writeCsv } from '../../domain/exchange/csv-file.js';
import type { ExchangeForm } from '../../domain/exchange/file-kind.js';
import { emptyColumns, flatten } from '../../domain/exchange/flatten.js';
import { MOST_COLUMNS, type Cell } from '../../domain/exchange/table.js';
import { writeXlsx } from '../../domain/exchange/xlsx-file.js';
import { writeYaml } from '../../domain/exchange/yaml-file.js';
import type { ShelfView } from '../../domain/shelf-view.js';
import { ShelfExportRepository } from '../../persistence/exchange/shelf-export.repository.js';
import { ShelfKinds } from '../shelf-kinds.js';
import { kindNamed } from './kind-named.js';

/** As many items as one file holds; none is larger than what an import takes. */
const MOST_ITEMS: Readonly<Record<ExchangeForm, number>> = { csv: 5_000, xlsx: 2_000, yaml: 1_000 };

/** Which items go into a file. */
export interface ExchangeSelection {
  readonly kind: string;
  readonly authorityId?: string | null;
  /** Those behind the last one of the file before. */
  readonly after?: string | null;
  /** Whether to leave the items out, for people who fill in their own. */
  readonly isEmpty?: boolean;
  /** What tables say of the items beside their bodies. */
  readonly beside?: Beside;
}

/** Columns that a table has behind those of the bodies; the kind names them as its `ownColumns`. */
export interface Beside {
  readonly columns: readonly string[];
  /** A row of cells for each item, in the order of the items. */
  rowsOf(items: readonly ShelfView[]): Promise<readonly (readonly (Cell | undefined)[])[]>;
}

/** A file of published items. */
export interface ExchangeFile {
  readonly content: Buffer | string;
  readonly count: number;
  /** The name of its last item, where there are more items than it holds; else null. */
  readonly next: string | null;
}

/** Writes published items as files that can be brought in again with nothing lost. */
@Injectable()
export class ExchangeExport {
  constructor(
    private readonly kinds: ShelfKinds,
    private readonly shelf: ShelfExportRepository,
  ) {}

  /**
   * One file of items, by their names.
   *
   * @throws NotFoundError when there is no such kind
   * @throws ConflictError when a table would have more columns than an import takes
   */
  async file(form: ExchangeForm, selection: ExchangeSelection): Promise<ExchangeFile> {
    const kind = kindNamed(this.kinds, selection.kind);
    const limit = MOST_ITEMS[form];
    const items =
      selection.isEmpty === true ? [] : await this.shelf.items({ ...selection, limit: limit + 1 });
    const taken = items.slice(0, limit);
    const beside = await rowsBeside(selection.beside, taken);
    const content = await written(form, {
      kind: kind.name,
      shape: shapeOf(kind.schema),
      items: taken,
      beside,
    });
    const next = items.length > limit ? (taken.at(-1)?.slug ?? null) : null;
    return { content, count: taken.length, next };
  }

  /** Published items as they are read; `limit` of them behind `after`. */
  async items(selection: ExchangeSelection, limit: number): Promise<ShelfView[]> {
    return this.shelf.items({ ...selection, limit });
  }
}

/** What goes into a file. */
interface Content {
  readonly kind: string;
  readonly shape: Shape;
  readonly items: readonly ShelfView[];
  readonly beside: RowsBeside;
}

interface RowsBeside {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

async function rowsBeside(beside: Beside | undefined, items: readonly ShelfView[]): Promise<RowsBeside> {
  return beside === undefined
    ? { columns: [], rows: [] }
    : { columns: beside.columns, rows: await beside.rowsOf(items) };
}

async function written(
  form: ExchangeForm,
  { kind, shape, items, beside }: Content,
): Promise<Buffer | string> {
  const bodies = items.map(({ body }) => body);
  if (form === 'yaml') return writeYaml(kind, shape, bodies);
  const rows = bodies.map((body) => flatten(shape, body));
  const header = headerOf(shape, rows);
  if (header.length > MOST_COLUMNS)
    throw new ConflictError('These items need more columns than a table has. Take YAML.', {}, 'TOO_WIDE');
  const whole = [...header, ...beside.columns];
  const cells = rows.map((row, at) => [...header.map((name) => row.get(name)), ...(beside.rows[at] ?? [])]);
  return form === 'csv' ? writeCsv(whole, cells) : writeXlsx(kind, whole, cells);
}

/** Every column that an item needs, and one for whatever else items of the kind may say. */
function headerOf(shape: Shape, rows: readonly ReadonlyMap<string, Cell>[]): string[] {
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const spare = emptyColumns(shape, 'en').filter((name) => rows.length === 0 || !isUsed(name, used));
  const columns = [...used, ...spare].map((name) => columnNamed(shape, name)).filter((one) => one !== null);
  return inOrder(columns).map(({ name }) => name);
}

// The text of a language stands for the text, and the first entry of a list for the list.
function isUsed(name: string, used: ReadonlySet<string>): boolean {
  if (name.includes('[')) return true;
  const stem = name.replace(/\.en$/, '.');
  return used.has(name) || (name.endsWith('.en') && [...used].some((one) => one.startsWith(stem)));
}
