import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires, assessments with their answers, and the results of each submission. */
export class Assessment1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(questionnaires);
    await runner.query(assessments);
    await runner.query(answers);
    await runner.query(results);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE assessment_result, answer_revision, answer, general_answer, topic_target, assessment, questionnaire_version;
      DROP FUNCTION refuse_change_of_published;
    `);
  }
}

const questionnaires = `
  CREATE TABLE questionnaire_version (
    id uuid CONSTRAINT questionnaire_version_pk PRIMARY KEY,
    slug text NOT NULL,
    version text NOT NULL,
    content_hash text NOT NULL,
    document jsonb NOT NULL,
    imported_at timestamptz(3) NOT NULL,
    CONSTRAINT questionnaire_version_slug_version_uq UNIQUE (slug, version)
  );

  CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a published % is never changed; publish a new version', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE TRIGGER questionnaire_version_is_immutable BEFORE UPDATE ON questionnaire_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
`;

const assessments = `
  CREATE TABLE assessment (
    id uuid CONSTRAINT assessment_pk PRIMARY KEY,
    authority_id uuid NOT NULL CONSTRAINT assessment_authority_fk REFERENCES authority (id),
    questionnaire_version_id uuid NOT NULL CONSTRAINT assessment_questionnaire_version_fk REFERENCES questionnaire_version (id),
    questionnaire_slug text NOT NULL,
    period text NOT NULL,
    state text NOT NULL CONSTRAINT assessment_state_ck CHECK (state IN ('draft', 'submitted')),
    submission_count integer NOT NULL DEFAULT 0,
    created_by uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    CONSTRAINT assessment_authority_questionnaire_period_uq UNIQUE (authority_id, questionnaire_slug, period)
  );
  CREATE INDEX assessment_authority_created_idx ON assessment (authority_id, created_at DESC, id DESC);
  CREATE INDEX assessment_questionnaire_version_idx ON assessment (questionnaire_version_id);

  CREATE TABLE topic_target (
    assessment_id uuid NOT NULL CONSTRAINT topic_target_assessment_fk REFERENCES assessment (id) ON DELETE CASCADE,
    topic_id text NOT NULL,
    score double precision NOT NULL CONSTRAINT topic_target_score_ck CHECK (score BETWEEN 1 AND 5),
    CONSTRAINT topic_target_pk PRIMARY KEY (assessment_id, topic_id)
  );

  CREATE TABLE general_answer (
    assessment_id uuid NOT NULL CONSTRAINT general_answer_assessment_fk REFERENCES assessment (id) ON DELETE CASCADE,
    field_id text NOT NULL,
    value text,
    version integer NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamptz(3) NOT NULL,
    CONSTRAINT general_answer_pk PRIMARY KEY (assessment_id, field_id)
  );
`;

const answers = `
  CREATE TABLE answer (
    assessment_id uuid NOT NULL CONSTRAINT answer_assessment_fk REFERENCES assessment (id) ON DELETE CASCADE,
    question_id text NOT NULL,
    content jsonb NOT NULL,
    version integer NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamptz(3) NOT NULL,
    CONSTRAINT answer_pk PRIMARY KEY (assessment_id, question_id)
  );

  CREATE TABLE answer_revision (
    assessment_id uuid NOT NULL CONSTRAINT answer_revision_assessment_fk REFERENCES assessment (id) ON DELETE CASCADE,
    question_id text NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamptz(3) NOT NULL,
    CONSTRAINT answer_revision_pk PRIMARY KEY (assessment_id, question_id, version)
  );
`;

const results = `
  CREATE TABLE assessment_result (
    id uuid CONSTRAINT assessment_result_pk PRIMARY KEY,
    assessment_id uuid NOT NULL CONSTRAINT assessment_result_assessment_fk REFERENCES assessment (id),
    authority_id uuid NOT NULL CONSTRAINT assessment_result_authority_fk REFERENCES authority (id),
    questionnaire_version_id uuid NOT NULL CONSTRAINT assessment_result_questionnaire_version_fk REFERENCES questionnaire_version (id),
    questionnaire_slug text NOT NULL,
    period text NOT NULL,
    submission integer NOT NULL,
    scores jsonb NOT NULL,
    answers jsonb NOT NULL,
    general_answers jsonb NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamptz(3) NOT NULL,
    reopened_by uuid,
    reopened_at timestamptz(3),
    reopen_reason text,
    CONSTRAINT assessment_result_assessment_submission_uq UNIQUE (assessment_id, submission)
  );
  CREATE INDEX assessment_result_authority_time_idx ON assessment_result (authority_id, questionnaire_slug, submitted_at DESC);
  CREATE INDEX assessment_result_questionnaire_version_idx ON assessment_result (questionnaire_version_id);
`;
