import type { ToolFilter } from '../domain/tool-view.js';

/** A part of a WHERE clause with the values it names. */
export interface FilterSql {
  readonly where: string;
  readonly parameters: readonly string[];
}

/** What is asked for as conditions on `tool t`. */
export function filterSql({ text, mim, kind, layer }: ToolFilter): FilterSql {
  const parameters: string[] = [];
  const value = (given: string): string => `$${parameters.push(given)}`;
  const conditions = [
    ...(kind === null ? [] : [`t.kind = ${value(kind)}`]),
    ...(layer === null ? [] : [`t.layer = ${value(layer)}`]),
    ...(mim === null
      ? []
      : [`EXISTS (SELECT FROM tool_mim m WHERE m.tool_id = t.id AND m.number = ${value(mim)})`]),
    ...wordsOf(text).map((word) => `t.search_text LIKE folded_text(${value(containing(word))})`),
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
