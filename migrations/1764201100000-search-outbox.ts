import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables whose rows are found, with the column that names the entity and what search calls it. */
const WATCHED = [
  ['shelf_item', 'id', 'shelf'],
  ['tool', 'id', 'tool'],
  ['mim', 'id', 'mim'],
  ['mim_requirement', 'mim_id', 'mim'],
  ['directory_entry', 'membership_id', 'member'],
  ['community_group', 'id', 'group'],
] as const;

const STEPS = [
  ['added', 'INSERT', 'NEW'],
  ['changed', 'UPDATE', 'NEW'],
  ['gone', 'DELETE', 'OLD'],
] as const;

/** What changed and waits to be found: written by the database with the change itself, so that no writer can forget it. */
export class SearchOutbox1764201100000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE search_outbox (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT search_outbox_pk PRIMARY KEY,
        source text NOT NULL,
        entity_id text NOT NULL,
        -- Numbers are given when rows are written and seen when they are committed: readers go by transactions.
        transaction bigint NOT NULL,
        written_at timestamptz(3) NOT NULL
      );
      CREATE INDEX search_outbox_transaction_idx ON search_outbox (transaction);
      -- Rows are only ever added: whoever changes the same thing waits for nobody here.
      CREATE FUNCTION note_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('INSERT INTO search_outbox (source, entity_id, transaction, written_at)
          SELECT DISTINCT %L, %I::text, pg_current_xact_id()::text::bigint, now() FROM touched',
          TG_ARGV[0], TG_ARGV[1]);
        RETURN NULL;
      END $$;
    `);
    for (const [table, column, source] of WATCHED)
      for (const [name, step, side] of STEPS)
        await queries.query(
          `CREATE TRIGGER ${table}_${name}_for_search AFTER ${step} ON ${table} REFERENCING ${side} TABLE AS touched
             FOR EACH STATEMENT EXECUTE FUNCTION note_for_search('${source}', '${column}')`,
        );
  }

  async down(queries: QueryRunner): Promise<void> {
    for (const [table] of WATCHED)
      for (const [name] of STEPS) await queries.query(`DROP TRIGGER ${table}_${name}_for_search ON ${table}`);
    await queries.query('DROP FUNCTION note_for_search; DROP TABLE search_outbox');
  }
}
