import { run, type PageArgs } from '../../graphql/document.server';
import { ContentComparisonQuery, ContentTalkQuery } from '../../graphql/curation.operations.server';
import { type ContentChange, type ContentItem } from '../../graphql/curation.types';
import { type WebLocale } from '../../i18n/locales';
import { hubRequest } from '../../server/hub-request.server';
import { type NamedChange } from '../changes-list';
import { formWords } from '../form/words.server';
import { placeNamer } from './item.server';

/** What two revisions differ in, with the names of the places. */
export interface ComparisonPage {
  readonly item: Pick<ContentItem, 'id' | 'title' | 'kind' | 'revisions'>;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly NamedChange[];
  readonly total: number;
}

/** The two revisions that the address names; unless it does, the last two. */
export async function comparisonOf(args: PageArgs, itemId: string): Promise<ComparisonPage> {
  const { searchParams } = args.url;
  const { contentItem } = await run(args, ContentTalkQuery, { id: itemId });
  const [newest, second] = contentItem.revisions;
  const to = searchParams.get('to') ?? newest?.id ?? '';
  const from = searchParams.get('from') ?? second?.id ?? to;
  const found = await run(args, ContentComparisonQuery, { itemId, from, to });
  const { changes, total } = found.contentComparison;
  const named = await namedChanges(args.context.get(hubRequest).locale, changes);
  return { item: found.contentItem, from, to, changes: named, total };
}

/** Changes with the names of their places in the language of the page. */
export async function namedChanges(
  locale: WebLocale,
  changes: readonly ContentChange[],
): Promise<readonly NamedChange[]> {
  const words = await formWords(locale);
  const name = placeNamer((property) => words.label(property));
  return changes.map((change) => ({ ...change, name: name(change.path, change.locale) }));
}
