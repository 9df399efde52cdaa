import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const API = 'dist/apps/api/src/main.js';

/** How a process of the hub is started. */
export type HubProcessOptions = {
  readonly env: Readonly<Record<string, string>>;
  /** What is run with Node; the server when left out. */
  readonly program?: readonly string[];
  /** A program that starts Node, such as `unshare`, with its arguments. */
  readonly wrapper?: readonly string[];
};

/** A real process, with what it prints. */
export class HubProcess {
  #output = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | string>;

  constructor({ env, program = [API], wrapper = [] }: HubProcessOptions) {
    const [command = '', ...args] = [...wrapper, process.execPath, ...program];
    // Nothing of the settings of the test run itself may reach the hub.
    const { PATH = '', HOME = '' } = process.env;
    const cache = path.resolve('.cache/compiled');
    this.#child = spawn(command, args, {
      env: { PATH, HOME, NODE_COMPILE_CACHE: cache, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString('utf8')));
    this.#ended = new Promise((resolve) =>
      this.#child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
    );
  }

  /** All that was printed so far. */
  get output(): string {
    return this.#output;
  }

  get processId(): number {
    return this.#child.pid ?? 0;
  }

  /** Sends a signal to this process alone. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** The exit code, or the signal that ended it. */
  ended(): Promise<number | string> {
    return this.#ended;
  }

  /** Waits until it says that it is ready. */
  async ready(): Promise<this> {
    await this.says('is ready at');
    return this;
  }

  /** Waits until something is printed; fails with the whole output when the process ends without it. */
  async says(words: string): Promise<void> {
    let over = false;
    void this.#ended.then(() => (over = true));
    while (!this.#output.includes(words)) {
      if (over) throw new Error(`It ended without saying "${words}":\n${this.#output}`);
      await pause(20);
    }
  }

  /** Asks it to stop and waits until it has. */
  async stop(): Promise<number | string> {
    this.signal('SIGTERM');
    return this.#ended;
  }
}

/** Processes and folders of one test file, cleared away at its end. */
export class Workshop {
  readonly #processes: HubProcess[] = [];
  readonly #folders: string[] = [];

  /** A new folder of its own below the system's folder for temporary files. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'hub-process-'));
    this.#folders.push(folder);
    return folder;
  }

  start(options: HubProcessOptions): HubProcess {
    const started = new HubProcess(options);
    this.#processes.push(started);
    return started;
  }

  /** Stops what still runs, embedded databases included, and removes the folders. */
  async clear(): Promise<void> {
    for (const running of this.#processes) running.signal('SIGTERM');
    await Promise.all(this.#processes.map((running) => running.ended()));
    for (const folder of this.#folders) {
      await killDatabase(folder);
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** A port that nobody uses now. */
export async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** Process number and port of the embedded database of a data folder, or null when none runs. */
export function databaseOf(dataFolder: string): { processId: number; port: number } | null {
  const file = path.join(dataFolder, 'postgres/cluster/postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { processId: Number(lines[0]), port: Number(lines[3]) };
}

/** The address of the embedded database of a data folder. */
export function databaseUrlOf(dataFolder: string): string {
  const password = readFileSync(path.join(dataFolder, 'postgres/password'), 'utf8').trim();
  return `postgres://hub:${password}@127.0.0.1:${databaseOf(dataFolder)?.port ?? 0}/hub`;
}

/** Waits until a condition holds; the time limit of the test ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(20);
}

/** Whether a process exists. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether this machine lets us make a mount of our own, which some faults need to be staged. */
export function canStageMounts(): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync(UNSHARE, [...STAGE, 'true']).status === 0;
}

/** A user and mount namespace of its own; what is mounted in it ends with it. */
const UNSHARE = 'unshare';
const STAGE = ['--user', '--map-root-user', '--mount'];

/** Runs shell commands that mount something and then the wrapped program, all in a namespace of its own. */
export function onStage(mounts: string): string[] {
  return [UNSHARE, ...STAGE, 'sh', '-c', `${mounts} && exec "$@"`, 'sh'];
}

async function killDatabase(dataFolder: string): Promise<void> {
  const { processId } = databaseOf(dataFolder) ?? { processId: 0 };
  if (processId === 0 || !isRunning(processId)) return;
  process.kill(processId, 'SIGQUIT');
  await until(() => databaseOf(dataFolder) === null || !isRunning(processId));
}
