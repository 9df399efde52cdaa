import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way of a membership from its first line to the public list, and the texts of the declaration that are signed. */
export class Memberships1764000510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(texts);
    await runner.query(memberships);
    await runner.query(trail);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE membership_evidence, membership_event;
      ALTER TABLE membership DROP CONSTRAINT membership_dated_ck;
      DELETE FROM membership WHERE signed_on IS NULL AND as_of IS NULL;
      ALTER TABLE membership
        DROP COLUMN decided_on, DROP COLUMN decision_reference, DROP COLUMN evidence_url, DROP COLUMN signer_name,
        DROP COLUMN on_behalf_of, DROP COLUMN signer_entitled, DROP COLUMN signer_name_public,
        DROP COLUMN text_version, DROP COLUMN text_hash, DROP COLUMN signed_at, DROP COLUMN signed_by,
        DROP COLUMN joint_id, DROP COLUMN certificate_code, DROP COLUMN listed_at, DROP COLUMN withdrawn_at,
        ADD CONSTRAINT membership_dated_ck CHECK (signed_on IS NOT NULL OR as_of IS NOT NULL);
      DROP TABLE joint_signature, declaration_text;
      DROP FUNCTION refuse_change_of_declaration;
    `);
  }
}

const texts = `
  CREATE TABLE declaration_text (
    version text CONSTRAINT declaration_text_pk PRIMARY KEY,
    adopted_on date NOT NULL,
    document jsonb NOT NULL,
    canonical text NOT NULL,
    sha256 text NOT NULL CONSTRAINT declaration_text_sha256_uq UNIQUE
      CONSTRAINT declaration_text_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at timestamptz(3) NOT NULL
  );
  CREATE FUNCTION refuse_change_of_declaration() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a text of the declaration is never changed' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER declaration_text_is_immutable BEFORE UPDATE OR DELETE ON declaration_text
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_declaration();
  CREATE TRIGGER declaration_text_is_kept BEFORE TRUNCATE ON declaration_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_declaration();

  CREATE TABLE joint_signature (
    id uuid CONSTRAINT joint_signature_pk PRIMARY KEY,
    lead_authority_id uuid NOT NULL
      CONSTRAINT joint_signature_lead_fk REFERENCES authority (id) ON DELETE CASCADE,
    code text NOT NULL CONSTRAINT joint_signature_code_uq UNIQUE,
    text_version text CONSTRAINT joint_signature_text_fk REFERENCES declaration_text (version),
    created_at timestamptz(3) NOT NULL
  );
  CREATE INDEX joint_signature_lead_idx ON joint_signature (lead_authority_id);
  CREATE INDEX joint_signature_text_idx ON joint_signature (text_version);
`;

const memberships = `
  ALTER TABLE membership
    ADD COLUMN decided_on date,
    ADD COLUMN decision_reference text NOT NULL DEFAULT '',
    ADD COLUMN evidence_url text,
    ADD COLUMN signer_name text NOT NULL DEFAULT '',
    ADD COLUMN on_behalf_of text NOT NULL DEFAULT '',
    ADD COLUMN signer_entitled boolean NOT NULL DEFAULT false,
    ADD COLUMN signer_name_public boolean NOT NULL DEFAULT false,
    ADD COLUMN text_version text CONSTRAINT membership_text_fk REFERENCES declaration_text (version),
    ADD COLUMN text_hash text,
    ADD COLUMN signed_at timestamptz(3),
    ADD COLUMN signed_by uuid CONSTRAINT membership_signed_by_fk REFERENCES person (id) ON DELETE SET NULL,
    ADD COLUMN joint_id uuid CONSTRAINT membership_joint_fk REFERENCES joint_signature (id) ON DELETE SET NULL,
    ADD COLUMN certificate_code text,
    ADD COLUMN listed_at timestamptz(3),
    ADD COLUMN withdrawn_at timestamptz(3),
    DROP CONSTRAINT membership_dated_ck,
    ADD CONSTRAINT membership_dated_ck CHECK
      (state IN ('draft', 'decided', 'withdrawn') OR signed_on IS NOT NULL OR as_of IS NOT NULL),
    ADD CONSTRAINT membership_signed_text_ck CHECK ((text_version IS NULL) = (text_hash IS NULL));
  CREATE UNIQUE INDEX membership_certificate_uq ON membership (certificate_code);
  CREATE INDEX membership_text_idx ON membership (text_version);
  CREATE INDEX membership_signed_by_idx ON membership (signed_by);
  CREATE INDEX membership_joint_idx ON membership (joint_id);
  CREATE INDEX membership_desk_idx ON membership (signed_at, id) WHERE state IN ('signed', 'checked');
`;

const trail = `
  CREATE TABLE membership_event (
    id uuid CONSTRAINT membership_event_pk PRIMARY KEY,
    membership_id uuid NOT NULL
      CONSTRAINT membership_event_membership_fk REFERENCES membership (id) ON DELETE CASCADE,
    at timestamptz(3) NOT NULL,
    action text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    actor_id uuid CONSTRAINT membership_event_actor_fk REFERENCES person (id) ON DELETE SET NULL,
    note text NOT NULL DEFAULT ''
  );
  CREATE INDEX membership_event_membership_idx ON membership_event (membership_id, at);
  CREATE INDEX membership_event_actor_idx ON membership_event (actor_id);

  CREATE TABLE membership_evidence (
    id uuid CONSTRAINT membership_evidence_pk PRIMARY KEY,
    membership_id uuid NOT NULL
      CONSTRAINT membership_evidence_membership_fk REFERENCES membership (id) ON DELETE CASCADE,
    file_key text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    added_by uuid CONSTRAINT membership_evidence_person_fk REFERENCES person (id) ON DELETE SET NULL,
    added_at timestamptz(3) NOT NULL
  );
  CREATE INDEX membership_evidence_membership_idx ON membership_evidence (membership_id);
  CREATE INDEX membership_evidence_person_idx ON membership_evidence (added_by);
`;
