import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { PERMISSIONS } from '#libs/accounts';
import { operationAccess, printHubSchema } from '#libs/platform';
import { startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
beforeAll(async () => void (hub = await startTestHub()));
afterAll(() => hub.stop());

describe('the GraphQL schema', () => {
  it('is the one in schema.graphql (write it anew with HUB_WRITE_SCHEMA=1 npm test -- test/architecture)', () => {
    const printed = printHubSchema(hub.app);
    if (process.env.HUB_WRITE_SCHEMA) writeFileSync('schema.graphql', printed);
    expect(readFileSync('schema.graphql', 'utf8')).toBe(printed);
  });

  it('lets exactly these people call each operation and route', () => {
    expect(operationAccess(hub.app)).toMatchSnapshot();
  });
});

describe('permissions', () => {
  it('that operations ask for are all explained in the one table', () => {
    const asked = operationAccess(hub.app).flatMap(
      ({ access }) => /^permission ([a-z.]+)/.exec(access)?.[1] ?? [],
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !(name in PERMISSIONS))).toEqual([]);
  });
});

describe('the migrations', () => {
  it('leave nothing between the database and the entities', async () => {
    const { upQueries } = await hub.app.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
