import { marksByName, type KnowledgeFilter } from '../domain/knowledge-filter.js';
import { searchPatterns } from '../domain/search-patterns.js';

/** A part of a WHERE clause with the values it names. */
export interface FilterSql {
  readonly where: string;
  readonly parameters: readonly unknown[];
}

/** What is asked for as conditions on `shelf_item i`. */
export function filterSql({ authorityId, kind, marks, text }: KnowledgeFilter): FilterSql {
  const parameters: unknown[] = [];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const conditions = [
    ...(kind === null ? [] : [`i.kind = ${value(kind)}`]),
    ...(authorityId === null ? [] : [`i.authority_id = ${value(authorityId)}::uuid`]),
    ...[...marksByName(marks).values()].map((group) =>
      group.length === 1 ? `i.marks @> ${value(group)}::text[]` : `i.marks && ${value(group)}::text[]`,
    ),
    ...searchPatterns(text).map((pattern) => `i.search_text LIKE folded_text(${value(pattern)})`),
  ];
  return { where: conditions.join(' AND ') || 'TRUE', parameters };
}
