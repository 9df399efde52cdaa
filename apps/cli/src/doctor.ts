import { statfs } from 'node:fs/promises';
import { Client } from 'pg';
import {
  explainFailure,
  hasEmbeddedDatabase,
  loadConfig,
  migrationState,
  openDatabase,
  RETENTION_QUEUE,
  verifyAudit,
  type HubConfig,
  type Lifetime,
} from '#libs/platform';
import { migrations } from '../../../migrations/index.js';
import { say } from './run-command.js';

/** One finding: what was looked at, whether it is well, and the facts or what to do. */
export type Finding = { readonly topic: string; readonly well: boolean; readonly text: string };

const ENOUGH_DISK_BYTES = 500_000_000;
const CLOCK_TOLERANCE_MS = 2_000;
const LATE_RETENTION_MS = 2 * 24 * 60 * 60 * 1_000;

/**
 * `hub doctor`: looks at settings, disk, database, migrations, clock, audit log and retention, and says what is wrong with each. Changes
 * nothing; on a data folder without a database it makes none.
 * @returns 0 when all is well, else 1
 */
export async function runDoctor(lifetime: Lifetime): Promise<number> {
  const findings = await examine(lifetime);
  for (const { topic, well, text } of findings)
    say(`  ${well ? 'well ' : 'ILL  '} ${topic.padEnd(11)}${text}`);
  return findings.every(({ well }) => well) ? 0 : 1;
}

async function examine(lifetime: Lifetime): Promise<Finding[]> {
  const runtime: Finding = {
    topic: 'runtime',
    well: true,
    text: `Node ${process.versions.node} on ${process.platform}`,
  };
  let config: HubConfig;
  try {
    config = loadConfig();
  } catch (error) {
    return [runtime, { topic: 'settings', well: false, text: explainFailure(error) }];
  }
  const settings: Finding = {
    topic: 'settings',
    well: true,
    text: `demo mode ${config.demo ? 'on' : 'off'}`,
  };
  return [runtime, settings, await examineDisk(config), ...(await examineDatabase(config, lifetime))];
}

async function examineDisk({ dataFolder }: HubConfig): Promise<Finding> {
  const facts = await statfs(dataFolder).catch(() => null);
  if (facts === null)
    return { topic: 'disk', well: true, text: `${dataFolder} will be made at the first start` };
  const free = facts.bavail * facts.bsize;
  const text = `${Math.round(free / 1e6)} MB free in ${dataFolder}`;
  return { topic: 'disk', well: free >= ENOUGH_DISK_BYTES, text };
}

async function examineDatabase(config: HubConfig, lifetime: Lifetime): Promise<Finding[]> {
  if (config.database.kind === 'embedded' && !hasEmbeddedDatabase(config.dataFolder))
    return [{ topic: 'database', well: true, text: 'none yet: the first start makes it' }];
  try {
    const database = await openDatabase(config, { asHub: false });
    lifetime.onEnd('database', 4_000, () => database.close());
    return [
      { topic: 'database', well: true, text: database.place },
      await examineMigrations(database.config),
      ...(await examineRows(database.config)),
    ];
  } catch (error) {
    return [{ topic: 'database', well: false, text: explainFailure(error) }];
  }
}

async function examineMigrations(config: HubConfig): Promise<Finding> {
  const { done, pending, unknown } = await migrationState(config.connectionUrl(), migrations);
  const topic = 'migrations';
  if (unknown.length > 0) {
    const text = `the database is ahead of this version of the hub by ${unknown.join(', ')}`;
    return { topic, well: false, text };
  }
  if (pending.length > 0)
    return { topic, well: false, text: `${pending.length} pending (${pending.join(', ')}): run hub migrate` };
  return { topic, well: true, text: `all ${done.length} done` };
}

async function examineRows(config: HubConfig): Promise<Finding[]> {
  const client = new Client({ connectionString: config.connectionString() });
  await client.connect();
  try {
    return [await examineClock(client), await examineAudit(client), await examineRetention(client)];
  } finally {
    await client.end();
  }
}

/** Deadlines are judged by the clock of the database, so this machine should agree with it. */
async function examineClock(client: Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const here = (before + Date.now()) / 2;
  const off = Math.abs((rows[0]?.now.getTime() ?? 0) - here);
  const text = `${new Date().toISOString()}, ${Math.round(off)} ms from the clock of the database`;
  return { topic: 'clock', well: off <= CLOCK_TOLERANCE_MS, text };
}

async function examineAudit(client: Client): Promise<Finding> {
  const topic = 'audit log';
  if (!(await hasTable(client, 'public.audit_seal')))
    return { topic, well: false, text: 'not there yet: run hub migrate' };
  const { links, head, broken, waiting } = await verifyAudit(
    async <Row>(sql: string, parameters: readonly unknown[]) =>
      (await client.query(sql, [...parameters])).rows as Row[],
  );
  if (broken !== null)
    return { topic, well: false, text: `broken at seal ${broken.sequence}: ${broken.reason}` };
  return { topic, well: true, text: `${links} entries sealed, ${waiting} waiting, last seal ${head}` };
}

/** What is to leave after a time leaves only while some process runs the jobs. */
async function examineRetention(client: Client): Promise<Finding> {
  const topic = 'retention';
  if (!(await hasTable(client, 'pgboss.job')))
    return { topic, well: true, text: 'the first start sets it up' };
  const { rows } = await client.query<{ last: Date | null; planned: Date | null }>(
    `SELECT (SELECT max(completed_on) FROM pgboss.job WHERE name = $1 AND state = 'completed') AS last,
       (SELECT created_on FROM pgboss.schedule WHERE name = $1) AS planned`,
    [RETENTION_QUEUE],
  );
  const { last = null, planned = null } = rows[0] ?? {};
  if (last === null) {
    const isWaiting = planned === null || Date.now() - planned.getTime() < LATE_RETENTION_MS;
    const text = isWaiting
      ? 'has not run yet; it runs each night at 02:43 UTC'
      : 'never ran: does a process run the jobs?';
    return { topic, well: isWaiting, text };
  }
  const isLate = Date.now() - last.getTime() > LATE_RETENTION_MS;
  const text = `last ran at ${last.toISOString()}${isLate ? ': does a process run the jobs?' : ''}`;
  return { topic, well: !isLate, text };
}

async function hasTable(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
    name,
  ]);
  return rows[0]?.found === true;
}
