import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AssessmentScores } from '#libs/scoring';
import type { RecordedAnswer, RecordedGeneralAnswer } from '../domain/answer.js';
import { AssessmentEntity } from './assessment.entity.js';
import { QuestionnaireVersionEntity } from './questionnaire-version.entity.js';

/** What one submission said, as it was scored then. Later submissions and formulas never change it. */
@Entity('assessment_result')
@Unique('assessment_result_assessment_submission_uq', ['assessmentId', 'submission'])
@Index('assessment_result_authority_time_idx', ['authorityId', 'questionnaireSlug', 'submittedAt'])
export class AssessmentResultEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_result_pk' })
  id: string;

  @ForeignKey(() => AssessmentEntity, { name: 'assessment_result_assessment_fk' })
  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @ForeignKey('authority', { name: 'assessment_result_authority_fk' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  @Index('assessment_result_questionnaire_version_idx')
  @ForeignKey(() => QuestionnaireVersionEntity, { name: 'assessment_result_questionnaire_version_fk' })
  @Column('uuid', { name: 'questionnaire_version_id' })
  questionnaireVersionId: string;

  @Column('text', { name: 'questionnaire_slug' })
  questionnaireSlug: string;

  @Column('text')
  period: string;

  /** 1 for the first submission of the assessment; a reopened one counts on. */
  @Column('integer')
  submission: number;

  @Column('jsonb')
  scores: AssessmentScores;

  @Column('jsonb')
  answers: RecordedAnswer[];

  @Column('jsonb', { name: 'general_answers' })
  generalAnswers: RecordedGeneralAnswer[];

  @Column('uuid', { name: 'submitted_by' })
  submittedBy: string;

  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3 })
  submittedAt: Date;

  @Column('uuid', { name: 'reopened_by', nullable: true })
  reopenedBy: string | null;

  @Column({ type: 'timestamptz', name: 'reopened_at', precision: 3, nullable: true })
  reopenedAt: Date | null;

  @Column('text', { name: 'reopen_reason', nullable: true })
  reopenReason: string | null;
}
