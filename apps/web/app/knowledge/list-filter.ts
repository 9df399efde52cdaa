import { type KnowledgeFilter } from '../graphql/knowledge.types';

/** What narrows a list, as its address says. */
export interface ListFilter {
  readonly text: string;
  /** Chosen marks by name: `{ topic: 'governance' }`. */
  readonly marks: Readonly<Record<string, string>>;
  readonly authority: string | null;
  /** Only where items of all kinds are listed together. */
  readonly kind: string | null;
  /** What the address says beside and every link of the list keeps: its order, for which authority calls are weighed. */
  readonly beside: Readonly<Partial<Record<'sort' | 'for', string>>>;
}

const LONGEST_TEXT = 100;
const MARK = /^[a-z0-9][a-z0-9./-]{0,139}$/i;
const SORT = /^[a-z_]{1,20}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The filter an address asks for. What it does not know it leaves out, so that no address ends in an error.
 * @param names the marks by which the list can be narrowed
 * @param kinds the kinds among which one may choose; none where the list is of one kind
 */
export function listFilterFrom(
  query: URLSearchParams,
  names: readonly string[],
  kinds: readonly string[] = [],
): ListFilter {
  const marks = names
    .map((name) => [name, query.get(name) ?? ''] as const)
    .filter(([, value]) => MARK.test(value));
  const authority = query.get('authority') ?? '';
  const kind = query.get('kind') ?? '';
  return {
    text: (query.get('text') ?? '').trim().slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\u0000', ''),
    marks: Object.fromEntries(marks),
    authority: ID.test(authority) ? authority : null,
    kind: kinds.includes(kind) ? kind : null,
    beside: besideFrom(query),
  };
}

function besideFrom(query: URLSearchParams): ListFilter['beside'] {
  const [sort, forWhom] = [query.get('sort') ?? '', query.get('for') ?? ''];
  return { ...(SORT.test(sort) && { sort }), ...(ID.test(forWhom) && { for: forWhom }) };
}

/** Whether the filter narrows anything. */
export function isNarrow({ text, marks, authority, kind }: ListFilter): boolean {
  return text !== '' || authority !== null || kind !== null || Object.keys(marks).length > 0;
}

/** The filter with another choice for one mark, or with none. */
export function withMark(filter: ListFilter, name: string, value: string | null): ListFilter {
  const others = Object.entries(filter.marks).filter(([other]) => other !== name);
  return { ...filter, marks: Object.fromEntries(value === null ? others : [...others, [name, value]]) };
}

/** The filter in the words of the API. */
export function apiFilterOf({ text, marks, authority, kind }: ListFilter): KnowledgeFilter {
  return {
    kind,
    text: text || null,
    marks: Object.entries(marks).map(([name, value]) => `${name}:${value}`),
    authorityId: authority,
  };
}

/** The query of an address that asks for the filter, with its question mark; empty when nothing is asked. */
export function listQueryOf(filter: ListFilter, more: Readonly<Record<string, string>> = {}): string {
  const { text, marks, authority, kind, beside } = filter;
  const asked = Object.entries({ text, kind, ...marks, authority, ...beside, ...more }).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
  );
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}

/** Where the reader keeps the search that a list shows. */
export function saveSearchAt(path: string, filter: ListFilter, kind: string | null): string {
  const { text, marks, beside } = filter;
  const query = new URLSearchParams({ save: `${path}${listQueryOf(filter)}` });
  if (kind !== null) query.set('kind', kind);
  if (text !== '') query.set('text', text);
  if (beside.for !== undefined) query.set('for', beside.for);
  for (const [name, value] of Object.entries(marks)) query.append('mark', `${name}:${value}`);
  return `/account/searches?${query}#save`;
}
