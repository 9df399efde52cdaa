import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public finds on the shelf, and what belongs together. Curation writes here when it publishes; nothing else does. */
export class Knowledge1764200000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE shelf_item (
        id uuid CONSTRAINT shelf_item_pk PRIMARY KEY,
        kind text NOT NULL,
        slug text NOT NULL,
        address text NOT NULL CONSTRAINT shelf_item_address_uq UNIQUE,
        language text NOT NULL,
        authority_id uuid,
        sort_title text NOT NULL,
        search_text text NOT NULL,
        body jsonb NOT NULL,
        marks text[] NOT NULL,
        day date,
        publication integer NOT NULL,
        published_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        verified_at timestamptz(3) NOT NULL,
        CONSTRAINT shelf_item_slug_uq UNIQUE (kind, slug)
      );
      CREATE INDEX shelf_item_title_idx ON shelf_item (kind, sort_title, id);
      CREATE INDEX shelf_item_all_titles_idx ON shelf_item (sort_title, id);
      CREATE INDEX shelf_item_updated_idx ON shelf_item (kind, updated_at, id);
      CREATE INDEX shelf_item_all_updated_idx ON shelf_item (updated_at, id);
      -- Days as numbers, so that items without a day stand last whichever way the list goes.
      CREATE INDEX shelf_item_day_up_idx ON shelf_item (kind, (coalesce(day - DATE '2000-01-01', 1000000)), id);
      CREATE INDEX shelf_item_day_down_idx ON shelf_item (kind, (coalesce(day - DATE '2000-01-01', -1000000)), id);
      CREATE INDEX shelf_item_authority_idx ON shelf_item (authority_id, kind, sort_title, id);
      CREATE INDEX shelf_item_marks_idx ON shelf_item USING gin (marks);
      CREATE INDEX shelf_item_search_idx ON shelf_item USING gin (search_text gin_trgm_ops);

      CREATE TABLE shelf_relation (
        item_id uuid NOT NULL CONSTRAINT shelf_relation_item_fk REFERENCES shelf_item (id) ON DELETE CASCADE,
        key text NOT NULL,
        type text NOT NULL,
        -- By bytes, so that all addresses below one are a range of the index.
        to_address text COLLATE "C" NOT NULL,
        CONSTRAINT shelf_relation_pk PRIMARY KEY (item_id, key)
      );
      CREATE INDEX shelf_relation_to_idx ON shelf_relation (to_address, type, item_id);

      -- The files that ship with the hub, as they were when they were last brought in.
      CREATE TABLE shelf_shipped (
        file text CONSTRAINT shelf_shipped_pk PRIMARY KEY,
        sha256 text NOT NULL
      );
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE shelf_shipped, shelf_relation, shelf_item');
  }
}
