import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what lists are ordered and addressed by in the rows of the shelf: only bodies are kept apart. */
export class ShelfRows1764201000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      ALTER TABLE shelf_item
        ALTER COLUMN sort_title SET STORAGE MAIN,
        ALTER COLUMN slug SET STORAGE MAIN,
        ALTER COLUMN address SET STORAGE MAIN;
      -- A value that is merely repeated stays where it is; a new one is stored anew.
      UPDATE shelf_item SET sort_title = sort_title || '', slug = slug || '', address = address || '';
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      ALTER TABLE shelf_item
        ALTER COLUMN sort_title SET STORAGE EXTENDED,
        ALTER COLUMN slug SET STORAGE EXTENDED,
        ALTER COLUMN address SET STORAGE EXTENDED;
    `);
  }
}
