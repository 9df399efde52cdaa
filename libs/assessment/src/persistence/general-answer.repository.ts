import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/platform';
import type { RecordedGeneralAnswer } from '../domain/answer.js';
import { GeneralAnswerEntity } from './answer.entity.js';

/** One field of the general information to be saved. */
export interface GeneralAnswerWrite {
  readonly assessmentId: string;
  readonly fieldId: string;
  readonly value: string | null;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** Reads and writes the general information, field by field. */
@Injectable()
export class GeneralAnswerRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All fields that were ever filled in; emptied ones have the value null. */
  async ofAssessment(assessmentId: string): Promise<GeneralAnswerEntity[]> {
    return this.uow.manager
      .getRepository(GeneralAnswerEntity)
      .find({ where: { assessmentId }, order: { fieldId: 'ASC' } });
  }

  /** Saves one field of a draft; the last writer of a field wins. False when the assessment is not a draft. */
  async save({ assessmentId, fieldId, value, answeredBy, answeredAt }: GeneralAnswerWrite): Promise<boolean> {
    const saved = await this.uow.query(
      `WITH draft AS (SELECT id FROM assessment WHERE id = $1 AND state = 'draft' FOR KEY SHARE)
       INSERT INTO general_answer AS present (assessment_id, field_id, value, version, answered_by, answered_at)
       SELECT draft.id, $2, $3, 1, $4, $5 FROM draft
       ON CONFLICT (assessment_id, field_id) DO UPDATE
         SET value = EXCLUDED.value, version = present.version + 1,
             answered_by = EXCLUDED.answered_by, answered_at = EXCLUDED.answered_at
       RETURNING version`,
      [assessmentId, fieldId, value, answeredBy, answeredAt],
    );
    return saved.length === 1;
  }

  /** Adds the fields of an imported assessment to a new draft. */
  async addAll(
    assessmentId: string,
    fields: readonly RecordedGeneralAnswer[],
    answeredBy: string,
    answeredAt: Date,
  ): Promise<void> {
    await this.uow.query(
      `INSERT INTO general_answer (assessment_id, field_id, value, version, answered_by, answered_at)
       SELECT $1, row->>'fieldId', row->>'value', 1, $3, $4 FROM jsonb_array_elements($2::jsonb) AS row`,
      [assessmentId, JSON.stringify(fields), answeredBy, answeredAt],
    );
  }
}
