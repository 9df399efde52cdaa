import { marksByName } from '../domain/knowledge-filter.js';
import type { Mark } from '../domain/marks.js';

/**
 * The items that are in one set of every group, as `chosen (chunk, bits)`. Its three parameters are those of `chosenSets`:
 * the names of the sets, the group of each, and how many groups there are.
 */
export const CHOSEN_ITEMS = `WITH chosen AS (
  SELECT chunk, bit_and(bits) AS bits
  FROM (SELECT chunk, part, bit_or(bits) AS bits
        FROM shelf_bits JOIN unnest($1::text[], $2::integer[]) AS wanted (mark, part) USING (mark)
        GROUP BY chunk, part) AS parts
  GROUP BY chunk HAVING count(*) = $3::integer)`;

/** The parameters of `CHOSEN_ITEMS`: marks of one name widen, those of another narrow, as in lists. */
export function chosenSets(
  kind: string | null,
  marks: readonly Mark[],
): readonly [readonly string[], readonly number[], number] {
  const groups = [[kind === null ? '' : `kind:${kind}`], ...marksByName(marks).values()];
  return [groups.flat(), groups.flatMap((group, part) => group.map(() => part)), groups.length];
}
