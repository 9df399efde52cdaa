import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AnswerContent } from '../domain/answer.js';
import { AssessmentEntity } from './assessment.entity.js';

/** The present answer to one question. Clearing keeps the row, so that the version goes on counting. */
@Entity('answer')
export class AnswerEntity {
  @ForeignKey(() => AssessmentEntity, { name: 'answer_assessment_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'answer_pk' })
  assessmentId: string;

  @PrimaryColumn('text', { name: 'question_id', primaryKeyConstraintName: 'answer_pk' })
  questionId: string;

  @Column('jsonb')
  content: AnswerContent;

  /** Starts at 1 and grows with each change. */
  @Column('integer')
  version: number;

  @Column('uuid', { name: 'answered_by' })
  answeredBy: string;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt: Date;
}

/** Every state an answer ever had: nothing that was saved is lost. */
@Entity('answer_revision')
export class AnswerRevisionEntity {
  @ForeignKey(() => AssessmentEntity, { name: 'answer_revision_assessment_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'answer_revision_pk' })
  assessmentId: string;

  @PrimaryColumn('text', { name: 'question_id', primaryKeyConstraintName: 'answer_revision_pk' })
  questionId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'answer_revision_pk' })
  version: number;

  @Column('jsonb')
  content: AnswerContent;

  @Column('uuid', { name: 'answered_by' })
  answeredBy: string;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt: Date;
}

/** One field of the general information about the authority and the respondent. */
@Entity('general_answer')
export class GeneralAnswerEntity {
  @ForeignKey(() => AssessmentEntity, { name: 'general_answer_assessment_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'general_answer_pk' })
  assessmentId: string;

  @PrimaryColumn('text', { name: 'field_id', primaryKeyConstraintName: 'general_answer_pk' })
  fieldId: string;

  /** An option's id, a number or a text, as text; null when it was emptied. */
  @Column('text', { nullable: true })
  value: string | null;

  @Column('integer')
  version: number;

  @Column('uuid', { name: 'answered_by' })
  answeredBy: string;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt: Date;
}
