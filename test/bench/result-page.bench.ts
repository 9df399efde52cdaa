import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Bench, Figure, Skipped } from './figure.js';
import { load } from './stage/load.js';
import { Respondent } from './stage/respondents.js';
import { PROJECT, type Stage } from './stage/stage.js';
import { medianOf, rounded } from './stage/statistics.js';

const CLIENTS = 16;
const SECONDS = 4;
const ROUNDS = 5;
const BAR_PER_SECOND = 250;
const BAR_P95_MS = 60;

/** Result pages per second, rendered on the server for a signed-in steward. */
const bench: Bench = {
  id: 'result-page',
  async run(stage: Stage): Promise<Figure | Skipped> {
    if (!existsSync(path.join(PROJECT, 'dist/web/server/index.js')))
      return { id: 'result-page', skipped: 'the web pages are not built' };
    const hub = await stage.hub();
    const respondent = await Respondent.signIn(hub);
    const page = `/assessments/${await respondent.submitted()}/result`;
    const headers = { cookie: respondent.headers['cookie'] ?? '', accept: 'text/html' };
    const bytes = await bytesOf(hub.url + page, headers);
    const requestsOf = () => [{ method: 'GET' as const, path: page, headers }];
    const options = { server: hub, clients: CLIENTS, requestsOf };
    await load({ ...options, seconds: 3 });
    const perSecond: number[] = [];
    const firstBytes: number[] = [];
    const efforts: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const result = await load({ ...options, seconds: SECONDS });
      perSecond.push(result.perSecond);
      firstBytes.push(result.firstByteP95);
      efforts.push(result.effort ?? Number.NaN);
    }
    const value = medianOf(perSecond);
    const p95 = medianOf(firstBytes);
    return {
      id: 'result-page',
      value: rounded(value),
      unit: 'pages/s',
      baseline: null,
      ratio: null,
      bar: `>= ${BAR_PER_SECOND} pages/s, TTFB p95 <= ${BAR_P95_MS} ms`,
      holds: value >= BAR_PER_SECOND && p95 <= BAR_P95_MS,
      runs: ROUNDS,
      p95: rounded(p95, 1),
      note: `medians of rounds, 16 connections; p95 is that of the first byte; ${rounded(bytes / 1024)} KB of HTML a page; processor time per page ${rounded(medianOf(efforts))} µs`,
    };
  },
};

export default bench;

/** @throws Error when it is not the page of a result */
async function bytesOf(address: string, headers: Record<string, string>): Promise<number> {
  const response = await fetch(address, { headers, redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200 || !html.includes('</html>'))
    throw new Error(`${address} answered ${response.status}: ${html.slice(0, 300)}`);
  return Buffer.byteLength(html);
}
