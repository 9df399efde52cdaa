import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, identities at other providers, what a browser has begun to prove, and a name for each session. */
export class SignInMethods1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(sessionNames);
    await runner.query(factors);
    await runner.query(identities);
    await runner.query(pendingProofs);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pending_proof, person_identity, recovery_code, passkey, totp_factor');
    await runner.query('ALTER TABLE session DROP COLUMN id');
  }
}

const sessionNames = `
  ALTER TABLE session ADD COLUMN id uuid;
  UPDATE session SET id = gen_random_uuid();
  ALTER TABLE session ALTER COLUMN id SET NOT NULL;
  ALTER TABLE session ADD CONSTRAINT session_id_uq UNIQUE (id);
`;

const factors = `
  CREATE TABLE totp_factor (
    person_id uuid CONSTRAINT totp_factor_pk PRIMARY KEY
      CONSTRAINT totp_factor_person_fk REFERENCES person (id) ON DELETE CASCADE,
    secret bytea NOT NULL,
    last_step integer NOT NULL,
    added_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3) NOT NULL
  );

  CREATE TABLE passkey (
    id uuid CONSTRAINT passkey_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT passkey_person_fk REFERENCES person (id) ON DELETE CASCADE,
    credential_id text NOT NULL CONSTRAINT passkey_credential_uq UNIQUE,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL,
    name text NOT NULL CONSTRAINT passkey_name_ck CHECK (length(name) BETWEEN 1 AND 100),
    added_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3)
  );
  CREATE INDEX passkey_person_idx ON passkey (person_id);

  CREATE TABLE recovery_code (
    person_id uuid NOT NULL CONSTRAINT recovery_code_person_fk REFERENCES person (id) ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    CONSTRAINT recovery_code_pk PRIMARY KEY (person_id, code_hash)
  );
`;

const identities = `
  CREATE TABLE person_identity (
    id uuid CONSTRAINT person_identity_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT person_identity_person_fk REFERENCES person (id) ON DELETE CASCADE,
    issuer text NOT NULL,
    subject text NOT NULL,
    added_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3),
    CONSTRAINT person_identity_subject_uq UNIQUE (issuer, subject)
  );
  CREATE INDEX person_identity_person_idx ON person_identity (person_id);
`;

const pendingProofs = `
  CREATE TABLE pending_proof (
    browser_hash bytea NOT NULL,
    purpose text NOT NULL,
    content jsonb NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    CONSTRAINT pending_proof_pk PRIMARY KEY (browser_hash, purpose)
  );
  CREATE INDEX pending_proof_expires_at_idx ON pending_proof (expires_at);
`;
