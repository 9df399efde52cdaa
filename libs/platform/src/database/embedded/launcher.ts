import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { Secret } from '../../config/index.js';
import { locateBinaries, type Binaries } from './binaries.js';
import { clusterIn, ensureCluster, HUB_ROLE, passwordOf, type Cluster } from './cluster.js';
import { errorFromServer } from './diagnosis.js';
import { prepareDataFolder } from './data-folder.js';
import { lockFileOf, readPostmaster, servesCluster, type Postmaster } from './postmaster.js';
import { launchServer, stopServer } from './server.js';
import { codeOf, StartupError } from './startup-error.js';

/** How an embedded database is started. */
export type EmbeddedOptions = {
  readonly dataFolder: string;
  /** Gives up durability for speed; only for data that may be lost. */
  readonly testing?: boolean;
  /** The database programs; found in node_modules when left out. */
  readonly binaries?: Binaries;
};

/** A running embedded database. */
export type EmbeddedDatabase = {
  /** Connection string with the generated password. */
  readonly url: Secret;
  readonly port: number;
  readonly processId: number;
  /** True when it was already running, started by someone else or left over after a crash. */
  readonly adopted: boolean;
  /** Log of the database server. */
  readonly log: string;
  /** Stops the server, whoever started it. Nothing acknowledged is lost. */
  stop(patienceMs?: number): Promise<void>;
};

const ATTEMPTS = 40;
const RETRY_MS = 150;
const SETTLE_WITHIN_MS = 60_000;

/**
 * Makes (first time), adopts (already running) or starts the PostgreSQL of a data folder and makes sure that the
 * hub's database is in it. Safe to call from several processes at the same time.
 * @throws StartupError with one sentence for the operator
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, testing = false } = options;
  await prepareDataFolder(dataFolder);
  const binaries = options.binaries ?? locateBinaries();
  const cluster = clusterIn(dataFolder);
  await ensureCluster(cluster, binaries, testing);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await findRunning(cluster);
    if (running !== null) {
      const adopted = await adopt(cluster, running);
      if (adopted !== null) return adopted;
    } else {
      const launch = await launchServer(cluster, binaries, testing);
      if (launch !== 'occupied') return open(cluster, launch, false);
    }
    await pause(RETRY_MS);
  }
  const message = `The database in ${dataFolder} is in use by processes that do not answer. Wait a moment and start again (details: ${cluster.log}).`;
  throw new StartupError('database-busy', message);
}

/** The ready server of a cluster, after waiting for one that is starting or stopping; null when there is none. */
async function findRunning(cluster: Cluster): Promise<Postmaster | null> {
  const deadline = Date.now() + SETTLE_WITHIN_MS;
  while (Date.now() < deadline) {
    const found = readPostmaster(cluster.files);
    if (found === null) return null;
    if (found === 'empty' || !servesCluster(found.processId, cluster.files)) {
      await removeStaleLock(cluster);
      return null;
    }
    if (found.state === 'ready') return found;
    await pause(50);
  }
  return null;
}

/**
 * Removes a lock file that names a process which is not this cluster's server. PostgreSQL itself believes any living
 * process of that number. The pause lets helpers of a server that was just killed end, and a server that is just
 * starting write its own number; the file is removed only when it is still the same.
 */
async function removeStaleLock(cluster: Cluster): Promise<void> {
  const file = lockFileOf(cluster.files);
  const before = textOf(file);
  await pause(300);
  const found = readPostmaster(cluster.files);
  const stale = found === 'empty' || (found !== null && !servesCluster(found.processId, cluster.files));
  if (stale && textOf(file) === before) rmSync(file, { force: true });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Uses a server that runs already; null when it went away meanwhile. */
async function adopt(cluster: Cluster, running: Postmaster): Promise<EmbeddedDatabase | null> {
  try {
    return await open(cluster, running, true);
  } catch (error) {
    // Refused, reset, shutting down or still starting: look again.
    if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03'].includes(codeOf(error))) return null;
    if (error instanceof Error && /terminated unexpectedly/.test(error.message)) return null;
    throw error;
  }
}

async function open(
  cluster: Cluster,
  server: { readonly processId: number; readonly port: number },
  adopted: boolean,
): Promise<EmbeddedDatabase> {
  const password = await passwordOf(cluster);
  const addressOf = (database: string) =>
    `postgres://${HUB_ROLE}:${password}@127.0.0.1:${server.port}/${database}`;
  const handle = {
    url: new Secret(addressOf(HUB_ROLE)),
    port: server.port,
    processId: server.processId,
    adopted,
    log: cluster.log,
    stop: (patienceMs?: number) => stopServer(cluster, server.processId, patienceMs),
  };
  try {
    await ensureDatabase(addressOf);
  } catch (error) {
    if (!adopted) await handle.stop();
    throw errorFromServer(error, cluster);
  }
  return handle;
}

async function ensureDatabase(addressOf: (database: string) => string): Promise<void> {
  try {
    await withClient(addressOf(HUB_ROLE), (client) => client.query('SELECT 1'));
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error;
    await withClient(addressOf('postgres'), createDatabase);
  }
}

async function createDatabase(client: Client): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${escapeIdentifier(HUB_ROLE)}`);
  } catch (error) {
    // Two starts at once: the other one has made it.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error;
  }
}

/** Runs work on one plain connection and closes it. */
async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that the server ends while idle would otherwise end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
