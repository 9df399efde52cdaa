import { type MimStatus } from './types';

/** The steps a MIM climbs, the lowest first. */
export const STATUSES: readonly MimStatus[] = [
  'PROPOSAL',
  'WORK_ITEM',
  'CAPABILITIES',
  'SPECIFICATION',
  'GOVERNANCE',
];

const LONGEST_TEXT = 100;

/** What narrows the catalogue, as its address says. */
export interface CatalogueFilter {
  readonly text: string;
  readonly family: string | null;
  readonly edition: string | null;
  readonly status: MimStatus | null;
}

/** The filter an address asks for. What it does not know it leaves out, so that no address ends in an error. */
export function catalogueFilterFrom(query: URLSearchParams): CatalogueFilter {
  const [family = '', edition = ''] = (query.get('edition') ?? '').split('/');
  const isEdition = /^[a-z0-9-]{1,60}$/.test(family);
  return {
    text: (query.get('text') ?? '').trim().slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\u0000', ''),
    family: isEdition ? family : null,
    edition: isEdition && /^[\w.-]{1,40}$/.test(edition) ? edition : null,
    status: STATUSES.find((status) => status.toLowerCase() === query.get('status')) ?? null,
  };
}

/** Whether the filter narrows anything. */
export function isNarrow({ edition, family, status, text }: CatalogueFilter): boolean {
  return text !== '' || [edition, family, status].some((part) => part !== null);
}

/** How addresses name an edition of a family, or a family as a whole. */
export function editionChoice(family: string | null, edition: string | null): string {
  return [family, edition].filter((part) => part !== null).join('/');
}

/** The query of an address that asks for the filter, from an item on; empty when nothing is asked. */
export function catalogueQuery(
  { edition, family, status, text }: CatalogueFilter,
  after: string | null,
): string {
  const asked = {
    text,
    edition: editionChoice(family, edition),
    status: status?.toLowerCase() ?? '',
    after: after ?? '',
  };
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
