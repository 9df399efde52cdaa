import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupError } from './terminal.mjs';
import { inProject, root, runQuietly } from './tools.mjs';

const WITHIN_MS = 300_000;

/**
 * Proves that a fresh clone of the last commit starts with `npm start` alone: clones, starts, fetches the first page,
 * stops, and removes the clone.
 * @returns {Promise<number>} seconds from `npm start` to the first page
 * @throws SetupError with what was printed
 */
export async function freshStart() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-clone-'));
  try {
    const clone = path.join(folder, 'hub');
    await runQuietly(
      'git',
      ['clone', '--quiet', '--no-hardlinks', root, clone],
      'The project could not be cloned.',
    );
    return await startIn(clone);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startIn(clone) {
  const port = await freePort();
  const start = Date.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: plainEnvironment(port),
    shell: process.platform === 'win32',
  });
  let output = '';
  let code = null;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) =>
    child.once('close', (status, signal) => resolve((code = status ?? signal))),
  );
  while (!(await answers(port))) {
    if (code !== null) throw new SetupError('npm start ended in a fresh clone.', output);
    if (Date.now() - start > WITHIN_MS) {
      child.kill('SIGTERM');
      throw new SetupError('npm start showed no page within 5 minutes in a fresh clone.', output);
    }
    await pause(100);
  }
  const seconds = (Date.now() - start) / 1000;
  child.kill('SIGTERM');
  if ((await ended) !== 0)
    throw new SetupError(`npm start ended with ${code} when it was told to stop.`, output);
  return seconds;
}

/** Nothing of this project's own installation may help, and none of the settings of this run may reach the clone. */
function plainEnvironment(port) {
  const ours = /^(?:npm_(?!config_)|HUB_|DATABASE_URL$|SMTP_URL$|NODE_ENV$|NODE_COMPILE_CACHE$|JEST_)/;
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const folders = (kept.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(inProject('node_modules')));
  return { ...kept, PATH: folders.join(path.delimiter), PORT: String(port) };
}

async function answers(port) {
  try {
    const response = await fetch(`http://localhost:${port}/`);
    return response.ok && (await response.text()).includes('<html');
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
