import type { MemberFilter } from '../../domain/directory/member-filter.js';
import { POPULATION_CLASSES } from '../../domain/population-class.js';

/** A part of a WHERE clause with the values it names. */
export interface FilterSql {
  readonly where: string;
  readonly parameters: readonly (string | number)[];
}

/** What is asked for as conditions on `directory_entry e`; only what is asked for stands in them, so that plans fit. */
export function filterSql({ kind, country, type, size, text }: MemberFilter): FilterSql {
  const parameters: (string | number)[] = [];
  const value = (given: string | number): string => `$${parameters.push(given)}`;
  const conditions = [
    ...(kind === null ? [] : [`e.kind = ${value(kind)}`]),
    ...(country === null ? [] : [`e.country = ${value(country)}`]),
    ...(type === null ? [] : [`e.type = ${value(type)}`]),
    ...(size === null ? [] : sizeConditions(size, value)),
    ...(text === null ? [] : [`e.search_text LIKE folded_text(${value(containing(text))})`]),
  ];
  return { where: conditions.join(' AND ') || 'TRUE', parameters };
}

function sizeConditions(size: NonNullable<MemberFilter['size']>, value: (given: number) => string): string[] {
  const { from, below } = POPULATION_CLASSES[size];
  return [`e.population >= ${value(from)}`, ...(below === null ? [] : [`e.population < ${value(below)}`])];
}

/** A pattern that finds the text wherever it stands; what patterns are made of is meant as it is written. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
