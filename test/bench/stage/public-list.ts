import path from 'node:path';
import type { Request } from 'autocannon';
import { compareLoads, type Comparison } from './comparison.js';
import { fillSignatories } from './long-list.js';
import { PROJECT, type Stage } from './stage.js';

const CLIENTS = 16;
const SECONDS = 4;
/** Rounds of each side that a figure about the list rests on. */
export const LIST_ROUNDS = 5;

const QUERY = `query ($first: Int!) { signatories(first: $first) {
  edges { node { id authority { id name country region { code name } } } } } }`;

/**
 * The public list over GraphQL against the same two statements without it, 16 clients each, in turn.
 *
 * @param cached false adds a variable to every request that the operation does not declare. The cache in front of
 *   GraphQL keys on the whole body, so it never finds the answer; GraphQL itself ignores the variable.
 */
export async function compareList(stage: Stage, cached: boolean): Promise<Comparison> {
  const hub = await stage.hub();
  await fillSignatories(hub.databaseUrl);
  const plain = await stage.start({
    args: [path.join(PROJECT, 'dist/test/bench/baseline/plain-list.server.js'), hub.databaseUrl],
    folder: PROJECT,
    readyPath: '/list',
  });
  await assertSameAnswer(hub.url, plain.url);
  const comparison = await compareLoads(
    {
      server: hub,
      clients: CLIENTS,
      seconds: SECONDS,
      requestsOf: () => [cached ? cachedRequest() : uncachedRequest()],
    },
    {
      server: plain,
      clients: CLIENTS,
      seconds: SECONDS,
      requestsOf: () => [{ method: 'GET', path: '/list' }],
    },
    { rounds: LIST_ROUNDS, warmUpSeconds: 3 },
  );
  await plain.stop();
  return comparison;
}

function cachedRequest(variables: object = {}): Request {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { first: 20, ...variables } }),
  };
}

let asked = 0;

function uncachedRequest(): Request {
  return {
    ...cachedRequest(),
    setupRequest: (request) => {
      asked += 1;
      return { ...request, ...cachedRequest({ asked }) };
    },
  };
}

/** @throws Error when the two servers do not say the same, since comparing them would then mean nothing */
async function assertSameAnswer(hub: string, plain: string): Promise<void> {
  const { method, headers, body } = cachedRequest();
  const init = { method: method ?? 'POST', headers: headers as Record<string, string>, body: String(body) };
  const viaGraphql = await (await fetch(`${hub}/graphql`, init)).text();
  const viaPlain = await (await fetch(`${plain}/list`)).text();
  if (viaGraphql.trim() !== viaPlain) throw new Error(`Not the same list:\n${viaGraphql}\n${viaPlain}`);
}
