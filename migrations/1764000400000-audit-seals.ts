import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash chain over the audit log, and the counts of refused access. */
export class AuditSeals1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(seals);
    await runner.query(refusals);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER audit_entry_waits_for_seal ON audit_entry;
      DROP FUNCTION audit_entry_waits_for_seal;
      DROP TABLE refused_access, audit_unsealed, audit_seal;
    `);
  }
}

// Entries wait in a table of their own, so that one that is committed late is sealed late and never skipped.
const seals = `
  CREATE TABLE audit_seal (
    sequence bigint CONSTRAINT audit_seal_pk PRIMARY KEY,
    entry_id uuid NOT NULL CONSTRAINT audit_seal_entry_uq UNIQUE
      CONSTRAINT audit_seal_entry_fk REFERENCES audit_entry (id),
    previous text NOT NULL CONSTRAINT audit_seal_previous_ck CHECK (previous ~ '^[0-9a-f]{64}$'),
    hash text NOT NULL CONSTRAINT audit_seal_hash_ck CHECK (hash ~ '^[0-9a-f]{64}$'),
    sealed_at timestamptz(3) NOT NULL
  );
  CREATE TRIGGER audit_seal_is_append_only BEFORE UPDATE OR DELETE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
  CREATE TRIGGER audit_seal_is_kept BEFORE TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

  CREATE TABLE audit_unsealed (
    entry_id uuid CONSTRAINT audit_unsealed_pk PRIMARY KEY
      CONSTRAINT audit_unsealed_entry_fk REFERENCES audit_entry (id)
  );
  CREATE FUNCTION audit_entry_waits_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO audit_unsealed (entry_id) VALUES (NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER audit_entry_waits_for_seal AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_waits_for_seal();
  INSERT INTO audit_unsealed (entry_id) SELECT id FROM audit_entry;
`;

// No foreign key to the person: what was tried is kept for its time, also when the person is erased meanwhile.
const refusals = `
  CREATE TABLE refused_access (
    hour timestamptz(3) NOT NULL,
    person_id uuid NOT NULL,
    operation text NOT NULL,
    code text NOT NULL,
    times integer NOT NULL CONSTRAINT refused_access_times_ck CHECK (times > 0),
    last_at timestamptz(3) NOT NULL,
    CONSTRAINT refused_access_pk PRIMARY KEY (hour, person_id, operation, code)
  );
  CREATE INDEX refused_access_person_idx ON refused_access (person_id);
`;
