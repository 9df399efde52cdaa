/** The kinds of members, as the addresses of pages name them and as the API does. */
export const KINDS = { signatory: 'SIGNATORY', supporter: 'SUPPORTER' } as const;

/** What a member can be, as the addresses of pages name it and as the API does. */
export const TYPES = {
  municipality: 'MUNICIPALITY',
  association: 'ASSOCIATION',
  province: 'PROVINCE',
  region: 'REGION',
  national: 'NATIONAL',
  other: 'OTHER',
  'organisation-ngo': 'ORGANISATION_NGO',
  'organisation-company': 'ORGANISATION_COMPANY',
  'organisation-research': 'ORGANISATION_RESEARCH',
  'organisation-association': 'ORGANISATION_ASSOCIATION',
  'organisation-network': 'ORGANISATION_NETWORK',
  'organisation-city-outside-eu': 'ORGANISATION_CITY_OUTSIDE_EU',
  'organisation-other': 'ORGANISATION_OTHER',
} as const;

/** The classes of populations, as the addresses of pages name them and as the API does. */
export const SIZES = {
  'under-5000': 'UNDER_5000',
  '5000-20000': 'FROM_5000',
  '20000-50000': 'FROM_20000',
  '50000-100000': 'FROM_50000',
  '100000-500000': 'FROM_100000',
  'over-500000': 'OVER_500000',
} as const;

/** A kind, type or size as addresses name it. */
export type Kind = keyof typeof KINDS;
export type MemberTypeKey = keyof typeof TYPES;
export type Size = keyof typeof SIZES;

const LONGEST_TEXT = 100;

/** What narrows the directory, as its address says. */
export interface DirectoryFilter {
  readonly kind: Kind | null;
  readonly country: string | null;
  readonly type: MemberTypeKey | null;
  readonly size: Size | null;
  readonly text: string;
}

/** The filter an address asks for. What it does not know it leaves out, so that no address ends in an error. */
export function filterFrom(query: URLSearchParams): DirectoryFilter {
  const country = query.get('country') ?? '';
  return {
    kind: keyOf(KINDS, query.get('kind')),
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    type: keyOf(TYPES, query.get('type')),
    size: keyOf(SIZES, query.get('size')),
    text: (query.get('text') ?? '').trim().slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\u0000', ''),
  };
}

/** Whether the filter narrows anything. */
export function isNarrow({ kind, country, type, size, text }: DirectoryFilter): boolean {
  return [kind, country, type, size].some((part) => part !== null) || text !== '';
}

/** The filter in the words of the API. */
export function apiFilter({ kind, country, type, size, text }: DirectoryFilter) {
  return {
    kind: kind && KINDS[kind],
    country,
    type: type && TYPES[type],
    size: size && SIZES[size],
    text: text || null,
  };
}

/** The query of an address that asks for the filter, with its question mark; empty when nothing is asked. */
export function queryOf(
  { kind, country, type, size, text }: DirectoryFilter,
  more: Record<string, string> = {},
): string {
  const asked = Object.entries({ kind, country, type, size, text, ...more }).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
  );
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}

function keyOf<Table extends object>(table: Table, text: string | null): (keyof Table & string) | null {
  return text !== null && Object.hasOwn(table, text) ? (text as keyof Table & string) : null;
}
