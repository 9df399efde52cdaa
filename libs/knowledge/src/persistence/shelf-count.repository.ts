import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  EVERYTHING,
  marksByName,
  MOST_COUNTED,
  nameOf,
  type Count,
  type Facet,
  type KnowledgeFilter,
  type ValueCount,
} from '../domain/knowledge-filter.js';
import { CHOSEN_ITEMS, chosenSets } from './shelf-bits.js';
import { filterSql } from './shelf-filter.js';

const MOST_FACETS = 30;
const MOST_VALUES = 100;

interface MarkCount extends Count {
  readonly mark: string;
}

/**
 * Counts what the public finds on the shelf. What kinds and marks say is counted exactly, from sets that the database keeps;
 * what fits words or an authority is counted item by item, up to a bound.
 */
@Injectable()
export class ShelfCountRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async total(filter: KnowledgeFilter): Promise<Count> {
    return isKept(filter) ? this.keptTotal(filter) : this.countedTotal(filter);
  }

  /** How many items there are of each kind; kinds without any are left out. */
  async kinds(): Promise<{ kind: string; count: number }[]> {
    return this.uow.query(
      `SELECT substr(mark, 6) AS kind, sum(bit_count(bits))::integer AS count FROM shelf_bits
       WHERE mark >= 'kind:' AND mark < 'kind;' GROUP BY mark HAVING sum(bit_count(bits)) > 0`,
    );
  }

  /**
   * What the list can be narrowed by: the choice within a property does not narrow that property itself. At most 30
   * properties with their 100 most frequent values each.
   */
  async facets(filter: KnowledgeFilter): Promise<Facet[]> {
    const chosen = [...marksByName(filter.marks).keys()];
    const [all, ...ofChosen] = await Promise.all([
      this.markCounts(filter, null),
      ...chosen.map((name) => {
        const marks = filter.marks.filter((mark) => nameOf(mark) !== name);
        return this.markCounts({ ...filter, marks }, name);
      }),
    ]);
    return facetsOf([...all.filter(({ mark }) => !chosen.includes(nameOf(mark))), ...ofChosen.flat()]);
  }

  /** How many of the items that fit have each mark, of one name or of all. */
  private async markCounts(filter: KnowledgeFilter, name: string | null): Promise<readonly MarkCount[]> {
    return isKept(filter) ? this.keptMarks(filter, name) : this.countedMarks(filter, name);
  }

  private async keptTotal({ kind, marks }: KnowledgeFilter): Promise<Count> {
    const [row] = await this.uow.query<{ count: number | null }>(
      `${CHOSEN_ITEMS} SELECT sum(bit_count(bits))::integer AS count FROM chosen`,
      chosenSets(kind, marks),
    );
    return { count: row?.count ?? 0, atLeast: false };
  }

  private async keptMarks({ kind, marks }: KnowledgeFilter, name: string | null): Promise<MarkCount[]> {
    const rows = await this.uow.query<{ mark: string; count: number }>(
      `${CHOSEN_ITEMS}
       SELECT mark, sum(bit_count(s.bits & chosen.bits))::integer AS count
       FROM shelf_bits AS s JOIN chosen USING (chunk)
       WHERE mark > '' AND NOT (mark >= 'kind:' AND mark < 'kind;')
         AND ($4::text IS NULL OR mark >= $4 || ':' AND mark < $4 || ';')
       GROUP BY mark HAVING sum(bit_count(s.bits & chosen.bits)) > 0 ORDER BY count DESC, mark`,
      [...chosenSets(kind, marks), name],
    );
    return rows.map(({ count, mark }) => ({ mark, count, atLeast: false }));
  }

  private async countedTotal(filter: KnowledgeFilter): Promise<Count> {
    const { where, parameters } = filterSql(filter);
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count
       FROM (SELECT FROM shelf_item i WHERE ${where} LIMIT ${MOST_COUNTED + 1}) AS fitting`,
      parameters,
    );
    const count = row?.count ?? 0;
    return { count: Math.min(count, MOST_COUNTED), atLeast: count > MOST_COUNTED };
  }

  private async countedMarks(filter: KnowledgeFilter, name: string | null): Promise<readonly MarkCount[]> {
    const { where, parameters } = filterSql(filter);
    const rows = await this.uow.query<{ mark: string; count: number; all: number }>(
      `WITH fitting AS MATERIALIZED (SELECT i.marks FROM shelf_item i WHERE ${where} LIMIT ${MOST_COUNTED + 1})
       SELECT mark, count(*)::integer AS count, (SELECT count(*) FROM fitting)::integer AS all
       FROM fitting, unnest(marks) AS mark GROUP BY mark ORDER BY count DESC, mark`,
      parameters,
    );
    const atLeast = (rows[0]?.all ?? 0) > MOST_COUNTED;
    const counted = rows
      .filter(({ mark }) => name === null || nameOf(mark) === name)
      .map(({ count, mark }) => ({ mark, count, atLeast }));
    return atLeast ? [...counted, ...(await this.uncounted(filter.kind, name, counted))] : counted;
  }

  /** Marks that none of the counted items has, though one of those left out may. */
  private async uncounted(
    kind: string | null,
    name: string | null,
    counted: readonly MarkCount[],
  ): Promise<MarkCount[]> {
    const known = new Set(counted.map(({ mark }) => mark));
    const others = (await this.keptMarks({ ...EVERYTHING, kind }, name)).filter(
      ({ mark }) => !known.has(mark),
    );
    return others.map(({ mark }) => ({ mark, count: 0, atLeast: true }));
  }
}

/** Whether nothing is asked for but a kind and marks. */
function isKept({ authorityId, text }: KnowledgeFilter): boolean {
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
