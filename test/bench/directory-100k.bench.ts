import type { Bench, Figure } from './figure.js';
import { asker, compareInTurn, LIST_ROUNDS, p95Of, type Ask } from './stage/asking.js';
import { fillDirectory } from './stage/long-directory.js';
import type { Stage } from './stage/stage.js';
import { rounded } from './stage/statistics.js';

const MEMBERS = 100_000;
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
    const ask = asker<Listed>(hub.url);
    const p95: [string, number][] = [];
    for (const [name, filter] of Object.entries(FILTERS)) {
      p95.push([name, await p95Of(() => ask(LIST, { first: PAGE, ...filter }))]);
      p95.push([`count of ${name}`, await p95Of(() => ask(COUNT, filter))]);
    }
    p95.push(['countries', await p95Of(() => ask(COUNTRIES, {}))]);
    const after = await cursorBefore(ask, FAR_PAGE);
    const [near, far] = await compareInTurn(
      () => ask(LIST, { first: PAGE }),
      () => ask(LIST, { first: PAGE, after }),
    );
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
      runs: LIST_ROUNDS,
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
  readonly members: { readonly edges: readonly unknown[]; readonly pageInfo: { readonly endCursor: string } };
}

/** The cursor after which the page of that number begins. */
async function cursorBefore(ask: Ask<Listed>, page: number): Promise<string> {
  let after: string | null = null;
  for (let read = 0; read < (page - 1) * PAGE;) {
    const first = Math.min(LONGEST_PAGE, (page - 1) * PAGE - read);
    const { members }: Listed = await ask(LIST, { first, after });
    after = members.pageInfo.endCursor;
    read += members.edges.length;
  }
  return after ?? '';
}
