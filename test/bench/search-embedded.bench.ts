import path from 'node:path';
import { SqliteSearchEngine, type SearchRequest } from '#libs/search';
import type { Bench, Figure } from './figure.js';
import { ManyDocuments } from './stage/many-documents.js';
import type { Stage } from './stage/stage.js';
import { quantileOf, rounded } from './stage/statistics.js';

const ROUNDS = 100;
const WARM_UP_ROUNDS = 10;
const BATCH = 500;
const FACETS = ['kind', 'topic', 'country', 'year', 'label'].map((facet) => ({ facet, chosen: [] }));

interface Bar {
  readonly p95Ms: number;
  readonly buildSeconds: number;
  readonly megabytes: number;
}

type Query = (documents: ManyDocuments) => Partial<SearchRequest> & { readonly text: string };

const QUERIES: Readonly<Record<string, Query>> = {
  typo: (documents) => ({ text: `${documents.mistyped(documents.word())} ${documents.word()} ` }),
  prefix: (documents) => ({ text: documents.word().slice(0, 4) }),
  'facet and filter': (documents) => ({
    text: `${documents.commonWord()} `,
    facets: FACETS,
    filter: {
      and: [
        { facet: 'kind', in: ['k1', 'k2'] },
        { facet: 'year', in: ['2001', '2005', '2009'] },
      ],
    },
  }),
};

/** The embedded engine in this process: 60 words a document, five facets; the slowest of its queries has to hold. */
function searchEmbedded(id: string, count: number, bar: Bar): Bench {
  return {
    id,
    async run(stage: Stage): Promise<Figure> {
      const file = path.join(await stage.folder(), 'index.sqlite');
      const documents = new ManyDocuments(count);
      const engine = new SqliteSearchEngine(() => file);
      let building = 0;
      const before = memory();
      for (const batch of documents.batches(BATCH)) {
        const started = performance.now();
        await engine.replace(batch);
        building += performance.now() - started;
      }
      const megabytes = memory() - before;
      const p95: [string, number][] = [];
      for (const [name, query] of Object.entries(QUERIES))
        p95.push([name, await p95Of(engine, () => query(documents))]);
      await engine.close();
      const value = Math.max(...p95.map(([, ms]) => ms));
      const seconds = building / 1000;
      return {
        ...{ id, value: rounded(value, 1), unit: 'ms', baseline: null, ratio: null, runs: ROUNDS },
        bar: `p95 <= ${bar.p95Ms} ms, <= ${bar.megabytes} MB, built in <= ${bar.buildSeconds} s`,
        holds: value <= bar.p95Ms && megabytes <= bar.megabytes && seconds <= bar.buildSeconds,
        note: `${p95.map(([name, ms]) => `${name} ${rounded(ms, 1)}`).join(', ')}; built in ${rounded(seconds, 1)} s, ${rounded(megabytes)} MB`,
      };
    },
  };
}

export const search10k = searchEmbedded('search-embedded-10k', 10_000, {
  ...{ p95Ms: 15, buildSeconds: 5, megabytes: 150 },
});
export const search100k = searchEmbedded('search-embedded-100k', 100_000, {
  ...{ p95Ms: 45, buildSeconds: 40, megabytes: 500 },
});

async function p95Of(engine: SqliteSearchEngine, query: () => ReturnType<Query>): Promise<number> {
  const times: number[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const request = { locale: 'en', page: 1, pageSize: 20, ...query() };
    const started = performance.now();
    await engine.search(request, { audiences: ['public'] });
    if (round >= 0) times.push(performance.now() - started);
  }
  return quantileOf(times, 0.95);
}

function memory(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
