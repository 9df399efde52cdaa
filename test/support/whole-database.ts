import type { TestHub } from './hub.js';

/** Every row of every table, queues included, that holds a text; by table. */
export async function tablesWith(hub: TestHub, text: string): Promise<string[]> {
  const tables = await hub.sql(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await hub.sql(
      `SELECT 1 FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0 LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** Waits until no mail is under way. */
export async function quiet(hub: TestHub): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const waiting = await hub.sql(
      `SELECT 1 FROM pgboss.job WHERE state IN ('created', 'active', 'retry') AND name NOT LIKE '\\_\\_pgboss%'
         AND start_after <= now()`,
    );
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Jobs are still under way.');
}
