import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail kept for reading in demo mode. */
export class Platform1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(`
      CREATE TABLE dev_mail (
        message_id text CONSTRAINT dev_mail_pk PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        text_part text NOT NULL,
        html_part text NOT NULL,
        delivered_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX dev_mail_by_time ON dev_mail (delivered_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dev_mail');
  }
}
