import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * One database server for the whole run: the one named by DATABASE_URL, or a throw-away embedded one.
 * The template that every hub under test copies is made by the first of them.
 */
export default async function setUp() {
  process.env.HUB_TEST_TEMPLATE = `hub_template_${process.pid}_${Date.now()}`;
  if (process.env.DATABASE_URL) {
    process.env.HUB_TEST_SERVER = process.env.DATABASE_URL;
    return;
  }
  // Not through the front door: what Nest GraphQL leaves in this process's globals would reach every test file.
  const { startEmbeddedDatabase } = await import('../../dist/libs/platform/src/database/embedded/index.js');
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'hub-test-'));
  const database = await startEmbeddedDatabase({ dataFolder, testing: true });
  process.env.HUB_TEST_SERVER = database.url.reveal();
  globalThis.hubTestDatabase = { database, dataFolder };
}
