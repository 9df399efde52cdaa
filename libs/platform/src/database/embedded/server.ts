import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment } from '../../config/index.js';
import { commandFor, errorFromSpawn, type Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import { errorFromFiles, errorFromOutput } from './diagnosis.js';
import { isAlive, readPostmaster } from './postmaster.js';
import { serverFlags } from './settings.js';
import { StartupError } from './startup-error.js';

const LOG_LIMIT_BYTES = 5_000_000;
const POLL_MS = 15;
/** Recovery after a crash can take long; a living server is waited for. */
const READY_WITHIN_MS = 300_000;

/** A server that was started, or `'occupied'` when another start was faster (its lock or its port). */
export type Launch = { readonly processId: number; readonly port: number } | 'occupied';

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 in a process group of its own, so that Ctrl-C in the terminal does
 * not reach it before the hub has drained, and waits until it accepts connections.
 * @throws StartupError when it gives up, with the cause read from its log
 */
export async function launchServer(cluster: Cluster, binaries: Binaries, testing: boolean): Promise<Launch> {
  const port = await freePort();
  const command = commandFor(binaries, 'postgres', ['-D', cluster.files, ...serverFlags(port, testing)]);
  const log = openLog(cluster);
  const child = spawn(command.program, command.args, {
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    env: childEnvironment(),
    windowsHide: true,
  });
  closeSync(log.descriptor);
  let failed: Error | null = null;
  child.once('error', (error) => (failed = error));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    await pause(POLL_MS);
    if (failed !== null) throw errorFromSpawn(failed, command);
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
      return explainEnd(logSince(cluster, log.size), cluster);
    const running = readPostmaster(cluster.files);
    if (running !== null && running !== 'empty' && running.processId === pid && running.state === 'ready') {
      child.unref();
      return { processId: pid, port };
    }
  }
  throw new StartupError(
    'database-failed',
    `The embedded database is not ready after 5 minutes: ${cluster.log}.`,
  );
}

/**
 * Stops a server: first the fast way (sessions end, everything is written), then, when that takes longer than
 * `patienceMs`, at once (nothing acknowledged is lost, the next start recovers). Resolves when it is gone.
 */
export async function stopServer(cluster: Cluster, processId: number, patienceMs = 5000): Promise<void> {
  if (await signalAndWait(cluster, processId, 'SIGINT', patienceMs)) return;
  await signalAndWait(cluster, processId, 'SIGQUIT', 2000);
}

async function signalAndWait(
  cluster: Cluster,
  processId: number,
  signal: 'SIGINT' | 'SIGQUIT',
  patienceMs: number,
): Promise<boolean> {
  try {
    process.kill(processId, signal);
  } catch {
    return true;
  }
  const deadline = Date.now() + patienceMs;
  while (isAlive(processId)) {
    if (Date.now() > deadline) return readPostmaster(cluster.files) === null;
    await pause(POLL_MS);
  }
  return true;
}

/** A port of 127.0.0.1 that is free now; another program may still be faster. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function explainEnd(output: string, cluster: Cluster): 'occupied' {
  const occupied =
    /lock file "[^"]*" (?:already exists|is empty)|Address already in use|pre-existing shared memory block|could not bind/i;
  if (occupied.test(output)) return 'occupied';
  throw errorFromOutput(output, cluster);
}

function openLog(cluster: Cluster): { descriptor: number; size: number } {
  try {
    const before = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
    if (before > LOG_LIMIT_BYTES) renameSync(cluster.log, `${cluster.log}.1`);
    return { descriptor: openSync(cluster.log, 'a', 0o600), size: before > LOG_LIMIT_BYTES ? 0 : before };
  } catch (error) {
    throw errorFromFiles(error, cluster);
  }
}

function logSince(cluster: Cluster, size: number): string {
  return readFileSync(cluster.log).subarray(size).toString('utf8');
}
