import type { Bench, Figure } from './figure.js';
import { asker, compareInTurn, LIST_ROUNDS, p95Of, type Ask } from './stage/asking.js';
import { fillShelf } from './stage/long-shelf.js';
import type { Stage } from './stage/stage.js';
import { rounded } from './stage/statistics.js';

const ITEMS = 200_000;
const BAR_MS = 60;
const BAR_RATIO = 1.2;
const PAGE = 30;
const FAR_PAGE = 1_000;
const LONGEST_PAGE = 100;

/** What a page of a list asks for: a page of items, how many there are, and what the list can be narrowed by. */
const LIST = `query ($filter: KnowledgeFilter, $order: KnowledgeOrder!, $first: Int!, $after: String) {
  knowledge(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount totalIsMore
    edges { node { id kind slug address title { text locale } summary { text locale } topics mims label evidence day
      publishedAt updatedAt verifiedAt authority { id name } group { slug name } } }
    pageInfo { hasNextPage endCursor } }
  knowledgeFacets(filter: $filter) { name values { value count atLeast } } }`;
const ITEMS_ONLY = `query ($filter: KnowledgeFilter, $order: KnowledgeOrder!, $first: Int!, $after: String) {
  knowledge(filter: $filter, order: $order, first: $first, after: $after) {
    edges { node { id address title { text } } } pageInfo { hasNextPage endCursor } } }`;

/** What is asked of the list: nothing, each way to narrow it alone, and combinations that fit many, few or none. */
const FILTERS: Readonly<Record<string, { readonly filter: object; readonly order?: string }>> = {
  everything: { filter: {} },
  'a kind': { filter: { kind: 'case-study' } },
  'newest of a kind': { filter: { kind: 'news' }, order: 'DAY_DESC' },
  'last changed': { filter: {}, order: 'UPDATED' },
  topic: { filter: { marks: ['topic:data'] } },
  'topic of a kind': { filter: { kind: 'case-study', marks: ['topic:data'] } },
  'two topics of a kind': { filter: { kind: 'case-study', marks: ['topic:data', 'topic:skills'] } },
  'a frequent and a frequent mark': { filter: { marks: ['language:en', 'evidence:documented'] } },
  'a rare mark': { filter: { kind: 'case-study', marks: ['stage:stopped'] } },
  'three properties': {
    filter: { kind: 'case-study', marks: ['topic:data', 'country:DE', 'size:small'] },
  },
  'words of all': { filter: { text: 'lower valley' } },
  'words of some': { filter: { text: 'lamp posts' } },
  'words of one': { filter: { text: 'practice 77777 ' } },
  'words of none': { filter: { text: 'nowhere at all' } },
  'two letters': { filter: { text: '99' } },
  'words of a kind with a mark': {
    filter: { kind: 'case-study', marks: ['country:DE'], text: 'street twin' },
  },
};

interface Listed {
  readonly knowledge: {
    readonly edges: readonly unknown[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

/** The shelf with 200 000 items over HTTP: everything a page of a list asks for in one request, none from the cache. */
const bench: Bench = {
  id: 'knowledge-list',
  async run(stage: Stage): Promise<Figure> {
    const hub = await stage.hub();
    await fillShelf(hub.databaseUrl, ITEMS);
    const ask = asker<Listed>(hub.url);
    const p95: (readonly [string, number])[] = [];
    for (const [name, { filter, order = 'TITLE' }] of Object.entries(FILTERS))
      p95.push([name, await p95Of(() => ask(LIST, { filter, order, first: PAGE }))]);
    const after = await cursorBefore(ask, FAR_PAGE);
    const [near, far] = await compareInTurn(
      () => ask(ITEMS_ONLY, { order: 'TITLE', first: PAGE }),
      () => ask(ITEMS_ONLY, { order: 'TITLE', first: PAGE, after }),
    );
    return figureOf(p95, near, far);
  },
};

export default bench;

function figureOf(p95: readonly (readonly [string, number])[], near: number, far: number): Figure {
  const slowest = p95.toSorted(([, one], [, other]) => other - one);
  const worst = slowest[0]?.[1] ?? Number.NaN;
  const named = slowest.slice(0, 5).map(([name, ms]) => `${name} ${rounded(ms, 1)} ms`);
  return {
    id: 'knowledge-list',
    value: rounded(worst, 1),
    unit: 'ms',
    baseline: null,
    ratio: rounded(far / near, 2),
    bar: `p95 of each list with counts and facets <= ${BAR_MS} ms, page ${FAR_PAGE} <= ${BAR_RATIO} x page 1`,
    holds: worst <= BAR_MS && far / near <= BAR_RATIO,
    runs: LIST_ROUNDS,
    p95: rounded(worst, 1),
    note: `${ITEMS} items, pages of ${PAGE}; slowest: ${named.join(', ')}; page 1 ${rounded(near, 2)} ms, page ${FAR_PAGE} ${rounded(far, 2)} ms (medians, in turn)`,
  };
}

/** The cursor after which the page of that number begins. */
async function cursorBefore(ask: Ask<Listed>, page: number): Promise<string> {
  let after: string | null = null;
  for (let read = 0; read < (page - 1) * PAGE;) {
    const first = Math.min(LONGEST_PAGE, (page - 1) * PAGE - read);
    const { knowledge }: Listed = await ask(ITEMS_ONLY, { order: 'TITLE', first, after });
    after = knowledge.pageInfo.endCursor;
    read += knowledge.edges.length;
  }
  return after ?? '';
}
