import { codeOf, StartupError, type StartupFault } from './startup-error.js';

/** Where a failure happened, as far as a sentence about it needs to know. */
export type FailureContext = {
  readonly dataFolder: string;
  /** File with the whole output, named at the end of the sentence when the cause is not known. */
  readonly log?: string;
};

type Sign = readonly [sign: RegExp, fault: StartupFault, sentence: (context: FailureContext) => string];

const diskFull = ({ dataFolder }: FailureContext) =>
  `The disk that holds the data folder ${dataFolder} is full. Free at least 200 MB and start again.`;
const readOnly = ({ dataFolder }: FailureContext) =>
  `The data folder ${dataFolder} is read-only. Make it writable, or set HUB_DATA_DIR to a folder that is.`;
const forbidden = ({ dataFolder }: FailureContext) =>
  `The data folder ${dataFolder} belongs to another user or may not be written. Run the hub as its owner, or set HUB_DATA_DIR to a folder of your own.`;
const unusable = ({ dataFolder }: FailureContext) =>
  `The data folder ${dataFolder} cannot be made there: a part of its path is not a folder that takes new ones. Set HUB_DATA_DIR to another place.`;
const corrupted = ({ dataFolder, log }: FailureContext) =>
  `The database in ${dataFolder} is damaged and cannot be opened. Restore the data folder from a backup, or move it away to start empty${log === undefined ? '' : ` (details: ${log})`}.`;

/** Output of initdb, postgres and unshare that has a known cause; the first sign that fits counts. */
const SIGNS: readonly Sign[] = [
  // First, because the kernel refuses a user namespace beyond its limit with "No space left on device".
  [
    /unshare: (?:unshare failed|write failed|cannot open \/proc)|execution of the PostgreSQL server is not permitted|cannot be run as root/i,
    'root-refused',
    () =>
      'PostgreSQL does not run as root, and this machine does not allow a user namespace (unshare --user). Run the hub as a normal user, or set DATABASE_URL to a PostgreSQL server.',
  ],
  [/No space left on device|disk quota exceeded|Check free disk space/i, 'disk-full', diskFull],
  [/Read-only file system/i, 'folder-read-only', readOnly],
  [
    /failed to execute.*(?:Permission denied|Operation not permitted)|could not execute command.*Permission denied/is,
    'binaries-forbidden',
    () =>
      'The database programs may not be run: allow running them (chmod +x, no noexec mount on node_modules), or set DATABASE_URL to a PostgreSQL server.',
  ],
  [
    /error while loading shared libraries|failed to execute.*No such file|GLIBC_|cannot execute binary/i,
    'binaries-missing',
    () =>
      'The database programs do not fit this machine: delete node_modules and start again, or set DATABASE_URL to a PostgreSQL server.',
  ],
  [/has wrong ownership|has invalid permissions/i, 'folder-forbidden', forbidden],
  [
    /PANIC:|could not locate a valid checkpoint|incorrect checksum|invalid (?:checkpoint|primary|data in file|page)|control file|files are incompatible with server|is not a database cluster directory|required WAL directory|could not (?:access|open|read|find|load) .*(?:pg_|global|base|PG_VERSION|postgresql\.conf)/i,
    'database-corrupted',
    corrupted,
  ],
  [/Permission denied/i, 'folder-forbidden', forbidden],
];

/** The start-up error for what a database program printed before it gave up. */
export function errorFromOutput(output: string, context: FailureContext): StartupError {
  for (const [sign, fault, sentence] of SIGNS)
    if (sign.test(output)) return new StartupError(fault, sentence(context), { cause: output });
  const last = output.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
  const where = context.log === undefined ? '' : ` The log is ${context.log}.`;
  return new StartupError('database-failed', `The embedded database did not start: ${last}.${where}`, {
    cause: output,
  });
}

/** The start-up error for a failed file operation in the data folder; an unknown cause is passed through. */
export function errorFromFiles(error: unknown, context: FailureContext): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupError('disk-full', diskFull(context), { cause: error });
    case 'EROFS':
      return new StartupError('folder-read-only', readOnly(context), { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new StartupError('folder-forbidden', forbidden(context), { cause: error });
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
      return new StartupError('folder-unusable', unusable(context), { cause: error });
    default:
      return error;
  }
}

/** The start-up error for what PostgreSQL answers when its files are damaged or the disk is full; else passed through. */
export function errorFromServer(error: unknown, context: FailureContext): unknown {
  const code = codeOf(error);
  if (code === '53100') return new StartupError('disk-full', diskFull(context), { cause: error });
  if (/^(?:XX|58)/.test(code) || code === '28P01') return corruptedCluster(context, error);
  return error;
}

/** The error for a cluster whose files are not what they should be. */
export function corruptedCluster(context: FailureContext, cause?: unknown): StartupError {
  return new StartupError('database-corrupted', corrupted(context), { cause });
}
