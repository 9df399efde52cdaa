import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NeedVerdict } from '../../domain/needs/need.js';

/** That an authority needs what another one raised, or raised it itself. */
@Entity('need_support')
@Index('need_support_authority_idx', ['authorityId'])
@Index('need_support_person_idx', ['addedBy'], { where: 'added_by IS NOT NULL' })
export class NeedSupportEntity {
  @ForeignKey('content_item', { name: 'need_support_need_fk' })
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_support_pk' })
  needId: string;

  @ForeignKey('authority', { name: 'need_support_authority_fk' })
  @PrimaryColumn('uuid', { name: 'authority_id', primaryKeyConstraintName: 'need_support_pk' })
  authorityId: string;

  @Column('text', { default: '' })
  why: string;

  /** Whether the authority raised the need, and so does not have to join it. */
  @Column('boolean', { default: false })
  raised: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @ForeignKey('person', { name: 'need_support_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
}

/** That something on the shelf says that it answers a need. */
@Entity('need_answer')
@Index('need_answer_item_idx', ['itemId'])
@Index('need_answer_unasked_idx', ['answeredAt'], { where: 'asked_at IS NULL' })
export class NeedAnswerEntity {
  @ForeignKey('content_item', { name: 'need_answer_need_fk' })
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_answer_pk' })
  needId: string;

  @ForeignKey('content_item', { name: 'need_answer_item_fk' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'need_answer_pk' })
  itemId: string;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt: Date;

  /** When those who joined were told of it. */
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true })
  toldAt: Date | null;

  /** When they were asked whether it helped. */
  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3, nullable: true })
  askedAt: Date | null;
}

/** What an authority was asked about an answer to its need, and what it said. */
@Entity('need_verdict')
@Unique('need_verdict_token_uq', ['tokenHash'])
@Check('need_verdict_ck', `verdict IN ('yes', 'partly', 'no')`)
@Check('need_verdict_answered_ck', '(verdict IS NULL) = (answered_at IS NULL)')
@Index('need_verdict_item_idx', ['itemId'])
@Index('need_verdict_authority_idx', ['authorityId'])
export class NeedVerdictEntity {
  @ForeignKey('content_item', { name: 'need_verdict_need_fk' })
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_verdict_pk' })
  needId: string;

  @ForeignKey('content_item', { name: 'need_verdict_item_fk' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'need_verdict_pk' })
  itemId: string;

  @ForeignKey('authority', { name: 'need_verdict_authority_fk' })
  @PrimaryColumn('uuid', { name: 'authority_id', primaryKeyConstraintName: 'need_verdict_pk' })
  authorityId: string;

  /** Of the secret in the address of the page that asks, only what is left of hashing. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  verdict: NeedVerdict | null;

  @Column('text', { default: '' })
  note: string;

  /** Whether the public may read who said so. */
  @Column('boolean', { default: false })
  named: boolean;
}
