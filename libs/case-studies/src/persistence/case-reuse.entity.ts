import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** That an authority did again what a case tells. Withdrawn ones stay, so that the owner of the case is told once only. */
@Entity('case_reuse')
@Unique('case_reuse_item_authority_uq', ['itemId', 'authorityId'])
export class CaseReuseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_reuse_pk' })
  id: string;

  @ForeignKey('content_item', { name: 'case_reuse_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Index('case_reuse_authority_idx')
  @ForeignKey('authority', { name: 'case_reuse_authority_fk' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  /** What they did differently; empty once it was withdrawn. */
  @Column('text')
  changed: string;

  /** A year, a month or a day. */
  @Column('text')
  since: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @Index('case_reuse_writer_idx')
  @ForeignKey('person', { name: 'case_reuse_writer_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
}
