import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationAccess } from '#libs/platform';
import { Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);

afterAll(() => stage.strike());

describe('beside the pages', () => {
  it('every route of the API is answered by the API, not by the page that says that nothing is there', async () => {
    const routes = operationAccess(stage.hub.app)
      .map(({ operation }) => operation)
      .filter((operation) => operation.startsWith('GET '))
      .map((operation) => operation.slice('GET '.length).replaceAll(/:[a-z]+/gi, 'x'));
    expect(routes.length).toBeGreaterThan(20);
    const taken = [];
    for (const path of routes.filter((route) => !route.startsWith('/dev'))) {
      const reply = await fetch(`${stage.hub.url}${path}`, { redirect: 'manual' });
      if ((await reply.text()).includes('__reactRouterContext')) taken.push(path);
    }
    expect(taken).toEqual([]);
  });
});
