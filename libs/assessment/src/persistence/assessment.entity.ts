import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { QuestionnaireVersionEntity } from './questionnaire-version.entity.js';

/** `draft` takes answers; `submitted` stands until it is reopened with a reason. */
export type AssessmentStateName = 'draft' | 'submitted';

/** The assessment of one authority for one period with one questionnaire version. */
@Entity('assessment')
@Unique('assessment_authority_questionnaire_period_uq', ['authorityId', 'questionnaireSlug', 'period'])
@Check('assessment_state_ck', `state IN ('draft', 'submitted')`)
@Index('assessment_authority_created_idx', ['authorityId', 'createdAt', 'id'])
export class AssessmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_pk' })
  id: string;

  @ForeignKey('authority', { name: 'assessment_authority_fk' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  @Index('assessment_questionnaire_version_idx')
  @ForeignKey(() => QuestionnaireVersionEntity, { name: 'assessment_questionnaire_version_fk' })
  @Column('uuid', { name: 'questionnaire_version_id' })
  questionnaireVersionId: string;

  @Column('text', { name: 'questionnaire_slug' })
  questionnaireSlug: string;

  @Column('text')
  period: string;

  @Column('text')
  state: AssessmentStateName;

  @Column('integer', { name: 'submission_count', default: 0 })
  submissionCount: number;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}
