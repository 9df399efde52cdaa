import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of address that wait for their confirmation, and the mail that people do not want. */
export class MyAccount1764000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(`
      CREATE TABLE email_change (
        id uuid CONSTRAINT email_change_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT email_change_person_uq UNIQUE
          CONSTRAINT email_change_person_fk REFERENCES person (id) ON DELETE CASCADE,
        new_email text NOT NULL,
        token_hash bytea CONSTRAINT email_change_token_uq UNIQUE,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX email_change_expires_at_idx ON email_change (expires_at);

      ALTER TABLE dev_mail ADD COLUMN person_id uuid;

      CREATE TABLE muted_notification (
        person_id uuid NOT NULL CONSTRAINT muted_notification_person_fk REFERENCES person (id) ON DELETE CASCADE,
        kind text NOT NULL,
        CONSTRAINT muted_notification_pk PRIMARY KEY (person_id, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE muted_notification, email_change; ALTER TABLE dev_mail DROP COLUMN person_id',
    );
  }
}
