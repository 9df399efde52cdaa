import { type FieldView } from '../curation/form/form-view';

/** What people are asked on the one page, in this order; the first ten parts that are numbered are the ten questions. */
export const CASE_PARTS = [
  { name: 'name', isNumbered: false, fields: ['title', 'summary'] },
  { name: 'problem', isNumbered: true, fields: ['problem'] },
  { name: 'done', isNumbered: true, fields: ['done'] },
  { name: 'results', isNumbered: true, fields: ['results'] },
  { name: 'cost', isNumbered: true, fields: ['cost', 'costNote'] },
  { name: 'staff', isNumbered: true, fields: ['staff'] },
  { name: 'difficulties', isNumbered: true, fields: ['difficulties'] },
  { name: 'reuse', isNumbered: true, fields: ['reuse'] },
  { name: 'used', isNumbered: true, fields: ['topics', 'mims', 'relations', 'links'] },
  {
    name: 'where',
    isNumbered: true,
    fields: ['authority', 'country', 'region', 'size', 'stage', 'started', 'ended'],
  },
  { name: 'source', isNumbered: true, fields: ['funding', 'evidence', 'source'] },
] as const;

/** The name of a part of the page. */
export type CasePartName = (typeof CASE_PARTS)[number]['name'];

/** A part of the page with its fields; its number where it is one of the ten questions. */
export interface CasePart {
  readonly name: CasePartName;
  readonly number: number | null;
  readonly fields: readonly FieldView[];
}

/** The fields of a case in the order of the questions; `rest` is what no question asks for, carried along all the same. */
export function caseParts(fields: readonly FieldView[]): {
  readonly parts: readonly CasePart[];
  readonly rest: readonly FieldView[];
} {
  const byName = new Map(fields.map((field) => [nameOf(field), field]));
  let numbers = 0;
  const parts = CASE_PARTS.map(({ name, isNumbered, fields: names }): CasePart => {
    const found = names.flatMap((one) => byName.get(one) ?? []);
    for (const one of names) byName.delete(one);
    return { name, number: isNumbered ? ++numbers : null, fields: found };
  });
  return { parts, rest: [...byName.values()] };
}

function nameOf({ path }: FieldView): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
