import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  marksByName,
  MOST_COUNTED,
  nameOf,
  type Count,
  type Facet,
  type KnowledgeFilter,
  type ValueCount,
} from '../domain/knowledge-filter.js';
import { filterSql } from './shelf-filter.js';

const MOST_FACETS = 30;
const MOST_VALUES = 100;

interface MarkCount extends Count {
  readonly mark: string;
}

/**
 * Counts what the public finds on the shelf. The counts that everybody sees first are kept by the database and exact: of all,
 * of a kind, of one mark. All others are counted when asked for, up to a bound, so that no question costs more than another.
 */
@Injectable()
export class ShelfCountRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async total(filter: KnowledgeFilter): Promise<Count> {
    const { marks } = filter;
    if (isPlain(filter) && marks.length <= 1) return this.kept(filter.kind, marks[0] ?? '');
    const { where, parameters } = filterSql(filter);
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count
       FROM (SELECT FROM shelf_item i WHERE ${where} LIMIT ${MOST_COUNTED + 1}) AS fitting`,
      parameters,
    );
    const count = row?.count ?? 0;
    return { count: Math.min(count, MOST_COUNTED), atLeast: count > MOST_COUNTED };
  }

  /** How many items there are of each kind; kinds that never had any are left out. */
  async kinds(): Promise<{ kind: string; count: number }[]> {
    return this.uow.read(`SELECT kind, count FROM shelf_count WHERE mark = ''`);
  }

  /**
   * What the list can be narrowed by: the choice within a property does not narrow that property itself. At most 30
   * properties with their 100 most frequent values each.
   */
  async facets(filter: KnowledgeFilter): Promise<Facet[]> {
    const chosen = [...marksByName(filter.marks).keys()];
    const all = await this.markCounts(filter);
    const counts = all.filter(({ mark }) => !chosen.includes(nameOf(mark)));
    for (const name of chosen) {
      const without = { ...filter, marks: filter.marks.filter((mark) => nameOf(mark) !== name) };
      counts.push(...(await this.markCounts(without)).filter(({ mark }) => nameOf(mark) === name));
    }
    return facetsOf(counts);
  }

  private async markCounts(filter: KnowledgeFilter): Promise<readonly MarkCount[]> {
    if (isPlain(filter) && filter.marks.length === 0) return this.keptMarks(filter.kind);
    const { where, parameters } = filterSql(filter);
    const rows = await this.uow.query<{ mark: string; count: number; all: number }>(
      `WITH fitting AS MATERIALIZED (SELECT i.marks FROM shelf_item i WHERE ${where} LIMIT ${MOST_COUNTED + 1})
       SELECT mark, count(*)::integer AS count, (SELECT count(*) FROM fitting)::integer AS all
       FROM fitting, unnest(marks) AS mark GROUP BY mark ORDER BY count DESC, mark`,
      parameters,
    );
    return rows.map(({ all, count, mark }) => ({ mark, count, atLeast: all > MOST_COUNTED }));
  }

  private async kept(kind: string | null, mark: string): Promise<Count> {
    const [row] = await this.uow.read<{ count: number }>(
      `SELECT coalesce(sum(count), 0)::integer AS count FROM shelf_count
       WHERE mark = $2 AND ($1::text IS NULL OR kind = $1)`,
      [kind, mark],
    );
    return { count: row?.count ?? 0, atLeast: false };
  }

  private async keptMarks(kind: string | null): Promise<MarkCount[]> {
    const rows = await this.uow.read<{ mark: string; count: number }>(
      `SELECT mark, sum(count)::integer AS count FROM shelf_count
       WHERE mark <> '' AND ($1::text IS NULL OR kind = $1)
       GROUP BY mark HAVING sum(count) > 0 ORDER BY count DESC, mark`,
      [kind],
    );
    return rows.map((row) => ({ ...row, atLeast: false }));
  }
}

/** Whether nothing is asked for but a kind and marks. */
function isPlain({ authorityId, text }: KnowledgeFilter): boolean {
  return authorityId === null && text === null;
}

function facetsOf(counts: readonly MarkCount[]): Facet[] {
  const facets = new Map<string, ValueCount[]>();
  for (const { mark, ...count } of counts) {
    const name = nameOf(mark);
    const values = facets.get(name) ?? [];
    if (values.length < MOST_VALUES) values.push({ value: mark.slice(name.length + 1), ...count });
    facets.set(name, values);
  }
  return [...facets]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, MOST_FACETS)
    .map(([name, values]) => ({ name, values }));
}
