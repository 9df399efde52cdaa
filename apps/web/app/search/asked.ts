/** By what a search is narrowed, in the order in which it is offered. */
export const FACETS = ['kind', 'topic', 'country', 'label'] as const;
export type FacetName = (typeof FACETS)[number];

/** How many hits a page has. */
export const PAGE_SIZE = 20;
/** The last page that is shown. */
const LAST_PAGE = 50;
const LONGEST_TEXT = 300;

/** What the address of the page asks for. */
export interface Asked {
  readonly text: string;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly page: number;
}

/** Reads an address; what makes no sense in it is left out. */
export function askedIn(query: URLSearchParams): Asked {
  const page = Number(query.get('page') ?? 1);
  const chosen = FACETS.map((name) => [name, query.getAll(name).filter(isValue)] as const);
  return {
    text: (query.get('q') ?? '').slice(0, LONGEST_TEXT),
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The address that asks for this. */
export function addressOf({ text, chosen, page }: Asked): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const name of FACETS) for (const value of chosen[name] ?? []) query.append(name, value);
  if (page > 1) query.set('page', String(page));
  const asked = query.toString();
  return asked === '' ? '/search' : `/search?${asked}`;
}

/** The same with a value chosen, or dropped when it was; from its first page. */
export function toggled(asked: Asked, name: FacetName, value: string): Asked {
  const values = asked.chosen[name] ?? [];
  const others = values.filter((one) => one !== value);
  const now = others.length === values.length ? [...values, value] : others;
  return { ...asked, page: 1, chosen: { ...asked.chosen, [name]: now } };
}

/** The page behind this one, or null when there is none. */
export function nextPage({ page }: Asked, total: number): number | null {
  return page * PAGE_SIZE < total && page < LAST_PAGE ? page + 1 : null;
}

function isValue(value: string): boolean {
  return /^[\w.-]{1,100}$/.test(value);
}
