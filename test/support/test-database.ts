import pg from 'pg';
import { HubSeed, createHubApplication } from '#libs/hub';
import {
  HubConfig,
  Secret,
  createLogger,
  loadConfig,
  openForMigrations,
  runMigrations,
} from '#libs/platform';
import { migrations } from '../../migrations/index.js';

/** Settings of a hub under test on one database: demo people are there, little is logged. */
export function testConfig(
  databaseUrl: string,
  port: number,
  publicUrl = `http://localhost:${port}`,
): HubConfig {
  const config = loadConfig({
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HUB_PUBLIC_URL: publicUrl,
    HUB_LOG_TO: 'stdout',
    HUB_LOG_LEVEL: 'error',
  });
  return new HubConfig({ ...config, demo: true, mail: { ...config.mail, transport: 'kept' } });
}

/** The address of another database on the same server. */
export function onSameServer(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Works with the server's own database, where databases are made and dropped. */
async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** A fresh name, so that runs beside each other on one server do not meet. */
function databaseName(): string {
  return `hub_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
}

const TEMPLATE_LOCK = 4_855_001;

/** Makes the template unless another test file has: a database with all migrations and the demo content. */
async function ensureTemplate(serverUrl: string, template: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    const draft = `${template}_draft`;
    await client.query(`CREATE DATABASE ${draft}`);
    await fill(onSameServer(serverUrl, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
}

async function fill(databaseUrl: string): Promise<void> {
  const dataSource = await openForMigrations(new Secret(databaseUrl), migrations);
  await runMigrations(dataSource).finally(() => dataSource.destroy());
  const app = await createHubApplication(testConfig(databaseUrl, 3000), createLogger('error'));
  await app.init();
  await app
    .get(HubSeed)
    .run()
    .finally(() => app.close());
}

/** A copy of the template; returns its address. */
export async function copyTemplate(serverUrl: string, template: string): Promise<string> {
  await ensureTemplate(serverUrl, template);
  const name = databaseName();
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return onSameServer(serverUrl, name);
}

/** Drops a database, whoever is connected to it. */
export async function dropDatabase(serverUrl: string, databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
