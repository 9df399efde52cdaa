import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log: lines are added and never changed. */
export class Audit1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(`
      CREATE TABLE audit_entry (
        id uuid CONSTRAINT audit_entry_pk PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        action text NOT NULL,
        actor_id uuid,
        acting_for uuid,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        before jsonb,
        after jsonb
      );
      CREATE INDEX audit_entry_time_idx ON audit_entry (at, id);
      CREATE INDEX audit_entry_actor_idx ON audit_entry (actor_id);
      CREATE INDEX audit_entry_subject_idx ON audit_entry (subject_kind, subject_id);

      CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the audit log is never changed' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
      CREATE TRIGGER audit_entry_is_kept BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry; DROP FUNCTION refuse_change_of_audit');
  }
}
