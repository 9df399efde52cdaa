import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question to those who tell a case. It is public once it is answered. */
@Entity('case_question')
@Check('case_question_answer_ck', '(answer IS NULL) = (answered_at IS NULL)')
@Index('case_question_item_idx', ['itemId', 'answeredAt', 'id'])
@Index('case_question_open_idx', ['askedAt', 'id'], { where: 'answered_at IS NULL' })
export class CaseQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_question_pk' })
  id: string;

  @ForeignKey('content_item', { name: 'case_question_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Column('text')
  question: string;

  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3 })
  askedAt: Date;

  @Index('case_question_asker_idx')
  @ForeignKey('person', { name: 'case_question_asker_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: string | null;

  /** For which authority they asked, if for one. */
  @Index('case_question_authority_idx')
  @ForeignKey('authority', { name: 'case_question_authority_fk' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  /** Whether they agreed that their name is shown. */
  @Column('boolean', { name: 'shows_name' })
  showsName: boolean;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Index('case_question_answerer_idx')
  @ForeignKey('person', { name: 'case_question_answerer_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;
}
