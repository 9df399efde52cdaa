import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their sessions, their sign-in links, and the shared counters that slow down sign-in mails. */
export class Accounts1763900100000 implements MigrationInterface {
  readonly name = 'Accounts1763900100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        locale text NOT NULL,
        roles text[] NOT NULL DEFAULT '{}',
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL,
        suspended_at timestamptz(3),
        CONSTRAINT pk_person PRIMARY KEY (id),
        CONSTRAINT uq_person_email UNIQUE (email),
        CONSTRAINT ck_person_email CHECK (email = lower(email) AND length(email) <= 254),
        CONSTRAINT ck_person_name CHECK (length(name) BETWEEN 1 AND 200),
        CONSTRAINT ck_person_roles CHECK (roles <@ ARRAY['member', 'coordinator'])
      )`);
    await queryRunner.query(`
      CREATE TABLE session (
        id_hash bytea NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        idle_expires_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        user_agent text NOT NULL DEFAULT '',
        CONSTRAINT pk_session PRIMARY KEY (id_hash),
        CONSTRAINT fk_session_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX ix_session_person ON session (person_id)');
    await queryRunner.query('CREATE INDEX ix_session_expires_at ON session (expires_at)');
    await queryRunner.query(`
      CREATE TABLE sign_in_link (
        token_hash bytea NOT NULL,
        request_id uuid NOT NULL,
        person_id uuid NOT NULL,
        email text NOT NULL,
        next text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        used_at timestamptz(3),
        CONSTRAINT pk_sign_in_link PRIMARY KEY (token_hash),
        CONSTRAINT uq_sign_in_link_request UNIQUE (request_id),
        CONSTRAINT fk_sign_in_link_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX ix_sign_in_link_person ON sign_in_link (person_id)');
    await queryRunner.query('CREATE INDEX ix_sign_in_link_expires_at ON sign_in_link (expires_at)');
    await queryRunner.query(`
      CREATE TABLE sign_in_throttle (
        bucket bytea NOT NULL,
        used integer NOT NULL,
        resets_at timestamptz(3) NOT NULL,
        CONSTRAINT pk_sign_in_throttle PRIMARY KEY (bucket)
      )`);
    await queryRunner.query('CREATE INDEX ix_sign_in_throttle_resets_at ON sign_in_throttle (resets_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sign_in_throttle, sign_in_link, session, person');
  }
}
