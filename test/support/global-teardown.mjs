import { rmSync } from 'node:fs';
import pg from 'pg';

/** Drops what the run made. */
export default async function tearDown() {
  const client = new pg.Client({ connectionString: process.env.HUB_TEST_SERVER });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${process.env.HUB_TEST_TEMPLATE} WITH (FORCE)`);
  await client.end();
  const { database, dataFolder } = globalThis.hubTestDatabase ?? {};
  await database?.stop();
  if (dataFolder) rmSync(dataFolder, { recursive: true, force: true });
}
