import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a session knows about how, and how long ago, its person proved who they are. */
export class ProofOfIdentity1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(`
      ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3);
      UPDATE session SET confirmed_at = created_at;
      ALTER TABLE session ALTER COLUMN confirmed_at SET NOT NULL;
      ALTER TABLE session ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN confirmed_at, DROP COLUMN second_factor');
  }
}
