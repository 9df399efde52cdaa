import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/*
 * What .ci/run does: every static check, every test, and the start from a fresh clone. Uses only what Node 20 brings,
 * because nothing may be installed yet. Ends with one line that counts the whole.
 */
const root = path.dirname(import.meta.dirname);
const JEST_RESULTS = path.join(root, '.cache', 'jest-results.json');
const FIRST_PAGE_WITHIN_MS = 600_000;
const STOPPED_WITHIN_MS = 15_000;

const total = { passed: 0, failed: 0 };

await staticChecks();
await tests();
await freshClone();

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a command, shows what it prints, and returns that with its exit code. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const show = (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

function title(text) {
  process.stdout.write(`\n== ${text}\n`);
}

async function staticChecks() {
  title('static checks (npm run check)');
  const { code, output } = await run('npm', ['run', 'check']);
  const [passed, failed] = ['passed', 'failed'].map((word) => output.split(`: ${word}\n`).length - 1);
  count(passed, failed);
  if (code !== 0 && failed === 0) count(0, 1);
}

async function tests() {
  title('tests (npm test)');
  rmSync(JEST_RESULTS, { force: true });
  const { code } = await run('npm', ['test', '--', '--ci', '--json', '--outputFile', JEST_RESULTS]);
  if (!existsSync(JEST_RESULTS)) return count(0, 1);
  const results = JSON.parse(readFileSync(JEST_RESULTS, 'utf8'));
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = results;
  process.stdout.write(
    `tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`,
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  count(numPassedTests, failed);
  if (code !== 0 && failed === 0) count(0, 1);
}

/** `npm start` in a clone without node_modules and without any setting must lead to a page, and stop when told to. */
async function freshClone() {
  title('fresh clone (npm start)');
  const folder = mkdtempSync(path.join(tmpdir(), 'living-hub-clone-'));
  const started = Date.now();
  let hub;
  try {
    const cloned = await run('git', ['clone', '--quiet', root, folder]);
    if (cloned.code !== 0) return count(0, 1);
    const port = await freePort();
    hub = spawn('npm', ['start'], {
      cwd: folder,
      env: bareEnvironment(port),
      stdio: 'inherit',
      detached: true,
    });
    const page = await firstPage(port, hub);
    process.stdout.write(
      `first page after ${Math.round((Date.now() - started) / 1000)} s: ${page ?? 'none'}\n`,
    );
    const stopped = await stop(hub);
    process.stdout.write(`stopped with exit code ${stopped ?? 'none: it did not stop in time'}\n`);
    count((page === 200) + (stopped === 0), (page !== 200) + (stopped !== 0));
  } finally {
    if (hub?.pid && hub.exitCode === null) process.kill(-hub.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function bareEnvironment(port) {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'npm_config_cache', 'npm_config_registry'];
  const entries = kept.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  return { ...Object.fromEntries(entries), PORT: String(port) };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function firstPage(port, hub) {
  for (
    const end = Date.now() + FIRST_PAGE_WITHIN_MS;
    Date.now() < end && hub.exitCode === null;
    await pause(200)
  ) {
    const response = await fetch(`http://localhost:${port}/`).catch(() => null);
    if (response) return response.status;
  }
  return null;
}

async function stop(hub) {
  const ended = new Promise((resolve) => hub.once('exit', (code) => resolve(code)));
  hub.kill('SIGTERM');
  return Promise.race([ended, pause(STOPPED_WITHIN_MS, null)]);
}
