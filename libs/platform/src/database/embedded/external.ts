import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Secret } from '../../config/index.js';
import { codeOf, StartupError } from './startup-error.js';

/** The oldest major version of PostgreSQL that the hub's SQL is written for. */
export const OLDEST_POSTGRES = 15;

const CONNECT_WITHIN_MS = 8000;
const STARTING_WITHIN_MS = 30_000;

/**
 * Checks that the server named by DATABASE_URL answers, lets us in and is new enough.
 * @returns its version, for example `16.4`
 * @throws StartupError `database-unreachable`, `database-refused` or `database-older`; the password is never in it
 */
export async function checkExternalDatabase(url: Secret): Promise<string> {
  const deadline = Date.now() + STARTING_WITHIN_MS;
  for (;;) {
    try {
      return checkVersion(await readVersion(url), placeOf(url));
    } catch (error) {
      // The server says that it is just starting: it will answer soon.
      if (codeOf(error) !== '57P03' || Date.now() > deadline) throw errorFromConnecting(error, url);
      await pause(500);
    }
  }
}

/** Host, port and database of a connection string, without user and password. */
export function placeOf(url: Secret): string {
  const { hostname, port, pathname } = new URL(url.reveal());
  return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
}

/** The start-up error for a failed connection; errors that are none are passed through. */
export function errorFromConnecting(error: unknown, url: Secret): unknown {
  if (error instanceof StartupError) return error;
  const place = placeOf(url);
  const code = codeOf(error) || codeOfFirst(error);
  const sentence = SENTENCES[code];
  if (sentence !== undefined) return new StartupError(sentence[0], sentence[1](place), { cause: error });
  const reason = code === '' && error instanceof Error ? error.message : code;
  return new StartupError(
    'database-unreachable',
    `The database at ${place} (DATABASE_URL) cannot be used: ${reason}. Check the address and the server.`,
    { cause: error },
  );
}

type Sentence = readonly ['database-unreachable' | 'database-refused', (place: string) => string];

const unreachable: Sentence = [
  'database-unreachable',
  (place) =>
    `No database answers at ${place} (DATABASE_URL). Start it, or mend the address; without DATABASE_URL the hub brings its own.`,
];
const refused: Sentence = [
  'database-refused',
  (place) =>
    `The database at ${place} refuses the user or password in DATABASE_URL. Mend them, or allow this machine in the server's pg_hba.conf.`,
];
const missing: Sentence = [
  'database-refused',
  (place) =>
    `The server of DATABASE_URL answers, but it has no database ${place}. Create it, or mend the name.`,
];

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  '28P01': refused,
  '28000': refused,
  '3D000': missing,
};

async function readVersion(url: Secret): Promise<string> {
  const client = new Client({
    connectionString: url.reveal(),
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    application_name: 'living-hub start',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Refuses a version that is too old; the version's first word otherwise. */
export function checkVersion(version: string, place: string): string {
  const major = Number.parseInt(version, 10);
  if (major >= OLDEST_POSTGRES) return version.split(' ')[0] ?? version;
  const message = `The database at ${place} is PostgreSQL ${version}; the hub needs version ${OLDEST_POSTGRES} or newer.`;
  throw new StartupError('database-older', message);
}

/** Node reports a host with several addresses as one error that holds one per address. */
function codeOfFirst(error: unknown): string {
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
