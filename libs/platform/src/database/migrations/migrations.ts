import { DataSource, type MigrationInterface } from 'typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import type { Secret } from '../../config/index.js';
import { codeOf, StartupError } from '../embedded/index.js';

/** A migration class, as TypeORM takes it. */
export type MigrationClass = new () => MigrationInterface;

/** How a database stands to the migrations that this version of the hub brings. */
export type MigrationState = {
  readonly done: readonly string[];
  readonly pending: readonly string[];
  /** In the database, but not in this version: a newer version of the hub has been here. */
  readonly unknown: readonly string[];
};

const TABLE = 'migration';
/** Work that only one process at a time may do on a database. */
const TURNS = { migrations: [0x4855, 3], content: [0x4855, 4] } as const;
const POLL_MS = 100;
/** How long a replica waits for another one that migrates. */
const PATIENCE_MS = 600_000;

/** A connection of its own for migrations: no time limit on statements, and it ends when they are done. */
export async function openForMigrations(
  url: Secret,
  migrations: readonly MigrationClass[],
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: url.reveal(),
    poolSize: 2,
    applicationName: 'living-hub migrations',
    migrations: [...migrations],
    migrationsTableName: TABLE,
    connectTimeoutMS: 10_000,
  });
  return dataSource.initialize();
}

/**
 * Brings the database up to date, each migration in a transaction of its own. Replicas that start together take
 * turns by an advisory lock, so every migration runs once. The lock is polled, because a session that waits inside
 * PostgreSQL would keep `CREATE INDEX CONCURRENTLY` of the one that migrates from ending.
 * @returns names of the migrations that this call ran
 * @throws StartupError `migration-failed` or `disk-full`; what ran before the failing one stays
 */
export async function runMigrations(dataSource: DataSource): Promise<readonly string[]> {
  try {
    const ran = await inTurn(dataSource, 'migrations', () =>
      dataSource.runMigrations({ transaction: 'each' }),
    );
    return ran.map(({ name }) => name);
  } catch (error) {
    throw asStartupError(error);
  }
}

/**
 * Does work while no other process does the same on this database; waits for one that is at it.
 * @throws StartupError `database-busy` when the other one has not ended after ten minutes
 */
export async function inTurn<T>(
  dataSource: DataSource,
  turn: keyof typeof TURNS,
  work: () => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const key = [...TURNS[turn]];
  try {
    await takeTurn(() => runner.query('SELECT pg_try_advisory_lock($1, $2) AS held', key));
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1, $2)', key).catch(() => undefined);
    await runner.release();
  }
}

/** Opens, migrates and closes. */
export async function migrate(
  url: Secret,
  migrations: readonly MigrationClass[],
): Promise<readonly string[]> {
  const dataSource = await openForMigrations(url, migrations);
  try {
    return await runMigrations(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Compares the database with the migrations without changing anything. */
export async function migrationState(
  url: Secret,
  migrations: readonly MigrationClass[],
): Promise<MigrationState> {
  const dataSource = await openForMigrations(url, migrations);
  try {
    const known = dataSource.migrations.map(nameOf);
    const done = await namesInDatabase(dataSource);
    return {
      done,
      pending: known.filter((name) => !done.includes(name)),
      unknown: done.filter((name) => !known.includes(name)),
    };
  } finally {
    await dataSource.destroy();
  }
}

async function takeTurn(attempt: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const rows = (await attempt()) as { held: boolean }[];
    if (rows[0]?.held === true) return;
    if (Date.now() > deadline) {
      const message =
        'Another process has been preparing the database for 10 minutes. Find out what holds it up, then start again.';
      throw new StartupError('database-busy', message);
    }
    await pause(POLL_MS);
  }
}

function nameOf(migration: MigrationInterface): string {
  return migration.name ?? migration.constructor.name;
}

async function namesInDatabase(dataSource: DataSource): Promise<string[]> {
  const [found] = await dataSource.query<{ name: string | null }[]>('SELECT to_regclass($1)::text AS name', [
    TABLE,
  ]);
  if (found?.name === null || found === undefined) return [];
  const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${TABLE} ORDER BY id`);
  return rows.map(({ name }) => name);
}

function asStartupError(cause: unknown): StartupError {
  if (cause instanceof StartupError) return cause;
  const code = codeOf(cause);
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (code === '53100') {
    const message =
      'The disk of the database is full: the migration was undone. Free some space and start again.';
    return new StartupError('disk-full', message, { cause });
  }
  if (code === '55P03') {
    const message =
      'A migration could not lock its tables in time, because something else uses them: it was undone. Start again in a quieter moment.';
    return new StartupError('migration-failed', message, { cause });
  }
  const message = `A migration of the database failed and was undone: ${reason}. Report it; the version before still works.`;
  return new StartupError('migration-failed', message, { cause });
}
