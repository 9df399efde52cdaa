import { medianOf, quantileOf } from './statistics.js';

const ROUNDS = 60;
const WARM_UP = 5;

/** Asks the API of a hub for some data of shape `T`. */
export type Ask<T> = (query: string, variables: object) => Promise<T>;

/** @returns a way to ask that the cache in front of GraphQL never answers */
export function asker<T>(url: string): Ask<T> {
  let asked = 0;
  return async (query, variables) => {
    // A variable nobody declared makes every body new to the cache.
    const body = JSON.stringify({ query, variables: { ...variables, asked: asked++ } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: T | null; errors?: unknown };
    if (data === null || errors !== undefined) throw new Error(`The hub refused: ${JSON.stringify(errors)}`);
    return data;
  };
}

/** Milliseconds that 95 of 100 rounds stay below, after a few to get warm. */
export async function p95Of(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) times.push(await millisecondsOf(work));
  return quantileOf(times.slice(WARM_UP), 0.95);
}

/** The median milliseconds of two ways of asking, taken in turn. */
export async function compareInTurn(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<readonly [number, number]> {
  const ofOne: number[] = [];
  const ofOther: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    ofOne.push(await millisecondsOf(one));
    ofOther.push(await millisecondsOf(other));
  }
  return [medianOf(ofOne), medianOf(ofOther)];
}

/** How many rounds `p95Of` counts. */
export const LIST_ROUNDS = ROUNDS;

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
