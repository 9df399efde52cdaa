import type { Bench, Figure } from './figure.js';
import { fillDirectory } from './stage/long-directory.js';
import type { Stage } from './stage/stage.js';
import { medianOf, quantileOf, rounded } from './stage/statistics.js';

const MEMBERS = 100_000;
const ROUNDS = 60;
const WARM_UP = 5;
const BAR_MS = 50;
const BAR_RATIO = 1.2;
const PAGE = 50;
const FAR_PAGE = 1_000;
const LONGEST_PAGE = 100;

const LIST = `query ($kind: MembershipKind, $country: String, $type: MemberType, $size: PopulationClass, $text: String,
    $first: Int!, $after: String) {
  members(kind: $kind, country: $country, type: $type, size: $size, text: $text, first: $first, after: $after) {
    edges { node { id kind signedOn authority { id name type country } organisation { id name type country } } }
    pageInfo { hasNextPage endCursor } } }`;
const COUNT = `query ($kind: MembershipKind, $country: String, $type: MemberType, $size: PopulationClass, $text: String) {
  members(kind: $kind, country: $country, type: $type, size: $size, text: $text, first: 1) { totalCount } }`;
const COUNTRIES = `query ($kind: MembershipKind, $type: MemberType) {
  memberCountries(kind: $kind, type: $type) { country signatories supporters } }`;

/** What is asked of the list: each filter alone, and the combinations that fit few or none. */
const FILTERS: Readonly<Record<string, object>> = {
  all: {},
  kind: { kind: 'SUPPORTER' },
  country: { country: 'PT' },
  type: { type: 'NATIONAL' },
  size: { size: 'OVER_500000' },
  'text of many': { text: 'town' },
  'text of one': { text: 'town 77777 ' },
  'text of none': { text: 'nowhere at all' },
  'text of two letters': { text: '99' },
  'all at once': { kind: 'SIGNATORY', country: 'BG', type: 'NATIONAL', size: 'OVER_500000', text: 'town' },
};

/** The directory with 100 000 members over HTTP, one request after the other, none from the cache. */
const bench: Bench = {
  id: 'directory-100k',
  async run(stage: Stage): Promise<Figure> {
    const hub = await stage.hub();
    await fillDirectory(hub.databaseUrl, MEMBERS);
    const ask = asker(hub.url);
    const p95: [string, number][] = [];
    for (const [name, filter] of Object.entries(FILTERS)) {
      p95.push([name, await p95Of(() => ask(LIST, { first: PAGE, ...filter }))]);
      p95.push([`count of ${name}`, await p95Of(() => ask(COUNT, filter))]);
    }
    p95.push(['countries', await p95Of(() => ask(COUNTRIES, {}))]);
    const { near, far } = await compare(ask, await cursorBefore(ask, FAR_PAGE));
    const slowest = p95.toSorted(([, one], [, other]) => other - one);
    const worst = slowest[0]?.[1] ?? Number.NaN;
    const ratio = far / near;
    return {
      id: 'directory-100k',
      value: rounded(worst, 1),
      unit: 'ms',
      baseline: null,
      ratio: rounded(ratio, 2),
      bar: `p95 of each filter <= ${BAR_MS} ms, page ${FAR_PAGE} <= ${BAR_RATIO} x page 1`,
      holds: worst <= BAR_MS && ratio <= BAR_RATIO,
      runs: ROUNDS,
      p95: rounded(worst, 1),
      note: `${MEMBERS} members, pages of ${PAGE}; slowest: ${slowest
        .slice(0, 4)
        .map(([name, ms]) => `${name} ${rounded(ms, 1)} ms`)
        .join(
          ', ',
        )}; page 1 ${rounded(near, 2)} ms, page ${FAR_PAGE} ${rounded(far, 2)} ms (medians, in turn)`,
    };
  },
};

export default bench;

interface Listed {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string };
}

type Ask = (query: string, variables: object) => Promise<{ readonly members: Listed }>;

function asker(url: string): Ask {
  let asked = 0;
  return async (query, variables) => {
    // A variable nobody declared makes every body new to the cache in front of GraphQL.
    const body = JSON.stringify({ query, variables: { ...variables, asked: asked++ } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as {
      data: { members: Listed } | null;
      errors?: unknown;
    };
    if (data === null || errors !== undefined)
      throw new Error(`The directory refused: ${JSON.stringify(errors)}`);
    return data;
  };
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function p95Of(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) times.push(await millisecondsOf(work));
  return quantileOf(times.slice(WARM_UP), 0.95);
}

/** The cursor after which the page of that number begins. */
async function cursorBefore(ask: Ask, page: number): Promise<string> {
  let after: string | null = null;
  for (let read = 0; read < (page - 1) * PAGE;) {
    const first = Math.min(LONGEST_PAGE, (page - 1) * PAGE - read);
    const { members }: { members: Listed } = await ask(LIST, { first, after });
    after = members.pageInfo.endCursor;
    read += members.edges.length;
  }
  return after ?? '';
}

/** The first page and a far one, in turn. */
async function compare(ask: Ask, after: string): Promise<{ near: number; far: number }> {
  const near: number[] = [];
  const far: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    near.push(await millisecondsOf(() => ask(LIST, { first: PAGE })));
    far.push(await millisecondsOf(() => ask(LIST, { first: PAGE, after })));
  }
  return { near: medianOf(near), far: medianOf(far) };
}
