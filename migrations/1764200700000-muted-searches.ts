import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A saved search can be kept without mail about it. */
export class MutedSearches1764200700000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE saved_search ADD COLUMN muted boolean NOT NULL DEFAULT false');
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE saved_search DROP COLUMN muted');
  }
}
