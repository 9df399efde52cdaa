import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published tools and the MIMs they are mapped to. Curation writes here when it publishes; nothing else does. */
export class Tools1764100200000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE tool (
        id uuid CONSTRAINT tool_pk PRIMARY KEY,
        slug text NOT NULL CONSTRAINT tool_slug_uq UNIQUE,
        kind text NOT NULL,
        layer text,
        -- The name as lists are ordered by it, and all that a search looks at, without accents and capitals.
        sort_name text NOT NULL,
        search_text text NOT NULL,
        body jsonb NOT NULL,
        publication integer NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        verified_at timestamptz(3) NOT NULL
      );
      CREATE INDEX tool_name_idx ON tool (sort_name, id);
      CREATE INDEX tool_kind_idx ON tool (kind, sort_name, id);
      CREATE INDEX tool_layer_idx ON tool (layer, sort_name, id);
      CREATE INDEX tool_search_idx ON tool USING gin (search_text gin_trgm_ops);

      CREATE TABLE tool_mim (
        tool_id uuid NOT NULL CONSTRAINT tool_mim_tool_fk REFERENCES tool (id) ON DELETE CASCADE,
        key text NOT NULL,
        number text NOT NULL,
        family text,
        edition text,
        CONSTRAINT tool_mim_pk PRIMARY KEY (tool_id, key)
      );
      CREATE INDEX tool_mim_number_idx ON tool_mim (number, tool_id);

      -- The files that ship with the hub, as they were when they were last brought in.
      CREATE TABLE resources_shipped (
        file text CONSTRAINT resources_shipped_pk PRIMARY KEY,
        sha256 text NOT NULL
      );
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE resources_shipped, tool_mim, tool');
  }
}
