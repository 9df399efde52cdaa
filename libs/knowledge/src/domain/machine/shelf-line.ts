import type { Locale } from '#libs/kernel';
import { titleIn } from '../shelf-title.js';
import type { ShelfView } from '../shelf-view.js';

/** The columns of the downloads, in their order; the labels of trust stand beside every item. */
export const SHELF_COLUMNS = [
  'kind',
  'address',
  'title',
  'summary',
  'language',
  'topics',
  'mims',
  'day',
  'owner',
  'label',
  'evidence',
  'sourceNote',
  'sourceUrl',
  'sourceLicence',
  'publication',
  'updatedAt',
  'verifiedAt',
] as const;

/** An item as one flat line of a download. */
export type ShelfLine = Readonly<Record<(typeof SHELF_COLUMNS)[number], string | number | null>>;

/** What the line says that the item itself does not know. */
export interface LineFacts {
  /** The origin of the hub: lines travel without it otherwise. */
  readonly origin: string;
  readonly owner: string;
  readonly verifiedAt: Date;
}

/** The line of an item, in the language of the reader where there is one. */
export function shelfLine(item: ShelfView, locale: Locale, facts: LineFacts): ShelfLine {
  const { address, body, day, kind, language, publication, updatedAt } = item;
  const { evidence, mims, source, summary, topics } = body;
  return {
    kind,
    address: `${facts.origin}${address}`,
    title: titleIn(body, locale),
    summary: titleIn({ language, title: summary }, locale),
    language,
    topics: topics.join('; '),
    mims: mims.join('; '),
    day,
    owner: facts.owner,
    label: source.label,
    evidence,
    sourceNote: source.note,
    sourceUrl: source.url ?? null,
    sourceLicence: source.licence ?? null,
    publication,
    updatedAt: updatedAt.toISOString(),
    verifiedAt: facts.verifiedAt.toISOString(),
  };
}
