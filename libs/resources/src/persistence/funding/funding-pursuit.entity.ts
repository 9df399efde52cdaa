import type { Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PursuitReason, PursuitStatus } from '../../domain/funding/pursuit.js';

const STATUS = `status IN ('interested', 'applied', 'awarded', 'refused', 'dropped')`;

/** What an authority does about a call. */
@Entity('funding_pursuit')
@Unique('funding_pursuit_once_uq', ['authorityId', 'callId'])
@Check('funding_pursuit_status_ck', STATUS)
@Check('funding_pursuit_note_ck', 'length(note) <= 2000')
@Check('funding_pursuit_reason_ck', `(status IN ('refused', 'dropped')) = (reason IS NOT NULL)`)
@Index('funding_pursuit_call_idx', ['callId', 'status'])
export class FundingPursuitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_pursuit_pk' })
  id: string;

  @ForeignKey('authority', { name: 'funding_pursuit_authority_fk' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  @ForeignKey('content_item', { name: 'funding_pursuit_call_fk' })
  @Column('uuid', { name: 'call_id' })
  callId: string;

  /** As it was when the authority noted it: the call may leave the shelf. */
  @Column('jsonb', { name: 'call_title' })
  callTitle: Translated;

  @Column('text', { name: 'call_language' })
  callLanguage: Locale;

  @Column('text', { name: 'call_address' })
  callAddress: string;

  @Column('text')
  status: PursuitStatus;

  @Column('text', { nullable: true })
  reason: PursuitReason | null;

  @Column('text')
  note: string;

  @Column('date', { name: 'on_day' })
  onDay: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  @Index('funding_pursuit_writer_idx')
  @ForeignKey('person', { name: 'funding_pursuit_writer_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;
}

/** One step on the way, with its day. */
@Entity('funding_step')
@Check('funding_step_status_ck', STATUS)
export class FundingStepEntity {
  @ForeignKey(() => FundingPursuitEntity, { name: 'funding_step_pursuit_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'pursuit_id', primaryKeyConstraintName: 'funding_step_pk' })
  pursuitId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'funding_step_pk' })
  number: number;

  @Column('text')
  status: PursuitStatus;

  @Column('text', { nullable: true })
  reason: PursuitReason | null;

  @Column('text')
  note: string;

  @Column('date', { name: 'on_day' })
  onDay: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Index('funding_step_writer_idx')
  @ForeignKey('person', { name: 'funding_step_writer_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson: string | null;
}

/** Of which deadline the stewards were told, and how many days before. */
@Entity('funding_reminder')
export class FundingReminderEntity {
  @ForeignKey(() => FundingPursuitEntity, { name: 'funding_reminder_pursuit_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'pursuit_id', primaryKeyConstraintName: 'funding_reminder_pk' })
  pursuitId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'funding_reminder_pk' })
  days: number;

  @PrimaryColumn({
    type: 'timestamptz',
    name: 'deadline_at',
    precision: 3,
    primaryKeyConstraintName: 'funding_reminder_pk',
  })
  deadlineAt: Date;
}
