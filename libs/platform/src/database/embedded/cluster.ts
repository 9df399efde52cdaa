import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { childEnvironment } from '../../config/index.js';
import { commandFor, errorFromSpawn, type Binaries, type Command } from './binaries.js';
import { corruptedCluster, errorFromFiles, errorFromOutput } from './diagnosis.js';
import { isAlive } from './postmaster.js';
import { codeOf, StartupError } from './startup-error.js';

/** Drafts that this very process is making now. */
const drafts = new Set<string>();

/** Name of the role and of the database that the hub uses inside the embedded cluster. */
export const HUB_ROLE = 'hub';

/** The folders of one embedded database. `home` is made whole or not at all. */
export type Cluster = {
  /** `<data folder>/postgres` */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly files: string;
  /** File with the generated password, readable by its owner only. */
  readonly passwordFile: string;
  readonly log: string;
  readonly dataFolder: string;
};

/** Where the embedded database of a data folder lies. */
export function clusterIn(dataFolder: string): Cluster {
  return clusterAt(path.join(dataFolder, 'postgres'), dataFolder);
}

/** Whether a data folder holds an embedded database already. */
export function hasEmbeddedDatabase(dataFolder: string): boolean {
  return existsSync(clusterIn(dataFolder).home);
}

/**
 * Makes the cluster when there is none. It is built under a private name and renamed when complete, so a half-made
 * one never counts, and of two makers at the same time one wins and the other uses the winner's.
 * @returns true when this call made it
 * @throws StartupError when it cannot be made, or when what is there is not a whole cluster of this version
 */
export async function ensureCluster(
  cluster: Cluster,
  binaries: Binaries,
  testing: boolean,
): Promise<boolean> {
  await removeLeftovers(cluster);
  const made = !existsSync(cluster.home) && (await makeCluster(cluster, binaries, testing));
  await checkVersion(cluster, binaries);
  return made;
}

/** The generated password of a cluster. */
export async function passwordOf(cluster: Cluster): Promise<string> {
  try {
    return (await readFile(cluster.passwordFile, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw corruptedCluster(cluster);
    throw errorFromFiles(error, cluster);
  }
}

function clusterAt(home: string, dataFolder: string): Cluster {
  return {
    home,
    files: path.join(home, 'cluster'),
    passwordFile: path.join(home, 'password'),
    log: path.join(home, 'postgres.log'),
    dataFolder,
  };
}

async function makeCluster(cluster: Cluster, binaries: Binaries, testing: boolean): Promise<boolean> {
  const draft = clusterAt(
    `${cluster.home}.making-${process.pid}-${randomBytes(4).toString('hex')}`,
    cluster.dataFolder,
  );
  drafts.add(path.basename(draft.home));
  try {
    await mkdir(draft.home, { mode: 0o700 });
    await writeFile(draft.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await initdb(draft, binaries, testing);
    return await moveIntoPlace(draft, cluster);
  } catch (error) {
    throw errorFromFiles(error, cluster);
  } finally {
    drafts.delete(path.basename(draft.home));
    await rm(draft.home, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function moveIntoPlace(draft: Cluster, cluster: Cluster): Promise<boolean> {
  try {
    await rename(draft.home, cluster.home);
  } catch (error) {
    // Another start was first: its cluster is whole, because it was renamed into place too.
    if (existsSync(cluster.files)) return false;
    throw error;
  }
  await syncFolder(cluster.dataFolder);
  return true;
}

/** Makes a rename survive a loss of power. Windows cannot open folders and does without. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function initdb(draft: Cluster, binaries: Binaries, testing: boolean): Promise<void> {
  const command = commandFor(binaries, 'initdb', [
    ...['-D', draft.files, '-U', HUB_ROLE, '-A', 'scram-sha-256', '--pwfile', draft.passwordFile],
    ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(testing ? ['--no-sync'] : []),
  ]);
  const { code, output } = await runToEnd(command);
  if (code !== 0) throw errorFromOutput(output, { dataFolder: draft.dataFolder });
}

/** Runs a program until it ends and collects what it prints. */
function runToEnd(command: Command): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, command.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: childEnvironment(),
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => reject(errorFromSpawn(error, command)));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Removes what makers that were killed half-way have left; a living maker's folder is not touched. */
async function removeLeftovers(cluster: Cluster): Promise<void> {
  const prefix = `${path.basename(cluster.home)}.making-`;
  for (const name of await readdir(cluster.dataFolder)) {
    if (!name.startsWith(prefix) || drafts.has(name)) continue;
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if (maker !== process.pid && isAlive(maker)) continue;
    await rm(path.join(cluster.dataFolder, name), { recursive: true, force: true });
  }
}

async function checkVersion(cluster: Cluster, binaries: Binaries): Promise<void> {
  const major = Number.parseInt(await readVersion(cluster), 10);
  if (!Number.isSafeInteger(major)) throw corruptedCluster(cluster);
  if (major === binaries.major) return;
  const facts = `The database in ${cluster.dataFolder} was made by PostgreSQL ${major}, but this version of the hub brings PostgreSQL ${binaries.major}`;
  if (major > binaries.major)
    throw new StartupError('database-newer', `${facts}: use the newer version of the hub that made it.`);
  throw new StartupError(
    'database-older',
    `${facts}: back the data up with the older version of the hub and restore it here.`,
  );
}

async function readVersion(cluster: Cluster): Promise<string> {
  try {
    return await readFile(path.join(cluster.files, 'PG_VERSION'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw corruptedCluster(cluster);
    throw errorFromFiles(error, cluster);
  }
}
