import { type Edge, type Page } from './connection.js';
import { decodeCursor, encodeCursor, listMark, type CursorValue, type KeysetType } from './cursor.js';
import { type PageArgs } from './page.args.js';

/** One column of the order. Never null; timestamps in milliseconds precision (`timestamptz(3)`). */
export interface KeysetColumn<R> {
  /** The SQL expression, written by us and never by a caller: `a.joined_at`. */
  readonly sql: string;
  /** The property of the row that holds its value. */
  readonly key: keyof R & string;
  readonly type: KeysetType;
}

/** The pieces of an SQL statement that reads one page. */
export interface KeysetSlice {
  /** `(a.joined_at, a.id) < ($2::timestamptz, $3::uuid)`, or `TRUE` on the first page. */
  readonly where: string;
  readonly orderBy: string;
  /** One row more than asked for, which tells whether there is a next page. */
  readonly limit: number;
  readonly parameters: readonly CursorValue[];
}

const CASTS: Readonly<Record<KeysetType, string>> = {
  text: 'text',
  uuid: 'uuid',
  timestamp: 'timestamptz',
  integer: 'bigint',
  number: 'double precision',
};

function cursorValue(value: unknown): CursorValue {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError('A sort column of a keyset list must hold a text, a number or a date.');
}

/**
 * A list in a fixed order that is read page by page by the values of its last row, so that page one million
 * costs as much as page one and rows added meanwhile are neither seen twice nor lost.
 * The last column must be unique.
 */
export class KeysetList<R extends object> {
  private readonly types: readonly KeysetType[];

  /** @param name binds the cursors to this list; changing it makes old cursors invalid */
  constructor(
    private readonly name: string,
    private readonly direction: 'ASC' | 'DESC',
    private readonly columns: readonly KeysetColumn<R>[],
  ) {
    this.types = columns.map((column) => column.type);
  }

  /**
   * What reads the page asked for.
   *
   * @param filter all that narrows the list, also what follows from the caller's rights: a cursor works only with the same
   * @param before how many parameters the statement has already
   * @throws InvalidCursorError when `after` is not a cursor of this list and filter
   */
  slice(page: Pick<PageArgs, 'first' | 'after'>, filter: unknown, before = 0): KeysetSlice {
    const orderBy = this.columns.map(({ sql }) => `${sql} ${this.direction}`).join(', ');
    const limit = Math.trunc(page.first) + 1;
    if (page.after === undefined || page.after === null)
      return { where: 'TRUE', orderBy, limit, parameters: [] };
    const parameters = decodeCursor(listMark(this.name, filter), page.after, this.types);
    const left = this.columns.map(({ sql }) => sql).join(', ');
    const right = this.columns.map(({ type }, at) => `$${before + at + 1}::${CASTS[type]}`).join(', ');
    const than = this.direction === 'ASC' ? '>' : '<';
    return { where: `(${left}) ${than} (${right})`, orderBy, limit, parameters };
  }

  /**
   * The page made of the rows that the slice read.
   *
   * @param toNode what a row becomes; by default the row itself
   */
  connection<N = R>(
    rows: readonly R[],
    page: Pick<PageArgs, 'first' | 'after'>,
    filter: unknown,
    totalCount: () => Promise<number> | number,
    toNode: (row: R) => N = (row) => row as unknown as N,
  ): Page<N> {
    const cursors = this.cursorsOf(filter);
    const edges = rows.slice(0, page.first).map((row) => new RowEdge(row, toNode(row), cursors));
    return {
      edges,
      pageInfo: {
        hasNextPage: rows.length > page.first,
        hasPreviousPage: page.after !== undefined && page.after !== null,
        get startCursor() {
          return edges[0]?.cursor ?? null;
        },
        get endCursor() {
          return edges.at(-1)?.cursor ?? null;
        },
      },
      // Read by GraphQL only when the field was asked for.
      get totalCount() {
        return totalCount();
      },
    };
  }

  private cursorsOf(filter: unknown): (row: R) => string {
    let mark: string | undefined;
    return (row) => {
      mark ??= listMark(this.name, filter);
      return encodeCursor(
        mark,
        this.columns.map(({ key }) => cursorValue(row[key])),
      );
    };
  }
}

/** Most readers ask for no cursor but the last one, so it is made when it is read. */
class RowEdge<R, N> implements Edge<N> {
  constructor(
    private readonly row: R,
    readonly node: N,
    private readonly cursorOf: (row: R) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.row);
  }
}
