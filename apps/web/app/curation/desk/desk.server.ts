import { BrokenLinksQuery, BrokenRelationsQuery } from '../../graphql/broken.operations.server';
import { attempt, codeOf, run, type PageArgs } from '../../graphql/document.server';
import { ContentCountsQuery, ContentQueueQuery } from '../../graphql/curation.operations.server';
import {
  type BrokenLink,
  type BrokenRelation,
  type ContentKindInfo,
  type ContentListItem,
  type ContentQueue,
} from '../../graphql/curation.types';
import { hubRequest } from '../../server/hub-request.server';
import { kindLabels } from '../form/words.server';
import { TABS, type DeskChoice, type OfferedKind, type Tab } from './tabs';

/** Lists that are no queue of the editorial flow. */
type Unqueued = 'links' | 'relations';

const QUEUES: Readonly<Record<Exclude<Tab, Unqueued>, ContentQueue>> = {
  mine: 'MINE',
  review: 'TO_REVIEW',
  stale: 'STALE',
  all: 'ALL',
  gone: 'GONE',
};

const EVERYTHING: DeskChoice = { kind: '', group: '' };

/** An item of a list, with the name of its kind. */
export type DeskItem = ContentListItem & { readonly kindLabel: string };

/** What the desk shows. */
export interface Desk {
  readonly tab: Tab;
  readonly counts: Readonly<Partial<Record<Tab, number>>>;
  readonly filter: DeskChoice;
  readonly kinds: readonly OfferedKind[];
  readonly list: { readonly items: readonly DeskItem[]; readonly total: number } | null;
  readonly links: readonly BrokenLink[] | null;
  readonly relations: readonly BrokenRelation[] | null;
  /** Where the next page of the list is. */
  readonly next: string | null;
}

/** The desk with the list that the address names. */
export async function deskOf(args: PageArgs): Promise<Desk> {
  const { searchParams } = args.url;
  const tab = TABS.find((name) => name === searchParams.get('list')) ?? 'mine';
  const filter = { kind: searchParams.get('kind') ?? '', group: searchParams.get('group') ?? '' };
  const after = searchParams.get('after');
  const queue = QUEUES[isUnqueued(tab) ? 'mine' : tab];
  const wanted = { queue, kind: filter.kind || null, groupId: filter.group || null, after };
  const answer = await run(args, ContentQueueQuery, isUnqueued(tab) ? { ...wanted, after: null } : wanted);
  const kinds = await offered(args, answer.contentKinds);
  const counts = await countsOf(args);
  if (isUnqueued(tab)) {
    const broken = tab === 'links' ? await brokenLinks(args, after) : await brokenRelations(args, after);
    return { tab, counts, filter, kinds, list: null, links: null, relations: null, ...broken };
  }
  const { edges, pageInfo, totalCount: total } = answer.contentQueue;
  const labels = new Map(kinds.map(({ name, label }) => [name, label]));
  const items = edges.map(({ node }) => ({ ...node, kindLabel: labels.get(node.kind) ?? node.kind }));
  const next = pageInfo.hasNextPage ? addressOf(tab, filter, pageInfo.endCursor) : null;
  return { tab, counts, filter, kinds, list: { items, total }, links: null, relations: null, next };
}

async function offered(
  { context }: PageArgs,
  kinds: readonly Pick<ContentKindInfo, 'name' | 'group' | 'mayPropose'>[],
): Promise<OfferedKind[]> {
  const label = await kindLabels(context.get(hubRequest).locale);
  return kinds.map(({ name, group: { id, name: group }, mayPropose }) => ({
    name,
    label: label(name),
    group: { id, name: group },
    mayPropose,
  }));
}

async function countsOf(args: PageArgs): Promise<Desk['counts']> {
  const { data } = await attempt(args, ContentCountsQuery, {});
  if (data === null) return {};
  return { mine: data.mine.totalCount, review: data.review.totalCount, stale: data.stale.totalCount };
}

/** Only curators have such a list; everybody else finds it empty. */
async function brokenLinks(args: PageArgs, after: string | null): Promise<Pick<Desk, 'links' | 'next'>> {
  const answer = await attempt(args, BrokenLinksQuery, { after });
  if (codeOf(answer.errors[0]) === 'FORBIDDEN' || answer.data === null) return { links: [], next: null };
  const { edges, pageInfo } = answer.data.brokenLinks;
  const next = pageInfo.hasNextPage ? addressOf('links', EVERYTHING, pageInfo.endCursor) : null;
  return { links: edges.map(({ node }) => node), next };
}

async function brokenRelations(
  args: PageArgs,
  after: string | null,
): Promise<Pick<Desk, 'relations' | 'next'>> {
  const answer = await attempt(args, BrokenRelationsQuery, { after });
  if (codeOf(answer.errors[0]) === 'FORBIDDEN' || answer.data === null) return { relations: [], next: null };
  const { edges, pageInfo } = answer.data.brokenRelations;
  const next = pageInfo.hasNextPage ? addressOf('relations', EVERYTHING, pageInfo.endCursor) : null;
  return { relations: edges.map(({ node }) => node), next };
}

function isUnqueued(tab: Tab): tab is Unqueued {
  return tab === 'links' || tab === 'relations';
}

function addressOf(tab: Tab, { kind, group }: DeskChoice, after: string | null): string {
  const query = new URLSearchParams({ list: tab, ...(kind && { kind }), ...(group && { group }) });
  if (after !== null) query.set('after', after);
  return `/desk/content?${query.toString()}`;
}
