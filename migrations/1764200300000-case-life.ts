import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of case studies after they are published: who did it again, what people ask, and whether it still holds. */
export class CaseLife1764200300000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE case_reuse (
        id uuid CONSTRAINT case_reuse_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT case_reuse_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
        authority_id uuid NOT NULL CONSTRAINT case_reuse_authority_fk REFERENCES authority (id),
        changed text NOT NULL,
        since text NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3),
        written_by uuid CONSTRAINT case_reuse_writer_fk REFERENCES person (id) ON DELETE SET NULL,
        CONSTRAINT case_reuse_item_authority_uq UNIQUE (item_id, authority_id)
      );
      CREATE INDEX case_reuse_authority_idx ON case_reuse (authority_id);
      CREATE INDEX case_reuse_writer_idx ON case_reuse (written_by);

      CREATE TABLE case_question (
        id uuid CONSTRAINT case_question_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT case_question_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
        question text NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        asked_by uuid CONSTRAINT case_question_asker_fk REFERENCES person (id) ON DELETE SET NULL,
        authority_id uuid CONSTRAINT case_question_authority_fk REFERENCES authority (id),
        shows_name boolean NOT NULL,
        answer text,
        answered_at timestamptz(3),
        answered_by uuid CONSTRAINT case_question_answerer_fk REFERENCES person (id) ON DELETE SET NULL,
        CONSTRAINT case_question_answer_ck CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX case_question_item_idx ON case_question (item_id, answered_at, id);
      CREATE INDEX case_question_open_idx ON case_question (asked_at, id) WHERE answered_at IS NULL;
      CREATE INDEX case_question_asker_idx ON case_question (asked_by);
      CREATE INDEX case_question_authority_idx ON case_question (authority_id);
      CREATE INDEX case_question_answerer_idx ON case_question (answered_by);

      -- What somebody let go of an assessment into a draft, one row for each thing they ticked.
      CREATE TABLE case_material_consent (
        item_id uuid NOT NULL CONSTRAINT case_material_consent_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
        material_id text NOT NULL,
        given_at timestamptz(3) NOT NULL,
        given_by uuid CONSTRAINT case_material_consent_giver_fk REFERENCES person (id) ON DELETE SET NULL,
        CONSTRAINT case_material_consent_pk PRIMARY KEY (item_id, material_id)
      );
      CREATE INDEX case_material_consent_giver_idx ON case_material_consent (given_by);

      -- Links in mails by which one person says once that one item still holds. The secret itself is not here.
      CREATE TABLE content_still_true_link (
        token_hash bytea CONSTRAINT content_still_true_link_pk PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT content_still_true_link_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT content_still_true_link_person_fk REFERENCES person (id) ON DELETE CASCADE,
        expires_at timestamptz(3) NOT NULL,
        used_at timestamptz(3)
      );
      CREATE INDEX content_still_true_link_item_idx ON content_still_true_link (item_id);
      CREATE INDEX content_still_true_link_person_idx ON content_still_true_link (person_id);
      CREATE INDEX content_still_true_link_expiry_idx ON content_still_true_link (expires_at);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(
      'DROP TABLE content_still_true_link, case_material_consent, case_question, case_reuse',
    );
  }
}
