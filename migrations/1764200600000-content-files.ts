import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pictures and attachments of content, the forms in which they lie in the store, and which of them are public. */
export class ContentFiles1764200600000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE content_file (
        id uuid CONSTRAINT content_file_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT content_file_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT content_file_kind_ck CHECK (kind IN ('picture', 'attachment')),
        name text NOT NULL,
        media_type text NOT NULL,
        sha256 text NOT NULL,
        bytes integer NOT NULL,
        width integer,
        height integer,
        -- Null once the person is erased; the file belongs to the item and stays.
        created_by uuid CONSTRAINT content_file_person_fk REFERENCES person (id) ON DELETE SET NULL,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT content_file_item_uq UNIQUE (id, item_id),
        CONSTRAINT content_file_size_ck CHECK ((kind = 'picture') = (width IS NOT NULL AND height IS NOT NULL))
      );
      CREATE INDEX content_file_item_idx ON content_file (item_id, created_at);
      CREATE INDEX content_file_person_idx ON content_file (created_by);
      CREATE INDEX content_file_created_idx ON content_file (created_at);

      -- An attachment lies in the store once, with a width of 0; a picture in up to three widths.
      CREATE TABLE content_file_form (
        file_id uuid NOT NULL CONSTRAINT content_file_form_file_fk REFERENCES content_file (id) ON DELETE CASCADE,
        width integer NOT NULL,
        height integer NOT NULL,
        bytes integer NOT NULL,
        sha256 text NOT NULL,
        store_key text NOT NULL,
        CONSTRAINT content_file_form_pk PRIMARY KEY (file_id, width)
      );

      -- The files that the published bodies of public items name. Nobody else's file can get here.
      CREATE TABLE shelf_file (
        item_id uuid NOT NULL CONSTRAINT shelf_file_item_fk REFERENCES shelf_item (id) ON DELETE CASCADE,
        file_id uuid NOT NULL,
        CONSTRAINT shelf_file_pk PRIMARY KEY (file_id, item_id),
        CONSTRAINT shelf_file_file_fk FOREIGN KEY (file_id, item_id) REFERENCES content_file (id, item_id)
      );
      CREATE INDEX shelf_file_item_idx ON shelf_file (item_id);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE shelf_file, content_file_form, content_file');
  }
}
