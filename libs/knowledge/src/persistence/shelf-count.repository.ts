import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  marksByName,
  nameOf,
  type Facet,
  type KnowledgeFilter,
  type ValueCount,
} from '../domain/knowledge-filter.js';
import { filterSql } from './shelf-filter.js';

const MOST_FACETS = 30;
const MOST_VALUES = 100;

interface MarkCount {
  readonly mark: string;
  readonly count: number;
}

/** Counts what the public finds on the shelf. */
@Injectable()
export class ShelfCountRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async count(filter: KnowledgeFilter): Promise<number> {
    const { where, parameters } = filterSql(filter);
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM shelf_item i WHERE ${where}`,
      parameters,
    );
    return row?.count ?? 0;
  }

  /** How many items there are of each kind; kinds without any are left out. */
  async kinds(): Promise<ValueCount[]> {
    return this.uow.query<ValueCount>(
      'SELECT kind AS value, count(*)::integer AS count FROM shelf_item GROUP BY kind',
    );
  }

  /**
   * What the list can be narrowed by: the choice within a property does not narrow that property itself. At most 30
   * properties with their 100 most frequent values each.
   */
  async facets(filter: KnowledgeFilter): Promise<Facet[]> {
    const chosen = [...marksByName(filter.marks).keys()];
    const all = await this.markCounts(filter);
    const others = all.filter(({ mark }) => !chosen.includes(nameOf(mark)));
    for (const name of chosen) {
      const without = { ...filter, marks: filter.marks.filter((mark) => nameOf(mark) !== name) };
      others.push(...(await this.markCounts(without)).filter(({ mark }) => nameOf(mark) === name));
    }
    return facetsOf(others);
  }

  private async markCounts(filter: KnowledgeFilter): Promise<MarkCount[]> {
    const { where, parameters } = filterSql(filter);
    return this.uow.query<MarkCount>(
      `SELECT mark, count(*)::integer AS count FROM shelf_item i, unnest(i.marks) AS mark
       WHERE ${where} GROUP BY mark ORDER BY count DESC, mark`,
      parameters,
    );
  }
}

function facetsOf(counts: readonly MarkCount[]): Facet[] {
  const facets = new Map<string, ValueCount[]>();
  for (const { mark, count } of counts) {
    const name = nameOf(mark);
    const values = facets.get(name) ?? [];
    if (values.length < MOST_VALUES) values.push({ value: mark.slice(name.length + 1), count });
    facets.set(name, values);
  }
  return [...facets]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, MOST_FACETS)
    .map(([name, values]) => ({ name, values }));
}
