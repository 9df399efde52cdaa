import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AssessmentEntity } from './assessment.entity.js';

/** The score an authority aims at in one topic. */
@Entity('topic_target')
@Check('topic_target_score_ck', 'score BETWEEN 1 AND 5')
export class TopicTargetEntity {
  @ForeignKey(() => AssessmentEntity, { name: 'topic_target_assessment_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'topic_target_pk' })
  assessmentId: string;

  @PrimaryColumn('text', { name: 'topic_id', primaryKeyConstraintName: 'topic_target_pk' })
  topicId: string;

  /** 1 to 5. */
  @Column('double precision')
  score: number;
}
