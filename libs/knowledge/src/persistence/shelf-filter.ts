import { marksByName, type KnowledgeFilter } from '../domain/knowledge-filter.js';

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
    ...wordsOf(text).map((word) => `i.search_text LIKE folded_text(${value(containing(word))})`),
  ];
  return { where: conditions.join(' AND ') || 'TRUE', parameters };
}

const MOST_WORDS = 8;

/** Every word has to be somewhere. */
function wordsOf(text: string | null): string[] {
  return (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** A pattern that finds the text wherever it stands; what patterns are made of is meant as it is written. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
