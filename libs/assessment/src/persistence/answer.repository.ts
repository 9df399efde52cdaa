import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/platform';
import type { AnswerContent, RecordedAnswer } from '../domain/answer.js';
import { AnswerEntity } from './answer.entity.js';

/** One answer to be saved over the version its writer saw; 0 when the writer saw none. */
export interface AnswerWrite {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly expectedVersion: number;
  readonly content: AnswerContent;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** Reads and writes answers, one at a time, so that two people never overwrite each other's other answers. */
@Injectable()
export class AnswerRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All answers of some assessments, in the order of their question ids. */
  async ofAssessments(assessmentIds: readonly string[]): Promise<AnswerEntity[]> {
    return this.uow.read<AnswerEntity>(
      `SELECT assessment_id AS "assessmentId", question_id AS "questionId", content, version,
              answered_by AS "answeredBy", answered_at AS "answeredAt"
       FROM answer WHERE assessment_id = ANY($1::uuid[]) ORDER BY question_id`,
      [assessmentIds],
    );
  }

  /** The present answer to one question, or null. */
  async one(assessmentId: string, questionId: string): Promise<AnswerEntity | null> {
    return this.uow.manager.getRepository(AnswerEntity).findOneBy({ assessmentId, questionId });
  }

  /**
   * Saves an answer and its revision in one statement, if the assessment is a draft and nobody saved another version
   * in between. The key-share lock waits for a submission under way, so no answer slips in behind a result.
   *
   * @returns the new version, or null when nothing was saved
   */
  async save(write: AnswerWrite): Promise<number | null> {
    const [saved] = await this.uow.prepared<{ version: number }>(SAVE_ANSWER, [
      write.assessmentId,
      write.questionId,
      JSON.stringify(write.content),
      write.answeredBy,
      write.answeredAt,
      write.expectedVersion,
    ]);
    return saved?.version ?? null;
  }

  /** Adds the answers of an imported assessment to a new draft. */
  async addAll(
    assessmentId: string,
    answers: readonly RecordedAnswer[],
    answeredBy: string,
    answeredAt: Date,
  ): Promise<void> {
    const rows = answers.map(({ questionId, ...content }) => ({ questionId, content }));
    await this.uow.query(ADD_ANSWERS, [assessmentId, JSON.stringify(rows), answeredBy, answeredAt]);
  }
}

const SAVE_ANSWER = `
  WITH draft AS (SELECT id FROM assessment WHERE id = $1 AND state = 'draft' FOR KEY SHARE),
  saved AS (
    INSERT INTO answer AS present (assessment_id, question_id, content, version, answered_by, answered_at)
    SELECT draft.id, $2, $3::jsonb, 1, $4, $5 FROM draft
    ON CONFLICT (assessment_id, question_id) DO UPDATE
      SET content = EXCLUDED.content, version = present.version + 1,
          answered_by = EXCLUDED.answered_by, answered_at = EXCLUDED.answered_at
      WHERE present.version = $6
    RETURNING assessment_id, question_id, version, content, answered_by, answered_at
  ),
  kept AS (
    INSERT INTO answer_revision (assessment_id, question_id, version, content, answered_by, answered_at)
    SELECT assessment_id, question_id, version, content, answered_by, answered_at FROM saved
  )
  SELECT version FROM saved`;

const ADD_ANSWERS = `
  WITH added AS (
    INSERT INTO answer (assessment_id, question_id, content, version, answered_by, answered_at)
    SELECT $1, row->>'questionId', row->'content', 1, $3, $4 FROM jsonb_array_elements($2::jsonb) AS row
    RETURNING assessment_id, question_id, version, content, answered_by, answered_at
  )
  INSERT INTO answer_revision (assessment_id, question_id, version, content, answered_by, answered_at)
  SELECT assessment_id, question_id, version, content, answered_by, answered_at FROM added`;
