import pg from 'pg';
import type { Bench, Figure } from './figure.js';
import { BENCH_FAMILY, EDITIONS, fillMims, MIMS } from './stage/long-mims.js';
import { millisecondsOf, PublicQuestion } from './stage/public-question.js';
import type { Stage } from './stage/stage.js';
import { medianOf, quantileOf, rounded } from './stage/statistics.js';

const ROUNDS = 100;
const WARM_UP = 10;
const BAR_MS = 60;

const TEXT = '{ text locale origin outdated }';
const PAGE = `query ($family: String!, $edition: String!, $slug: String!) {
  mim(family: $family, edition: $edition, slug: $slug) {
    id address number name ${TEXT} longName ${TEXT} objective ${TEXT} forMayor ${TEXT} forBuyer ${TEXT} forEngineer ${TEXT}
    category status publication updatedAt verifiedAt source { label note url licence readOn }
    edition { name state address } newerVersion { address name { text } edition { name } }
    capabilities { key number title ${TEXT} text ${TEXT} }
    mechanisms { key number title ${TEXT} text ${TEXT} specifications { key name url } fulfils { requirement how { text } } }
    sections { key part title { text } text { text } } tests { key title { text } url } statuses { status since source }
    decisions { date body outcome { text } } roles { role holder } aliases { name edition }
    restsOn { references to { address number name { text } } } neededBy { references from { address number name { text } } }
    withdrawnRequirements { key number }
    requirements(first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { node {
      key number address level capability text ${TEXT} plain ${TEXT} references { raw state targetKey } } } } } }`;

const PLAIN_MIM = 'SELECT m.* FROM mim m WHERE family = $1 AND edition = $2 AND slug = $3';
const PLAIN_REQUIREMENTS = 'SELECT * FROM mim_requirement WHERE mim_id = $1 ORDER BY position LIMIT 100';

/** All that the page of a MIM shows, over HTTP and none from the cache, against reading the same rows with plain SQL. */
const bench: Bench = {
  id: 'mim-page',
  async run(stage: Stage): Promise<Figure> {
    const hub = await stage.hub();
    await fillMims(hub.databaseUrl);
    const question = new PublicQuestion(hub.url, PAGE);
    const client = new pg.Client({ connectionString: hub.databaseUrl });
    await client.connect();
    const [ours, plain]: [number[], number[]] = [[], []];
    try {
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        const place = placeOf(round);
        ours.push(await millisecondsOf(() => question.anew(place)));
        plain.push(await millisecondsOf(() => readPlainly(client, Object.values(place))));
      }
    } finally {
      await client.end();
    }
    const [times, baseline] = [ours.slice(WARM_UP), medianOf(plain.slice(WARM_UP))];
    const p95 = quantileOf(times, 0.95);
    return {
      id: 'mim-page',
      value: rounded(medianOf(times), 2),
      unit: 'ms',
      baseline: rounded(baseline, 2),
      ratio: rounded(medianOf(times) / baseline, 2),
      bar: `p95 <= ${BAR_MS} ms`,
      holds: p95 <= BAR_MS,
      runs: ROUNDS,
      p95: rounded(p95, 1),
      note: '50 000 requirements in 20 editions; the GraphQL query of the page with its first 100 requirements, another MIM each round; baseline: SELECT of the same rows on one connection',
    };
  },
};

export default bench;

function placeOf(round: number): { family: string; edition: string; slug: string } {
  const edition = `${1 + (round % EDITIONS)}.0`;
  return { family: BENCH_FAMILY, edition, slug: `measured-${1 + (round % MIMS)}` };
}

async function readPlainly(client: pg.Client, place: string[]): Promise<void> {
  const { rows } = await client.query<{ id: string }>(PLAIN_MIM, place);
  await client.query(PLAIN_REQUIREMENTS, [rows[0]?.id]);
}
