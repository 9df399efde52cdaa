import { type LoaderFunctionArgs } from 'react-router';
import { run, type PageArgs } from '../graphql/document.server';
import { KindCountsQuery, KnowledgeEntranceQuery } from '../graphql/knowledge.operations.server';
import { COMMON_FACETS, SHELF_KIND_NAMES, SHELF_KINDS } from './kinds';
import { apiFilterOf, isNarrow, listFilterFrom, type ListFilter } from './list-filter';
import { readPage } from './read-list.server';

/** What one finds over all kinds; before anything is asked, what there is and what is new. */
export async function readEntrance(args: LoaderFunctionArgs) {
  const filter = listFilterFrom(args.url.searchParams, COMMON_FACETS, SHELF_KIND_NAMES);
  if (isNarrow(filter)) {
    const [found, kinds] = await Promise.all([
      readPage(args, filter, filter.text === '' ? 'UPDATED' : 'TITLE'),
      kindCounts(args, filter),
    ]);
    return { filter, kinds, found, newest: [], today: found.today };
  }
  const { knowledgeKinds, newest } = await run(args, KnowledgeEntranceQuery, {});
  const kinds = knowledgeKinds.map(({ name, count }) => ({ value: name, count, atLeast: false }));
  const today = new Date().toISOString().slice(0, 10);
  return { filter, kinds, found: null, newest: newest.edges.map(({ node }) => node), today };
}

/** How many items of each kind fit; the choice of a kind does not count against the others. */
async function kindCounts(args: PageArgs, filter: ListFilter) {
  const asked = SHELF_KINDS.map(
    ({ name }, at) => [`k${at}`, apiFilterOf({ ...filter, kind: name })] as const,
  );
  const counts = await run(args, KindCountsQuery, Object.fromEntries(asked));
  return SHELF_KINDS.map(({ name }, at) => ({
    value: name,
    count: counts[`k${at}`]?.totalCount ?? 0,
    atLeast: counts[`k${at}`]?.totalIsMore ?? false,
  })).filter(({ count }) => count > 0);
}
