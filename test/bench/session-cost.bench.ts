import type { Request } from 'autocannon';
import type { Bench, Figure } from './figure.js';
import { compareLoads } from './stage/comparison.js';
import { fillSignatories } from './stage/long-list.js';
import { Respondent } from './stage/respondents.js';
import type { Stage } from './stage/stage.js';
import { rounded } from './stage/statistics.js';

const CLIENTS = 16;
const SECONDS = 4;
const ROUNDS = 5;
const BAR = 1.3;

const QUERY = `query ($first: Int!) { signatories(first: $first) {
  edges { node { id authority { id name country region { code name } } } } } }`;

/** What it costs to know who asks: the same query, none from the cache, asked with a session and without one. */
const bench: Bench = {
  id: 'session-cost',
  async run(stage: Stage): Promise<Figure> {
    const hub = await stage.hub();
    await fillSignatories(hub.databaseUrl);
    const { headers } = await Respondent.signIn(hub);
    const load = { server: hub, clients: CLIENTS, seconds: SECONDS };
    const anonymous = { ...load, requestsOf: () => [uncached({ 'content-type': 'application/json' })] };
    const signedIn = { ...load, requestsOf: () => [uncached(headers)] };
    const { value, baseline, spread, p95, effort } = await compareLoads(signedIn, anonymous, {
      rounds: ROUNDS,
      warmUpSeconds: 3,
    });
    const ratio = baseline / value;
    return {
      id: 'session-cost',
      value: rounded(value),
      unit: 'answers/s',
      baseline: rounded(baseline),
      ratio: rounded(ratio, 2),
      bar: `anonymous / signed in <= ${BAR}`,
      holds: ratio <= BAR,
      runs: ROUNDS,
      p95: rounded(p95, 1),
      note: `medians of rounds in turn, 16 clients; value with a session, baseline without; signed in / anonymous of single rounds ${spread}; ${effort}`,
    };
  },
};

export default bench;

let asked = 0;

/** The query with a variable it does not declare, so that the cache in front of GraphQL never knows the body. */
function uncached(headers: Readonly<Record<string, string>>): Request {
  const body = (): string => {
    asked += 1;
    return JSON.stringify({ query: QUERY, variables: { first: 20, asked } });
  };
  return {
    method: 'POST',
    path: '/graphql',
    headers: { ...headers },
    body: body(),
    setupRequest: (request) => ({ ...request, body: body() }),
  };
}
