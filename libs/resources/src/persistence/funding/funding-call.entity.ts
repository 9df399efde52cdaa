import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The instants of a call on the shelf. */
@Entity('funding_call')
@Check('funding_call_times_ck', 'opens_at IS NULL OR opens_at < deadline_at')
@Index('funding_call_deadline_idx', ['deadlineAt', 'itemId'])
@Index('funding_call_instrument_idx', ['instrument', 'deadlineAt'])
export class FundingCallEntity {
  @ForeignKey('shelf_item', { name: 'funding_call_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'funding_call_pk' })
  itemId: string;

  /** The slug of the instrument it belongs to. */
  @Column('text')
  instrument: string;

  @Column({ type: 'timestamptz', name: 'opens_at', precision: 3, nullable: true })
  opensAt: Date | null;

  @Column({ type: 'timestamptz', name: 'deadline_at', precision: 3 })
  deadlineAt: Date;
}
