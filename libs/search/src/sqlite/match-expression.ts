import type { Plan, Reading } from '../domain/plan.js';

/** Which documents of a plan are asked for. */
export interface Part {
  /** So many words of the query, from its beginning. */
  readonly words: number;
  /** Whether typos count as well. */
  readonly withTypos: boolean;
  /** Whether the words have to stand where a document is named. */
  readonly inNames: boolean;
}

/**
 * What FTS5 is asked, or null when nothing can fit. Every term is folded letters and digits within quotes, so that nothing
 * a person types is ever read as syntax.
 */
export function matchExpression({ readings, phrases }: Plan, part: Part): string | null {
  const needed = readings
    .slice(0, part.words)
    .map((some) => some.filter(({ typos }) => part.withTypos || typos === 0).map(quoted));
  if (needed.some((some) => some.length === 0)) return null;
  const all = [...needed.map((some) => `(${some.join(' OR ')})`), ...phrases.map(phrase)];
  if (all.length === 0) return null;
  const wanted = `(${all.join(' AND ')})`;
  return part.inNames ? `{title names heading} : ${wanted}` : wanted;
}

/** What finds the documents of those that are not wanted. */
export function excluded({ without }: Plan): string | null {
  return without.length === 0 ? null : without.map(phrase).join(' OR ');
}

function quoted({ isOpen, terms }: Reading): string {
  return isOpen ? `${phrase(terms)}*` : phrase(terms);
}

function phrase(terms: readonly string[]): string {
  return `"${terms.join(' ')}"`;
}
