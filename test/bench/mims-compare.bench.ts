import pg from 'pg';
import type { Bench, Figure } from './figure.js';
import { BENCH_FAMILY, EDITIONS, fillMims } from './stage/long-mims.js';
import { millisecondsOf, PublicQuestion } from './stage/public-question.js';
import type { Stage } from './stage/stage.js';
import { medianOf, quantileOf, rounded } from './stage/statistics.js';

const ROUNDS = 60;
const WARM_UP = 6;
const BAR_MS = 150;

const COMPARE = `query ($family: String!, $from: String!, $to: String!) {
  editionComparison(family: $family, from: $from, to: $to) { from { name } to { name } mims {
    change renumbered renamed from { number name { text } address } to { number name { text } address }
    totals { same reworded renumbered levelChanged added gone }
    requirements(first: 10) { totalCount pageInfo { hasNextPage endCursor } edges { node {
      change reworded renumbered levelChanged from { number address level text } to { number address level text }
      words { kind text } } } } } } }`;

const PLAIN = `SELECT m.slug, r.key, r.number, r.level, r.text FROM mim m JOIN mim_requirement r ON r.mim_id = m.id
  WHERE m.family = $1 AND m.edition IN ($2, $3)`;

/** Two editions of 2500 requirements each, compared over HTTP and none from the cache. */
const bench: Bench = {
  id: 'edition-compare',
  async run(stage: Stage): Promise<Figure> {
    const hub = await stage.hub();
    await fillMims(hub.databaseUrl);
    const question = new PublicQuestion(hub.url, COMPARE);
    const client = new pg.Client({ connectionString: hub.databaseUrl });
    await client.connect();
    const [ours, plain]: [number[], number[]] = [[], []];
    try {
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        const earlier = 1 + (round % (EDITIONS - 1));
        const names = { family: BENCH_FAMILY, from: `${earlier}.0`, to: `${earlier + 1}.0` };
        ours.push(await millisecondsOf(() => question.anew(names)));
        plain.push(await millisecondsOf(() => client.query(PLAIN, Object.values(names))));
      }
    } finally {
      await client.end();
    }
    const [times, baseline] = [ours.slice(WARM_UP), medianOf(plain.slice(WARM_UP))];
    const p95 = quantileOf(times, 0.95);
    return {
      id: 'edition-compare',
      value: rounded(medianOf(times), 1),
      unit: 'ms',
      baseline: rounded(baseline, 1),
      ratio: rounded(medianOf(times) / baseline, 2),
      bar: `p95 <= ${BAR_MS} ms`,
      holds: p95 <= BAR_MS,
      runs: ROUNDS,
      p95: rounded(p95, 1),
      note: '2500 requirements on each side, a tenth reworded, words of the first 10 changes of each MIM; baseline: SELECT of the texts on one connection',
    };
  },
};

export default bench;
