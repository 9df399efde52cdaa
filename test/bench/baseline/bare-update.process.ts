import pg from 'pg';

/**
 * Updates one row per client as fast as the database takes it, by prepared statements, in a database of its own on
 * the hub's server. Told how many seconds, it says how many updates per second were acknowledged.
 */
/** Acknowledged updates per second, and the microseconds that this process worked for one. */
export type UpdateResult = { readonly perSecond: number; readonly effort: number };

const DATABASE = 'bench';
const UPDATE = 'UPDATE saved SET content = $2, version = version + 1, saved_at = $3 WHERE id = $1';

const [hubDatabase = '', clients = '16'] = process.argv.slice(2);
const pool = await open(hubDatabase, Number(clients));
process.on('message', (seconds: number) => {
  void updatesPerSecond(seconds).then((result) => process.send?.(result));
});
process.once('disconnect', () => void pool.end());
process.send?.('ready');

async function updatesPerSecond(seconds: number): Promise<UpdateResult> {
  const work = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  const counts = await Promise.all(Array.from({ length: Number(clients) }, (_, id) => update(id, end)));
  const updates = counts.reduce((sum, count) => sum + count, 0);
  const { user, system } = process.cpuUsage(work);
  return { perSecond: (updates / (performance.now() - start)) * 1000, effort: (user + system) / updates };
}

async function update(id: number, end: number): Promise<number> {
  let count = 0;
  for (; performance.now() < end; count += 1) {
    const content = JSON.stringify({ choice: { kind: 'option', optionId: String(count % 5) } });
    await pool.query({ name: 'update', text: UPDATE, values: [id, content, new Date()] });
  }
  return count;
}

async function open(hub: string, rows: number): Promise<pg.Pool> {
  const client = new pg.Client({ connectionString: hub });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${DATABASE}`);
  await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
  const url = new URL(hub);
  url.pathname = `/${DATABASE}`;
  const opened = new pg.Pool({ connectionString: url.href, max: rows });
  opened.on('error', () => undefined);
  await opened.query(
    'CREATE TABLE saved (id integer PRIMARY KEY, content jsonb, version integer, saved_at timestamptz)',
  );
  await opened.query(
    'INSERT INTO saved SELECT id, $1, 1, now() FROM generate_series(0, $2::integer - 1) AS id',
    ['{}', rows],
  );
  return opened;
}
