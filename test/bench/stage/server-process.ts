import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A server under measurement, in a process of its own. */
export type ServerProcess = {
  /** Origin without a slash at its end. */
  readonly url: string;
  readonly processId: number;
  /** Milliseconds from the start of the process until the first answer. */
  readonly readyAfterMs: number;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
};

/** How a server is started. */
export type ServerOptions = {
  readonly program?: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The path that must answer 200 before the server counts as ready. */
  readonly readyPath: string;
  readonly patienceMs?: number;
};

const PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 15_000;

/**
 * Starts a server on a free port, which it is told by PORT, and waits until it answers.
 * @throws Error with its output when it ends before, or takes longer than `patienceMs`
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(options.program ?? process.execPath, options.args, {
    cwd: options.folder,
    env: { ...plainEnvironment(), PORT: String(port), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && options.program !== undefined,
  });
  const output = collect(child);
  const stop = () => end(child);
  const url = `http://localhost:${port}`;
  try {
    await untilReady(url + options.readyPath, child, options.patienceMs ?? PATIENCE_MS);
  } catch (error) {
    await stop();
    throw new Error(`${options.args.join(' ')}: ${String(error)}\n${output()}`, { cause: error });
  }
  return { url, processId: child.pid ?? 0, readyAfterMs: performance.now() - startedAt, stop };
}

/** The environment of this process without settings that would change what is measured. */
export function plainEnvironment(): Record<string, string> {
  const settings = /^(?:HUB_.*|npm_.*|DATABASE_URL|SMTP_URL|PORT|NODE_ENV|NODE_OPTIONS|NODE_CHANNEL_.*)$/;
  const kept = Object.entries(process.env).filter(
    ([name]) => !settings.test(name) || name === 'npm_config_cache',
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text = (text + chunk.toString('utf8')).slice(-4000)));
  return () => text;
}

async function untilReady(address: string, child: ChildProcess, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await pause(20);
  }
  throw new Error(`it was not ready within ${patienceMs / 1000} s`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
