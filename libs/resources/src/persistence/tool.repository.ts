import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ToolCount, ToolFacets, ToolFilter, ToolView } from '../domain/tool-view.js';
import { filterSql } from './tool-filter.js';

/** Where a reading of all tools stands. */
export interface ToolPosition {
  readonly sortName: string;
  readonly id: string;
}

/** A tool with the name it is ordered by. */
export interface ToolRow extends ToolView, ToolPosition {}

const BY_NAME = new KeysetList<ToolRow>('tools', 'ASC', [
  { sql: 't.sort_name', key: 'sortName', type: 'text' },
  { sql: 't.id', key: 'id', type: 'uuid' },
]);

const TOOL = `t.id, t.body, t.publication, t.updated_at AS "updatedAt", t.verified_at AS "verifiedAt",
  t.sort_name AS "sortName"`;
const MOST_VALUES = 100;

/** Reads the tools that are public. */
@Injectable()
export class ToolRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of the tools that fit, by name.
   *
   * @param toNode what a tool becomes in the page
   * @throws InvalidInputError when the cursor is not one of this list and filter
   */
  async page<N>(filter: ToolFilter, page: PageArgs, toNode: (tool: ToolView) => N): Promise<Page<N>> {
    const { where, parameters } = filterSql(filter);
    const slice = BY_NAME.slice(page, filter, parameters.length);
    const values = [...parameters, ...slice.parameters];
    const rows = await this.uow.query<ToolRow>(
      `SELECT ${TOOL} FROM tool t WHERE ${where} AND ${slice.where}
       ORDER BY ${slice.orderBy} LIMIT $${values.length + 1}`,
      [...values, slice.limit],
    );
    return BY_NAME.connection(rows, page, filter, () => this.count(filter), toNode);
  }

  /** So many of the tools that fit, by name, after a position; for reading all of them bit by bit. */
  async after(filter: ToolFilter, position: ToolPosition | null, limit: number): Promise<ToolRow[]> {
    const { where, parameters } = filterSql(filter);
    const from = parameters.length;
    const beyond = position ? `(t.sort_name, t.id) > ($${from + 2}::text, $${from + 3}::uuid)` : 'TRUE';
    return this.uow.query<ToolRow>(
      `SELECT ${TOOL} FROM tool t WHERE ${where} AND ${beyond} ORDER BY t.sort_name, t.id LIMIT $${from + 1}`,
      [...parameters, limit, ...(position ? [position.sortName, position.id] : [])],
    );
  }

  async bySlug(slug: string): Promise<ToolView | null> {
    const [row] = await this.uow.read<ToolRow>(`SELECT ${TOOL} FROM tool t WHERE t.slug = $1`, [slug]);
    return row ?? null;
  }

  async count(filter: ToolFilter): Promise<number> {
    const { where, parameters } = filterSql(filter);
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM tool t WHERE ${where}`,
      parameters,
    );
    return row?.count ?? 0;
  }

  /** What the list can be narrowed by. The choice within a facet does not narrow that facet itself. */
  async facets(filter: ToolFilter): Promise<ToolFacets> {
    const mims = await this.counts(
      { ...filter, mim: null },
      'm.number',
      'JOIN tool_mim m ON m.tool_id = t.id',
    );
    const kinds = await this.counts({ ...filter, kind: null }, 't.kind');
    const layers = await this.counts({ ...filter, layer: null }, 't.layer');
    return { mims: mims.sort(byNumber), kinds, layers };
  }

  private async counts(filter: ToolFilter, value: string, join = ''): Promise<ToolCount[]> {
    const { where, parameters } = filterSql(filter);
    return this.uow.query<ToolCount>(
      `SELECT ${value} AS value, count(DISTINCT t.id)::integer AS count FROM tool t ${join}
       WHERE ${where} AND ${value} IS NOT NULL GROUP BY ${value} ORDER BY count DESC, value LIMIT ${MOST_VALUES}`,
      parameters,
    );
  }
}

function byNumber(one: ToolCount, other: ToolCount): number {
  return one.value.localeCompare(other.value, 'en', { numeric: true });
}
