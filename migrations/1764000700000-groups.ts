import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many chairs a group may have at once, and where a mandate is known from. */
export class Groups1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(`
      ALTER TABLE community_group ADD COLUMN chair_seats smallint NOT NULL DEFAULT 1
        CONSTRAINT community_group_chair_seats_ck CHECK (chair_seats BETWEEN 0 AND 2);
      ALTER TABLE mandate ADD COLUMN as_of text,
        ADD COLUMN label text NOT NULL DEFAULT 'real'
          CONSTRAINT mandate_label_ck CHECK (label IN ('real', 'illustrative'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mandate DROP COLUMN label, DROP COLUMN as_of;
      ALTER TABLE community_group DROP COLUMN chair_seats;
    `);
  }
}
