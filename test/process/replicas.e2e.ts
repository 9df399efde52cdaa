import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { migrations } from '../../migrations/index.js';
import { freePort, Workshop } from './support/hub-process.js';

const workshop = new Workshop();
const database = `hub_replicas_${randomUUID().slice(0, 8)}`;
const { HUB_TEST_SERVER: server = '' } = process.env;

async function onServer(sql: string, url = server): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

function databaseUrl(): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

describe('replicas on one server', () => {
  beforeAll(() => onServer(`CREATE DATABASE ${database}`));
  afterAll(async () => {
    await workshop.clear();
    await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }, 30_000);

  it('that start at the same time migrate once, and all serve', async () => {
    const folder = await workshop.folder();
    const ports = [await freePort(), await freePort()];
    const hubs = ports.map((PORT) =>
      workshop.start({
        env: {
          PORT,
          HUB_DATA_DIR: folder,
          DATABASE_URL: databaseUrl(),
          HUB_LOG_LEVEL: 'error',
          HUB_HOST: '127.0.0.1',
        },
      }),
    );
    await Promise.all(hubs.map((hub) => hub.ready()));
    const done = await onServer('SELECT name FROM migration ORDER BY id', databaseUrl());
    expect(done).toEqual(migrations.map(({ name }) => ({ name })));
    for (const port of ports) expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);
    expect(await Promise.all(hubs.map((hub) => hub.stop()))).toEqual([0, 0]);
  }, 60_000);

  it('have workers beside them, which stop when they are told to', async () => {
    const env = { DATABASE_URL: databaseUrl(), HUB_DATA_DIR: await workshop.folder() };
    const worker = workshop.start({ env, program: ['dist/apps/worker/src/main.js'] });
    await worker.says('The worker is ready.');
    expect(await worker.stop()).toBe(0);
  }, 60_000);

  it('have no worker beside the embedded database', async () => {
    const env = { HUB_DATA_DIR: await workshop.folder() };
    const worker = workshop.start({ env, program: ['dist/apps/worker/src/main.js'] });
    expect([await worker.ended(), worker.output]).toEqual([1, expect.stringContaining('needs DATABASE_URL')]);
  });
});
