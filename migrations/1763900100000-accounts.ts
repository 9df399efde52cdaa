import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their sessions, their sign-in links, and the shared counters that slow down sign-in mails. */
export class Accounts1763900100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`SET LOCAL lock_timeout = '5s'`);
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
        CONSTRAINT person_pk PRIMARY KEY (id),
        CONSTRAINT person_email_uq UNIQUE (email),
        CONSTRAINT person_email_ck CHECK (email = lower(email) AND length(email) <= 254),
        CONSTRAINT person_name_ck CHECK (length(name) BETWEEN 1 AND 200),
        CONSTRAINT person_roles_ck CHECK (roles <@ ARRAY['member', 'coordinator'])
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
        CONSTRAINT session_pk PRIMARY KEY (id_hash),
        CONSTRAINT session_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX session_person_idx ON session (person_id)');
    await queryRunner.query('CREATE INDEX session_expires_at_idx ON session (expires_at)');
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
        CONSTRAINT sign_in_link_pk PRIMARY KEY (token_hash),
        CONSTRAINT sign_in_link_request_uq UNIQUE (request_id),
        CONSTRAINT sign_in_link_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX sign_in_link_person_idx ON sign_in_link (person_id)');
    await queryRunner.query('CREATE INDEX sign_in_link_expires_at_idx ON sign_in_link (expires_at)');
    await queryRunner.query(`
      CREATE TABLE sign_in_throttle (
        bucket bytea NOT NULL,
        used integer NOT NULL,
        resets_at timestamptz(3) NOT NULL,
        CONSTRAINT sign_in_throttle_pk PRIMARY KEY (bucket)
      )`);
    await queryRunner.query('CREATE INDEX sign_in_throttle_resets_at_idx ON sign_in_throttle (resets_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sign_in_throttle, sign_in_link, session, person');
  }
}
